#include <gtk/gtk.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include "app/gui/main_frame.h"
#include "app/view/settings.h"
#include "core/store/backup.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/open_practice.h"

namespace trellis::gui {
namespace {

// The window over a practice whose backups go to a folder of the test.
struct Closing {
  tests::OpenPractice practice;
  std::filesystem::path backups = practice.folder / "backups";
  OwnSettings settings{practice.folder / "config"};
  StyleSheet style;
  MainFrame* frame = nullptr;

  Closing() {
    std::filesystem::create_directory(backups);
    view::writeSettings(view::settingsFile(), {.backupFolder = backups});
    open();
  }
  ~Closing() {
    if (frame) frame->Destroy();
    settle();
  }

  void open() {
    frame = new MainFrame(practice.workspace, style);
    frame->Bind(wxEVT_DESTROY, [this](wxWindowDestroyEvent& event) {
      if (event.GetWindow() == frame) frame = nullptr;
      event.Skip();
    });
    frame->Show();
    settle();
  }
  bool close() {
    frame->Close();
    return comesTrue([this] { return !frame; }, 500);
  }
  std::size_t made() const { return store::backupsOf(practice.vault.file(), backups).size(); }
};

bool answerMessage(int answer) {
  bool any = false;
  GList* windows = gtk_window_list_toplevels();
  for (GList* each = windows; each; each = each->next)
    if (GTK_IS_MESSAGE_DIALOG(each->data) && gtk_widget_get_visible(GTK_WIDGET(each->data))) {
      gtk_dialog_response(GTK_DIALOG(each->data), answer);
      any = true;
    }
  g_list_free(windows);
  return any;
}

// Closes, and gives this answer where it is asked whether to close without a backup.
bool closesWhenAsked(Closing& window, int answer) {
  bool isAsked = false;
  wxTimer look;
  look.Bind(wxEVT_TIMER, [&](wxTimerEvent&) { isAsked = isAsked || answerMessage(answer); });
  look.Start(20);
  const bool isClosed = window.close();
  look.Stop();
  CHECK(isAsked);
  return isClosed;
}

}  // namespace

TEST_CASE("a window that is closed backs up once something was written, and not again for nothing") {
  Closing window;
  window.practice.addClient("Maya Rosen");
  CHECK(window.close());
  CHECK(window.made() == 1);
  window.open();
  CHECK(window.close());
  CHECK(window.made() == 1);
}

TEST_CASE("a window that the system closes asks nobody, and what was typed in it is kept") {
  Closing window;
  window.frame->logSession(window.practice.addClient("Maya Rosen"));
  settle();
  find<wxTextCtrl>(*window.frame, "session.note.subjective").SetValue("Slept badly.");
  window.frame->Close(true);
  CHECK(comesTrue([&] { return !window.frame; }));
  const auto drafts = window.practice.journal.drafts();
  REQUIRE(drafts.size() == 1);
  CHECK(drafts[0].text.find("Slept badly.") != std::string::npos);
}

TEST_CASE("where the folder for backups is gone, closing asks, and the window stays for who would rather") {
  Closing window;
  std::filesystem::remove(window.backups);
  CHECK_FALSE(closesWhenAsked(window, GTK_RESPONSE_CANCEL));
  CHECK(closesWhenAsked(window, GTK_RESPONSE_OK));
}

}  // namespace trellis::gui
