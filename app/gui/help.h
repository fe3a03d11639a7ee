// F1: opens the manual at the page of the screen or dialog that one is on. Over a dialog that waits for an
// answer the manual waits with it, and leads back there; else it stays open beside the work.
#pragma once

#include <string>

#include <wx/event.h>
#include <wx/window.h>

#include "app/view/prompts.h"
#include "app/view/workspace.h"

namespace trellis::gui {

// The page of the manual that tells of where the keyboard is in this window; the first page where nothing
// there names one.
std::string manualPageAt(wxWindow& window);

void saveManual(view::Prompts& prompts, const view::Workspace& workspace);  // as a PDF
void openManual(wxWindow& window);                                          // at that page
void openManual(wxWindow& window, const std::string& page);

// While it lives, F1 in any dialog opens the manual there.
class HelpKey {
 public:
  HelpKey();
  ~HelpKey();
  HelpKey(const HelpKey&) = delete;
  HelpKey& operator=(const HelpKey&) = delete;

 private:
  static void onKey(wxKeyEvent& event);
};

}  // namespace trellis::gui
