// What is typed into the window and not saved, when the window goes away and comes back.
#include <wx/infobar.h>

#include "app/gui/main_frame.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/full_disk.h"
#include "tests/support/open_practice.h"

namespace trellis::gui {
namespace {

// As a crash leaves it: the window goes without being closed, and another opens.
struct Desk {
  tests::OpenPractice practice;
  StyleSheet style;
  model::ClientId client = practice.addClient("Maya Rosen");
  MainFrame* frame = nullptr;

  Desk() { open(); }
  ~Desk() { crash(); }
  void open() {
    frame = new MainFrame(practice.workspace, style);
    frame->Show();
    settle();
  }
  void crash() {
    frame->Destroy();
    settle();
  }
  void type(const char* id, const char* words) { find<wxTextCtrl>(*frame, id).SetValue(words); }
  wxString text(const char* id) { return find<wxTextCtrl>(*frame, id).GetValue(); }
  wxString status() { return find<wxStaticText>(*frame, "session.status").GetLabelText(); }
  // The timer runs by the machine's clock; what is due is said by the practice's.
  bool isKept() {
    practice.clock += boost::posix_time::seconds(2);
    return comesTrue([this] { return status().StartsWith("Draft, kept"); });
  }
};

}  // namespace

TEST_CASE("a form that was typed into comes back as typed after a crash, two seconds later") {
  Desk desk;
  desk.frame->logSession(desk.client);
  desk.type("session.note.subjective", "Slept badly.");
  desk.type("session.privateNote", "My own pull to rescue.");
  desk.type("session.newTask.text", "One small n");
  desk.type("session.end", "a quarter to");
  REQUIRE(desk.isKept());
  desk.crash();
  desk.open();
  desk.frame->logSession(desk.client);
  CHECK(desk.text("session.note.subjective") == "Slept badly.");
  CHECK(desk.text("session.privateNote") == "My own pull to rescue.");
  CHECK(desk.text("session.newTask.text") == "One small n");
  CHECK(desk.text("session.end") == "a quarter to");
  CHECK(desk.status().StartsWith("Recovered, not saved yet"));
  CHECK(find<wxButton>(*desk.frame, "session.throwAway").IsShown());
}

TEST_CASE("what came back is shown with its words, goes when thrown away, and comes back by undo") {
  Desk desk;
  desk.frame->logSession(desk.client);
  desk.type("session.note.subjective", "Slept badly.");
  REQUIRE(desk.isKept());
  desk.crash();
  desk.open();
  desk.frame->logSession(desk.client);
  settle();
  CHECK(find<wxStaticText>(*desk.frame, "recovered.text.0").GetLabelText() == "Slept badly.");
  press(*desk.frame, "session.throwAway");
  settle();
  CHECK(desk.text("session.note.subjective").empty());
  press(*desk.frame, "recovered.undo");
  settle();
  CHECK(desk.text("session.note.subjective") == "Slept badly.");
}

TEST_CASE("a form that was saved leaves nothing behind to come back") {
  Desk desk;
  desk.frame->logSession(desk.client);
  desk.type("session.takeaway", "I may say no.");
  REQUIRE(desk.isKept());
  press(*desk.frame, "session.save");
  CHECK(desk.practice.journal.drafts().empty());
  CHECK(desk.status().StartsWith("Draft, saved"));
}

TEST_CASE("a window that is closed keeps what cannot be saved, and asks nothing") {
  Desk desk;
  desk.frame->logSession(desk.client);
  desk.type("session.start", "half nine");
  CHECK(desk.frame->Close());
  settle();
  CHECK(desk.practice.journal.drafts().size() == 1);
  desk.open();
  desk.frame->logSession(desk.client);
  CHECK(desk.text("session.start") == "half nine");
}

TEST_CASE("a disk that takes nothing is said in the bar, and the text stays") {
  Desk desk;
  desk.frame->logSession(desk.client);
  desk.type("session.note.subjective", "Slept badly.");
  {
    const tests::FullDisk full(64);
    CHECK_FALSE(desk.frame->keepDrafts());
  }
  CHECK(find<wxInfoBar>(*desk.frame, "main.message").IsShown());
  CHECK(desk.text("session.note.subjective") == "Slept badly.");
  REQUIRE(desk.isKept());
}

}  // namespace trellis::gui
