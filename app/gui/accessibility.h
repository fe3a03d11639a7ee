// What assistive tools and tests see of a control: a stable id, a name, a description, and for drawn controls
// a value. wxAccessible exists on Windows only, so these speak to ATK; ids are untranslated, names and
// descriptions translated. Call them after the control has been created; an `Accessible` must be a base of
// the window that it speaks for.
#pragma once

#include <optional>
#include <string>

#include <wx/stattext.h>
#include <wx/window.h>

namespace trellis::gui {

struct AccessibleValue {
  double now = 0;
  double lowest = 0;
  double highest = 0;
  wxString words;
};

// What a drawn window tells of itself.
class Accessible {
 public:
  virtual ~Accessible() = default;
  virtual std::optional<AccessibleValue> accessibleValue() const { return std::nullopt; }
  virtual void setAccessibleValue(double) {}
};

void identify(wxWindow& window, const std::string& id, const wxString& name = {},
              const wxString& description = {});
void describe(wxWindow& window, const wxString& description);

// The label names the field, and its mnemonic leads there.
void labels(wxStaticText& label, wxWindow& field);

enum class DrawnRole { rating, chart, document };

// Right after Create, before identify.
void installAccessible(wxWindow& window, Accessible& speaker, DrawnRole role);
void announceValue(wxWindow& window, const Accessible& speaker);

}  // namespace trellis::gui
