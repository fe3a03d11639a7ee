#include "app/gui/trellis_app.h"

#include <exception>

#include <wx/msgdlg.h>
#include <wx/translation.h>

#include "app/gui/bind.h"
#include "app/gui/main_frame.h"

namespace trellis::gui {

bool TrellisApp::OnInit() {
  SetAppName("trellis");
  SetAppDisplayName("Trellis");
  wxUILocale::UseDefault();
  auto* words = new wxTranslations;
  words->AddStdCatalog();
  words->AddCatalog("trellis");
  wxTranslations::Set(words);
  if (!wxApp::OnInit()) return false;
  style_ = std::make_unique<StyleSheet>();
  // The first dialog must not be the last window.
  SetExitOnFrameDelete(false);
  try {
    view::Workspace* workspace = openWorkspace();
    if (!workspace) return false;
    auto* frame = new MainFrame(*workspace, *style_);
    SetTopWindow(frame);
    SetExitOnFrameDelete(true);
    frame->Show();
    return true;
  } catch (...) {
    showCurrentError();
    return false;
  }
}

int TrellisApp::OnExit() {
  style_.reset();
  return wxApp::OnExit();
}

bool TrellisApp::OnExceptionInMainLoop() {
  showCurrentError();
  return true;
}

void TrellisApp::showCurrentError() {
  try {
    throw;
  } catch (const std::exception& error) {
    wxMessageBox(shown(error.what()), "Trellis", wxOK | wxICON_ERROR);
  }
}

}  // namespace trellis::gui
