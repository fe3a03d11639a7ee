#include <csignal>
#include <ctime>

#include <wx/clipbrd.h>
#include <wx/textctrl.h>

#include "app/gui/clipboard_guard.h"
#include "app/gui/dialogs/wait_dialog.h"
#include "app/gui/end_signals.h"
#include "app/gui/idle_watch.h"
#include "app/gui/main_frame.h"
#include "app/view/backup_view.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/open_practice.h"

namespace trellis::gui {
namespace {

using namespace std::chrono_literals;

void copyAll(wxTextCtrl& field) {
  field.SetFocus();
  field.SelectAll();
  field.Copy();
  settle();
}

wxString clipboardText() {
  char* words = gtk_clipboard_wait_for_text(gtk_clipboard_get(GDK_SELECTION_CLIPBOARD));
  const wxString result = wxString::FromUTF8(words ? words : "");
  g_free(words);
  return result;
}

bool hasSelection() {
  return gdk_selection_owner_get(GDK_SELECTION_PRIMARY) != nullptr;
}

// The buffers of fields, for as long as GTK keeps them.
class Texts {
 public:
  void watch(wxTextCtrl& field) {
    auto* handle = static_cast<GtkWidget*>(field.GetHandle());
    if (!GTK_IS_BIN(handle)) return;
    auto* buffer = gtk_text_view_get_buffer(GTK_TEXT_VIEW(gtk_bin_get_child(GTK_BIN(handle))));
    ++left_;
    g_object_weak_ref(
        G_OBJECT(buffer), [](gpointer left, GObject*) { --*static_cast<int*>(left); }, &left_);
  }
  int left() const { return left_; }

 private:
  int left_ = 0;
};

}  // namespace

TEST_CASE(
    "nobody there for the idle minutes is said, and again in case it was refused; a key begins them anew") {
  TestFrame frame;
  view::Moment now{};
  int idle = 0;
  IdleWatch watch(
      5, [&] { return now; }, [&] { ++idle; });
  now += 4min;
  wxKeyEvent key(wxEVT_CHAR_HOOK);
  (*frame).ProcessWindowEvent(key);
  now += 4min;
  watch.look();
  CHECK(idle == 0);
  now += 1min;
  watch.look();
  watch.look();
  CHECK(idle == 1);
  now += 10s;
  watch.look();
  CHECK(idle == 2);
}

TEST_CASE("the key that wakes a computer which slept for the idle minutes does not keep the practice open") {
  TestFrame frame;
  view::Moment now{};
  int idle = 0;
  IdleWatch watch(
      5, [&] { return now; }, [&] { ++idle; });
  now += 1h;
  wxKeyEvent key(wxEVT_CHAR_HOOK);
  (*frame).ProcessWindowEvent(key);
  CHECK(idle == 1);
}

TEST_CASE("the idle minutes go on while the computer sleeps") {
  const auto boot = [] {
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return view::Moment(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
  };
  const auto before = boot();
  const auto now = momentAlsoOfSleep();
  CHECK(before <= now);
  CHECK(now <= boot());
}

TEST_CASE("the system's wish that the program end is heard in the event loop, each time") {
  int ends = 0;
  const EndSignals signals([&] { ++ends; });
  std::raise(SIGTERM);
  CHECK(comesTrue([&] { return ends == 1; }));
  std::raise(SIGHUP);
  CHECK(comesTrue([&] { return ends == 2; }));
}

TEST_CASE("words that are selected meanwhile do not lengthen the stay of words that were copied") {
  TestFrame frame;
  auto* field = new wxTextCtrl(frame, wxID_ANY, "a client's words");
  settle();
  ClipboardGuard guard(150ms);
  copyAll(*field);
  CHECK(clipboardText() == "a client's words");
  long end = 1;
  CHECK(comesTrue(
      [&] {
        field->SetSelection(0, end = end % 5 + 1);
        return clipboardText().empty();
      },
      3000));
}

TEST_CASE("copied text goes from the clipboard after its time") {
  TestFrame frame;
  auto* field = new wxTextCtrl(frame, wxID_ANY, "a client's words");
  settle();
  ClipboardGuard guard(50ms);
  copyAll(*field);
  CHECK(clipboardText() == "a client's words");
  CHECK(comesTrue([] { return clipboardText().empty(); }));
  CHECK_FALSE(hasSelection());
  CHECK(kClipboardStays == 10s);
}

TEST_CASE("selected text goes from the PRIMARY selection after its time, and when the practice is locked") {
  TestFrame frame;
  auto* field = new wxTextCtrl(frame, wxID_ANY, "a client's words");
  settle();
  ClipboardGuard guard(50ms);
  field->SetFocus();
  field->SelectAll();
  CHECK(comesTrue(hasSelection));  // or nothing below means anything
  SUBCASE("after its time") {
    CHECK(comesTrue([] { return !hasSelection(); }));
  }
  SUBCASE("at the lock") {
    guard.clear();
    CHECK_FALSE(hasSelection());
  }
}

TEST_CASE("copied text goes from the clipboard when the practice is locked") {
  TestFrame frame;
  auto* field = new wxTextCtrl(frame, wxID_ANY, "a client's words");
  settle();
  ClipboardGuard guard(1h);
  copyAll(*field);
  CHECK(clipboardText() == "a client's words");
  guard.clear();
  CHECK(clipboardText().empty());
  CHECK_FALSE(hasSelection());
}

TEST_CASE("a lock while a backup runs stops it: no half file is left, and the vault closes and opens again") {
  TestFrame frame;
  tests::OpenPractice practice;
  const auto place = practice.folder / "backups";
  std::filesystem::create_directory(place);
  view::BackupView view(practice.workspace, place);
  bool isLocked = false;
  wxTimer lock;  // the wait has an event loop of its own
  lock.Bind(wxEVT_TIMER, [&](wxTimerEvent&) {
    auto* wait = dynamic_cast<WaitDialog*>(wxWindow::FindWindowByName("wait"));
    if (!wait || !wait->isWaiting()) return;
    wait->stop();  // as the lock does to all that is waited for
    isLocked = true;
  });
  lock.Start(20);
  const auto result = waitUnlessStopped(frame, "Backing up...", [&](Pace& pace) {
    const auto deadline = std::chrono::steady_clock::now() + 20s;
    return view.backUpNow([&](std::optional<double> done) {  // a disk so slow that the lock comes first
      while (pace(done))
        if (std::chrono::steady_clock::now() > deadline) return true;
      return false;
    });
  });
  lock.Stop();
  CHECK(isLocked);
  CHECK(result.outcome == view::BackupOutcome::stopped);
  CHECK(std::filesystem::is_empty(place));
  const auto file = practice.vault.file();
  { const auto closed = std::move(practice.vault); }
  CHECK_FALSE(std::filesystem::exists(file.string() + "-wal"));
  practice.vault = store::Vault::open(file, tests::aPassphrase(), [&] { return practice.clock; });
  CHECK(practice.vault.practice()->name == "Harbor Counseling");
}

TEST_CASE("no text of a page outlives the page that a lock takes down") {
  tests::OpenPractice practice;
  StyleSheet style;
  auto* frame = new MainFrame(practice.workspace, style);
  frame->Show();
  frame->logSession(practice.addClient("Maya Rosen"));
  settle();
  Texts texts;
  for (const char* field : {"session.note.subjective", "session.note.plan", "session.takeaway"}) {
    auto& control = find<wxTextCtrl>(*frame, field);
    control.SetFocus();
    settle();
    control.WriteText("quillwort by the window");
    settle();
    texts.watch(control);
  }
  CHECK(texts.left() > 0);
  REQUIRE(frame->keepDrafts());
  frame->Hide();
  frame->DestroyChildren();
  frame->Destroy();
  CHECK(comesTrue([&] { return texts.left() == 0; }));
}

TEST_CASE("after the lock one is back at the client, and at the session that was open") {
  tests::OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  const auto session = practice.addSession(client, tests::attendedSession(practice.today()));
  StyleSheet style;
  int locked = 0;
  const auto open = [&] {
    auto* frame = new MainFrame(practice.workspace, style, [&] { ++locked; });
    frame->Show();
    settle();
    return frame;
  };
  MainFrame* frame = open();
  frame->openSession(session);
  press(*frame, "rail.lock");
  CHECK(comesTrue([&] { return locked == 1; }));
  find<wxTextCtrl>(*frame, "session.takeaway").SetValue("I may say no.");
  CHECK(frame->keepDrafts());
  const auto place = frame->whereabouts();
  frame->DestroyChildren();
  frame->Destroy();
  settle();
  frame = open();
  frame->goBackTo(place);
  CHECK(find<wxTextCtrl>(*frame, "session.takeaway").GetValue() == "I may say no.");
  frame->Destroy();
  settle();
}

}  // namespace trellis::gui
