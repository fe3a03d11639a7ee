// The look of the window: spacing, style classes and colors by role, over whatever GTK theme the person uses.
// Colors are read when they are asked for, so that light and dark follow the system at once.
// Lengths are device-independent pixels (DIP); colors come from reports/display/palette.
#pragma once

#include <wx/colour.h>
#include <wx/stattext.h>

#include "reports/display/display_list.h"
#include "reports/display/palette.h"

typedef struct _GtkCssProvider GtkCssProvider;

namespace trellis::gui {

inline constexpr int kTightSpace = 4;
inline constexpr int kSmallSpace = 8;
inline constexpr int kMediumSpace = 12;
inline constexpr int kCardSpace = 16;
inline constexpr int kPageSpace = 24;
inline constexpr int kScrollStep = 16;

enum class Style {
  rail,
  railEntry,
  primary,
  flat,
  quiet,
  title,
  heading,
  tag,
  danger,
  answer,
  checks,
  longChoice
};

display::Ground currentGround();
wxColour roleColour(display::Ink ink);

void addStyle(wxWindow& window, Style style);
void alignLeft(wxWindow& button);
void padText(wxWindow& text);

// The program's own style sheet, on as long as the object lives.
class StyleSheet {
 public:
  StyleSheet();
  ~StyleSheet();
  StyleSheet(const StyleSheet&) = delete;
  StyleSheet& operator=(const StyleSheet&) = delete;

  // Takes up the accent of the current ground after the system's look has changed.
  void refresh();

 private:
  GtkCssProvider* provider_;
};

}  // namespace trellis::gui
