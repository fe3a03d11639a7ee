// What is typed or removed on a session's page by mistake, and how it is taken back: in its own place alone.
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/infobar.h>

#include "app/gui/main_frame.h"
#include "app/gui/rating_cells.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/open_practice.h"

namespace trellis::gui {
namespace {

struct Page {
  tests::OpenPractice practice;
  StyleSheet style;
  model::ClientId client = practice.addClient("Maya Rosen");
  model::RelationshipId partner = practice.addPartner(client);
  MainFrame* frame = open();

  ~Page() { close(); }
  MainFrame* open() {
    auto* window = new MainFrame(practice.workspace, style);
    window->Show();
    settle();
    return window;
  }
  void close() {
    frame->Destroy();
    settle();
  }
  void log() {
    frame->logSession(client);
    settle();
  }
  wxTextCtrl& field(const char* id) { return find<wxTextCtrl>(*frame, id); }
  wxString label(const char* id) { return find<wxStaticText>(*frame, id).GetLabelText(); }
  // As a person does, with the focus in the field.
  void type(const char* id, const char* words) {
    field(id).SetFocus();
    REQUIRE(comesTrue([&] { return field(id).HasFocus(); }));
    field(id).SetInsertionPointEnd();  // the focus may have selected all
    field(id).WriteText(words);
  }
  void undoIn(const char* id) {
    wxKeyEvent event(wxEVT_KEY_DOWN);
    event.m_keyCode = 'Z';
    event.SetControlDown(true);
    field(id).ProcessWindowEvent(event);
  }
  void rate(const char* id, int level) {
    wxKeyEvent event(wxEVT_KEY_DOWN);
    event.m_keyCode = '0' + level;
    find<RatingCells>(*frame, id).SetFocus();
    find<RatingCells>(*frame, id).ProcessWindowEvent(event);
    settle();
  }
  void choose(const char* id, int row) {
    auto& choice = find<wxChoice>(*frame, id);
    choice.SetSelection(row);
    wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
    event.SetInt(row);
    choice.ProcessWindowEvent(event);
  }
  void act(const char* id) {
    press(*frame, id);
    settle();
  }
  void select(const char* table, unsigned row) {
    auto& list = find<wxDataViewCtrl>(*frame, table);
    const auto item = static_cast<wxDataViewVirtualListModel*>(list.GetModel())->GetItem(row);
    list.Select(item);
    wxDataViewEvent event(wxEVT_DATAVIEW_SELECTION_CHANGED, &list, item);
    list.ProcessWindowEvent(event);
  }
  void logBoundary(const char* words) {
    field("session.boundary.words").SetValue(words);
    act("session.boundary.add");
  }
  void setTask(const char* words) {
    field("session.newTask.text").SetValue(words);
    act("session.newTask.set");
  }
};

}  // namespace

TEST_CASE("Ctrl+Z never brings the evidence of one relationship into another") {
  Page page;
  page.practice.addRelationship(page.client, {.otherName = "Ruth Rosen", .alias = "my mother"});
  page.log();
  page.rate("rating.boundaries.sign", 3);
  page.type("session.evidence", "Cancelled her class.");
  const wxString first = page.field("session.evidence").GetValue();
  REQUIRE(first == "Cancelled her class.");
  page.choose("session.relationship", 1);
  page.rate("rating.boundaries.sign", 2);
  page.field("session.evidence").SetFocus();
  page.choose("session.relationship", 0);
  page.choose("session.relationship", 1);
  page.undoIn("session.evidence");
  CHECK(page.field("session.evidence").GetValue().empty());
}

TEST_CASE("Ctrl+Z takes back what was typed about pushback, a task and its due date") {
  Page page;
  page.log();
  page.setTask("One small no.");
  auto& pushback = find<wxCheckBox>(*page.frame, "session.pushback");
  pushback.SetValue(true);
  wxCommandEvent event(wxEVT_CHECKBOX, pushback.GetId());
  event.SetInt(1);
  pushback.ProcessWindowEvent(event);
  for (const char* id : {"session.pushbackNote", "session.tasks[0].text", "session.tasks[0].due"}) {
    const wxString before = page.field(id).GetValue();
    page.type(id, "x");
    REQUIRE(page.field(id).GetValue() != before);
    page.undoIn(id);
    CHECK_MESSAGE(page.field(id).GetValue() == before, id);
  }
}

TEST_CASE("a boundary goes back into its fields to be corrected, and is saved in its place") {
  Page page;
  page.log();
  page.logBoundary("No calls after tne");
  page.logBoundary("An evening of my own");
  page.select("session.boundaries", 0);
  page.act("session.boundary.edit");
  CHECK(page.field("session.boundary.words").GetValue() == "No calls after tne");
  page.field("session.boundary.words").SetValue("No calls after ten");
  page.act("session.boundary.add");
  CHECK(rowsOf(*page.frame, "session.boundaries") == 2);
  CHECK(cellOf(*page.frame, "session.boundaries", 0, 0) == "No calls after ten");
  CHECK(page.field("session.boundary.words").GetValue().empty());
}

TEST_CASE("a boundary that is half typed is not lost to one that is to be corrected") {
  Page page;
  page.log();
  page.logBoundary("No calls after ten");
  page.field("session.boundary.words").SetValue("An evening");
  page.select("session.boundaries", 0);
  page.act("session.boundary.edit");
  CHECK(page.field("session.boundary.words").GetValue() == "An evening");
  CHECK(page.label("session.boundary.words.message") == "Log or clear what is typed here first.");
}

TEST_CASE("a boundary that was removed and a task that was dropped are back after one click on 'Undo'") {
  Page page;
  page.log();
  page.logBoundary("No calls after ten");
  page.setTask("One small no.");
  page.select("session.boundaries", 0);
  page.act("session.boundary.remove");
  page.act("session.newTask.drop.0");
  CHECK(page.label("session.boundaries.removed") == "The boundary was removed.");
  CHECK(page.label("session.tasks.removed") == "The task was dropped.");
  page.act("session.boundaries.undo");
  page.act("session.tasks.undo");
  CHECK(rowsOf(*page.frame, "session.boundaries") == 1);
  CHECK(page.field("session.tasks[0].text").GetValue() == "One small no.");
}

TEST_CASE("Ctrl+Z outside a text brings back what was removed last on the page, one after the other") {
  Page page;
  page.log();
  page.logBoundary("No calls after ten");
  page.setTask("One small no.");
  CHECK_FALSE(page.frame->menus().can("edit.undoRemoval"));
  page.select("session.boundaries", 0);
  page.act("session.boundary.remove");
  page.act("session.newTask.drop.0");
  find<wxDataViewCtrl>(*page.frame, "session.boundaries").SetFocus();
  page.frame->menus().run("edit.undoRemoval");
  settle();
  CHECK(page.field("session.tasks[0].text").GetValue() == "One small no.");
  CHECK(rowsOf(*page.frame, "session.boundaries") == 0);
  page.frame->menus().run("edit.undoRemoval");
  settle();
  CHECK(rowsOf(*page.frame, "session.boundaries") == 1);
  CHECK_FALSE(page.frame->menus().can("edit.undoRemoval"));
}

TEST_CASE("in a text Ctrl+Z is the text's, whatever was removed on the page") {
  Page page;
  page.log();
  page.logBoundary("No calls after ten");
  page.select("session.boundaries", 0);
  page.act("session.boundary.remove");
  page.type("session.takeaway", "I may");
  CHECK_FALSE(page.frame->menus().can("edit.undoRemoval"));
}

TEST_CASE("a task's date that cannot be read is said beneath it, and so is a task without words") {
  Page page;
  page.log();
  page.setTask("One small no.");
  page.setTask("Two lines a day.");
  page.field("session.tasks[0].text").SetValue("");
  page.field("session.tasks[1].due").SetValue("friday");
  page.act("session.save");
  CHECK(page.label("session.tasks[0].text.message").StartsWith("A task says what to try"));
  CHECK(page.label("session.tasks[1].due.message").StartsWith("Please write this date"));
  CHECK_FALSE(wxWindow::FindWindowByName("session.tasks[1].text.message", page.frame));
}

TEST_CASE("a boundary is offered in the relationship that is looked at, unless one is typed already") {
  Page page;
  page.practice.addRelationship(page.client, {.otherName = "Ruth Rosen", .alias = "my mother"});
  page.log();
  page.choose("session.relationship", 1);
  CHECK(find<wxChoice>(*page.frame, "session.boundary.relationship").GetSelection() == 1);
  page.field("session.boundary.words").SetValue("No calls after ten");
  page.choose("session.relationship", 0);
  CHECK(find<wxChoice>(*page.frame, "session.boundary.relationship").GetSelection() == 1);
}

TEST_CASE("after the lock a session that was never saved is open again, with what was typed") {
  Page page;
  page.log();
  page.field("session.takeaway").SetValue("I may say no.");
  page.field("session.start").SetValue("25:00");
  REQUIRE(page.frame->keepDrafts());
  const auto place = page.frame->whereabouts();
  page.close();
  page.frame = page.open();
  page.frame->goBackTo(place);
  settle();
  CHECK(page.label("session.title").Contains("Maya Rosen"));
  CHECK(page.field("session.takeaway").GetValue() == "I may say no.");
}

TEST_CASE("an hour may be typed with one digit") {
  Page page;
  page.log();
  page.field("session.start").SetValue("9:30");
  page.act("session.save");
  const store::SessionRepository sessions(page.practice.vault);
  CHECK(sessions.linesOf(page.client).back().start == model::TimeOfDay::make(9, 30));
}

TEST_CASE("what is wrong on the page is said beneath its field, until it is saved") {
  Page page;
  page.log();
  page.field("session.start").SetValue("25:00");
  page.act("session.save");
  CHECK(page.label("session.start.message").StartsWith("Please write this time"));
  page.field("session.start").SetValue("9:30");
  page.act("session.save");
  CHECK_FALSE(wxWindow::FindWindowByName("session.start.message", page.frame));
}

TEST_CASE("a session is not told to be saved as a whole while something typed is no part of it") {
  Page page;
  page.log();
  page.field("session.newTask.text").SetValue("half a task");
  page.act("session.save");
  CHECK(find<wxInfoBar>(*page.frame, "main.message").IsShown());
  CHECK(page.label("session.status").Contains("not saved"));
}

TEST_CASE("who held a session is asked in a practice of several, and not of one who works alone") {
  Page page;
  page.log();
  const auto isAsked = [&] { return find<wxChoice>(*page.frame, "session.clinician").IsShownOnScreen(); };
  CHECK_FALSE(isAsked());
  const auto leo = store::ClinicianRepository(page.practice.vault)
                       .add(model::Clinician::make({.signInName = "leo", .displayName = "Leo Park"}).value());
  page.log();
  CHECK(isAsked());
  page.choose("session.clinician", 1);
  page.act("session.save");
  const store::SessionRepository sessions(page.practice.vault);
  CHECK(sessions.find(sessions.linesOf(page.client).back().id).clinician == leo);
}

TEST_CASE("one's own psychotherapy note is written on after the signature, and saved when the page is left") {
  Page page;
  const auto session = page.practice.addSession(page.client, tests::attendedSession(page.practice.today()));
  store::SessionRepository sessions(page.practice.vault);
  sessions.sign(session, {page.practice.workspace.clinician, page.practice.clock});
  page.frame->openSession(session);
  settle();
  page.field("signed.privateNote").SetValue("My own pull to rescue.");
  page.frame->openHome();
  CHECK(sessions.psychotherapyNoteOf(session, page.practice.workspace.clinician)->privateText() ==
        "My own pull to rescue.");
}

TEST_CASE(
    "a draft is removed from the client's page with a way back, and no way leads to its page any more") {
  Page page;
  const auto session = page.practice.addSession(page.client, tests::attendedSession(page.practice.today()));
  page.frame->openClientAt(page.client, view::ClientPlace::sessions);
  page.frame->openSession(session);
  page.frame->goBack();
  settle();
  page.select("client.sessions", 0);
  page.act("client.removeSession");
  CHECK(rowsOf(*page.frame, "client.sessions") == 0);
  page.frame->goForward();
  CHECK(page.frame->whereabouts().place == MainFrame::Place::client);
  CHECK(page.label("client.removed") == "The session was removed.");
  page.act("client.undo");
  CHECK(rowsOf(*page.frame, "client.sessions") == 1);
}

TEST_CASE("a signed session that is to be removed stays, and says why") {
  Page page;
  const auto session = page.practice.addSession(page.client, tests::attendedSession(page.practice.today()));
  store::SessionRepository(page.practice.vault)
      .sign(session, {.clinician = page.practice.workspace.clinician, .at = page.practice.clock});
  page.frame->openClientAt(page.client, view::ClientPlace::sessions);
  settle();
  page.select("client.sessions", 0);
  page.act("client.removeSession");
  CHECK(rowsOf(*page.frame, "client.sessions") == 1);
  CHECK(find<wxInfoBar>(*page.frame, "main.message").IsShown());
}

}  // namespace trellis::gui
