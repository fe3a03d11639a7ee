// The desktop program: the words of the person's language, the main window, and the one door where errors are
// shown. The composition root says how the vault is opened; what goes wrong there is shown, and the program
// ends. An error later is shown in one sentence, and the window stays.
#pragma once

#include <memory>

#include <wx/app.h>
#include <wx/intl.h>
#include <wx/uilocale.h>

#include "app/gui/theme.h"
#include "app/view/workspace.h"

namespace trellis::gui {

class TrellisApp : public wxApp {
 public:
  bool OnInit() override;
  int OnExit() override;
  bool OnExceptionInMainLoop() override;

 protected:
  // Null where the person chose not to begin.
  virtual view::Workspace* openWorkspace() = 0;

 private:
  void showCurrentError();

  std::unique_ptr<StyleSheet> style_;
};

}  // namespace trellis::gui
