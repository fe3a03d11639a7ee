// The desktop program: the words of the person's language, which change at once, the main window, and the one
// door where errors are shown. The composition root says how the vault is opened; what goes wrong there is
// shown, and the program ends. An error later is shown in one sentence, and the window stays. Locks: on
// Ctrl+L, when nobody is there, when the computer sleeps or its screen is locked. Ends in order when the
// system asks for it.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include <wx/app.h>
#include <wx/intl.h>
#include <wx/timer.h>
#include <wx/uilocale.h>

#include "app/gui/clipboard_guard.h"
#include "app/gui/desktop_lock.h"
#include "app/gui/end_signals.h"
#include "app/gui/help.h"
#include "app/gui/idle_watch.h"
#include "app/gui/main_frame.h"
#include "app/gui/theme.h"
#include "app/view/workspace.h"

namespace trellis::gui {

class TrellisApp : public wxApp {
 public:
  bool OnInit() override;
  int OnRun() override;
  int OnExit() override;
  bool OnExceptionInMainLoop() override;

 protected:
  // Null where the person chose not to begin.
  virtual view::Workspace* openWorkspace() = 0;
  // Lets go of the vault and wipes its keys; openWorkspace follows, and asks for the passphrase.
  virtual void closeWorkspace() = 0;
  // Between the two: the person's own practice follows, not the sample.
  virtual void leaveSample() = 0;
  // Between the two: asks which backup takes the practice's place, with this one chosen.
  virtual void restoreWorkspace(const std::filesystem::path& backup) = 0;

 private:
  bool openFrame();
  void showFrame();
  void lock();
  void end();  // nobody is asked; what was typed is kept
  void soonAgain();
  void restore(const std::filesystem::path& backup);
  void goToOwnPractice();
  void reopen();
  void closeFrame();
  void dropFrame();
  void speakSoon();
  void speakAnew();
  void showCurrentError();

  std::unique_ptr<StyleSheet> style_;
  std::unique_ptr<HelpKey> help_;
  view::Workspace* workspace_ = nullptr;   // none while locked
  MainFrame* frame_ = nullptr;             // likewise
  std::optional<model::Language> spoken_;  // as it was chosen; else the system's
  MainFrame::Whereabouts place_;
  std::unique_ptr<ClipboardGuard> clipboard_;
  std::unique_ptr<IdleWatch> idle_;
  view::Notifier::Subscription settled_;
  std::unique_ptr<DesktopLock> desktop_;
  wxTimer again_;  // while work on the practice goes on
  std::unique_ptr<EndSignals> asked_;
  bool isEnding_ = false;
};

}  // namespace trellis::gui
