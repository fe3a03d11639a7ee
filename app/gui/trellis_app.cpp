#include "app/gui/trellis_app.h"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <utility>
#include <vector>

#include <gtk/gtk.h>
#include <wx/dialog.h>
#include <wx/msgdlg.h>
#include <wx/textctrl.h>
#include <wx/uilocale.h>

#include "app/gui/bind.h"
#include "app/gui/dialogs/form_dialog.h"
#include "app/gui/dialogs/wait_dialog.h"
#include "app/gui/program_icon.h"
#include "app/gui/screen_language.h"
#include "app/view/resources.h"
#include "app/view/screen_words.h"
#include "app/view/settings.h"

namespace trellis::gui {
namespace {

constexpr int kAgain = 100;  // milliseconds

std::vector<FormDialog*> openForms() {
  std::vector<FormDialog*> forms;
  for (wxWindow* window : wxTopLevelWindows)
    if (auto* form = dynamic_cast<FormDialog*>(window); form && form->IsModal()) forms.push_back(form);
  return forms;
}

// False where the disk refuses one: it says why.
bool keepForms() {
  const auto forms = openForms();
  const auto refused = std::ranges::count_if(forms, [](FormDialog* form) { return !form->keepNow(); });
  if (refused == 0) std::ranges::for_each(forms, &FormDialog::leave);
  return refused == 0;
}

// As Cancel would; true where there were any.
bool endDialogs() {
  bool any = false;
  GList* windows = gtk_window_list_toplevels();
  for (GList* each = windows; each; each = each->next) {
    if (!GTK_IS_DIALOG(each->data) || !gtk_widget_get_visible(GTK_WIDGET(each->data))) continue;
    gtk_dialog_response(GTK_DIALOG(each->data), GTK_RESPONSE_CANCEL);
    any = true;
  }
  g_list_free(windows);
  for (wxWindow* window : wxTopLevelWindows)
    if (auto* dialog = dynamic_cast<wxDialog*>(window); dialog && dialog->IsModal()) {
      dialog->EndModal(wxID_CANCEL);
      any = true;
    }
  return any;
}

// Work on the practice; it ends soon, or by itself where nobody may interrupt it.
bool stopsWork() {
  bool any = false;
  for (wxWindow* window : wxTopLevelWindows) {
    auto* dialog = dynamic_cast<WaitDialog*>(window);
    if (!dialog || !dialog->isWaiting()) continue;
    dialog->stop();
    any = true;
  }
  return any;
}

// With assistive tools on the bus, a note was still in memory long after its field had gone.
void emptyFields(wxWindow& window) {
  if (auto* field = dynamic_cast<wxTextCtrl*>(&window)) field->ChangeValue({});
  for (wxWindow* child : window.GetChildren()) emptyFields(*child);
}

}  // namespace

bool TrellisApp::OnInit() {
  SetAppName("trellis");
  SetAppDisplayName("Trellis");
  wxUILocale::UseDefault();
  try {
    spoken_ = view::readSettings(view::settingsFile()).language;
    speak(spoken_, view::translationsFolder());
    return wxApp::OnInit();
  } catch (...) {
    showCurrentError();
    return false;
  }
}

// What is opened here is let go in OnExit, which wx calls of a program only that ran.
int TrellisApp::OnRun() {
  try {
    style_ = std::make_unique<StyleSheet>();
    showProgramIcon();
    help_ = std::make_unique<HelpKey>();
    // The first dialog must not be the last window.
    SetExitOnFrameDelete(false);
    again_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { isEnding_ ? end() : lock(); });
    clipboard_ = std::make_unique<ClipboardGuard>();
    asked_ = std::make_unique<EndSignals>([this] { CallAfter([this] { end(); }); });
    if (!openFrame()) return EXIT_SUCCESS;
  } catch (...) {
    showCurrentError();
    return EXIT_FAILURE;
  }
  return wxApp::OnRun();
}

bool TrellisApp::openFrame() {
  workspace_ = openWorkspace();
  if (!workspace_) return false;
  showFrame();
  return true;
}

void TrellisApp::showFrame() {
  // Whoever asks for the lock may stand in a handler of the window that it closes.
  const auto lockSoon = [this] { CallAfter([this] { lock(); }); };
  const auto restoreSoon = [this](const std::filesystem::path& backup) {
    CallAfter([this, backup] { restore(backup); });
  };
  const auto leaveSoon = [this] { CallAfter([this] { goToOwnPractice(); }); };
  frame_ = new MainFrame(*workspace_, *style_, lockSoon, restoreSoon, leaveSoon);
  SetTopWindow(frame_);
  SetExitOnFrameDelete(true);
  frame_->Bind(wxEVT_DESTROY, [this](wxWindowDestroyEvent& event) {
    event.Skip();
    if (event.GetWindow() != frame_) return;
    frame_ = nullptr;
    // GTK hands what is on the clipboard to the desktop as soon as its main loop has ended.
    if (clipboard_) clipboard_->clear();
  });
  frame_->Show();
  frame_->goBackTo(place_);
  idle_ = std::make_unique<IdleWatch>(frame_->settings().idleMinutes(), momentAlsoOfSleep, lockSoon);
  settled_ = frame_->settings().changed.subscribe([this] {
    idle_->setIdleMinutes(frame_->settings().idleMinutes());
    speakSoon();
  });
  desktop_ = std::make_unique<DesktopLock>(lockSoon);
}

void TrellisApp::speakSoon() {
  if (frame_->settings().language() != spoken_) CallAfter([this] { speakAnew(); });
}

// Another window over the same practice, at the same place.
void TrellisApp::speakAnew() {
  if (!frame_ || frame_->settings().language() == spoken_ || !frame_->keepDrafts()) return;
  const view::Settings before = frame_->settings().before();
  spoken_ = frame_->settings().language();
  dropFrame();
  speak(spoken_, view::translationsFolder());
  workspace_->language = view::screenWords().language;
  showFrame();
  frame_->settings().tellChangedSince(before);
}

void TrellisApp::lock() {
  if (!frame_) return;
  if (stopsWork()) return soonAgain();
  if (!keepForms()) return;  // no lock is worth what was typed: it is asked for again while nobody is there
  if (endDialogs()) return soonAgain();
  if (!frame_->keepDrafts()) return;  // the session says why
  closeFrame();
  reopen();
}

void TrellisApp::end() {
  isEnding_ = true;
  if (stopsWork()) return soonAgain();
  keepForms();
  if (endDialogs()) return soonAgain();
  if (frame_) frame_->Close(true);
}

// Work ends first, and the event loops of dialogs: a window that goes while they run would be freed twice.
void TrellisApp::soonAgain() {
  again_.StartOnce(kAgain);
}

void TrellisApp::restore(const std::filesystem::path& backup) {
  if (!frame_ || !frame_->keepDrafts()) return;
  closeFrame();
  place_ = {};  // the practice of then may not know it
  restoreWorkspace(backup);
  reopen();
}

void TrellisApp::goToOwnPractice() {
  if (!frame_ || !frame_->keepDrafts()) return;
  closeFrame();
  place_ = {};
  leaveSample();
  reopen();
}

void TrellisApp::reopen() {
  try {
    if (openFrame()) return;
  } catch (...) {
    showCurrentError();
  }
  ExitMainLoop();
}

void TrellisApp::closeFrame() {
  dropFrame();
  workspace_ = nullptr;
  closeWorkspace();
  desktop_.reset();  // the computer may sleep only now that the keys have gone
}

void TrellisApp::dropFrame() {
  place_ = frame_->whereabouts();
  settled_.reset();
  idle_.reset();
  clipboard_->clear();
  SetExitOnFrameDelete(false);
  // What shows the practice goes before the practice; the empty frame follows when it is idle.
  MainFrame* frame = std::exchange(frame_, nullptr);
  frame->Hide();
  emptyFields(*frame);
  frame->DestroyChildren();
  frame->Destroy();
}

int TrellisApp::OnExit() {
  idle_.reset();
  if (!frame_) closeWorkspace();
  desktop_.reset();
  clipboard_.reset();
  help_.reset();
  style_.reset();
  asked_.reset();  // last: who asks again while the practice is closed does not break that off
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
    wxMessageBox(shown(view::told(error.what())), "Trellis", wxOK | wxICON_ERROR);
  }
}

}  // namespace trellis::gui
