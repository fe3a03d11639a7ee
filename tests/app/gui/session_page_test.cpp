// The session page in the window: both raters, formats, the psychotherapy note apart, earlier notes, tasks.
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/radiobut.h>

#include "app/gui/main_frame.h"
#include "app/gui/rating_cells.h"
#include "app/gui/ten_bar.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/colleague.h"
#include "tests/support/open_practice.h"

namespace trellis::gui {
namespace {

struct Page {
  tests::OpenPractice practice;
  StyleSheet style;
  model::ClientId client = practice.addClient("Maya Rosen");
  model::RelationshipId partner = practice.addPartner(client);
  MainFrame* frame = new MainFrame(practice.workspace, style);

  Page() { frame->Show(); }
  ~Page() {
    frame->Destroy();
    settle();
  }
  void log() {
    frame->logSession(client);
    settle();
  }
  void type(const char* id, const char* words) { find<wxTextCtrl>(*frame, id).SetValue(words); }
  wxString text(const char* id) { return find<wxTextCtrl>(*frame, id).GetValue(); }
  wxString label(const char* id) { return find<wxStaticText>(*frame, id).GetLabelText(); }
  bool isThere(const char* id) {
    const wxWindow* window = wxWindow::FindWindowByName(id, frame);
    return window && window->IsShownOnScreen();
  }
  template <class Control>
  void key(const char* id, int code) {
    wxKeyEvent event(wxEVT_KEY_DOWN);
    event.m_keyCode = code;
    find<Control>(*frame, id).ProcessWindowEvent(event);
  }
  void choose(const char* id, const char* words) {
    auto& choice = find<wxChoice>(*frame, id);
    REQUIRE(choice.FindString(words) != wxNOT_FOUND);
    choice.SetSelection(choice.FindString(words));
    wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
    event.SetInt(choice.GetSelection());
    choice.ProcessWindowEvent(event);
  }
  void act(const char* id) {
    press(*frame, id);
    settle();
  }
  model::SessionFields saved() {
    act("session.save");
    const store::SessionRepository sessions(practice.vault);
    return *sessions.find(sessions.linesOf(client).back().id).session;
  }
};

}  // namespace

TEST_CASE("clinician and client rate side by side, and the gap is said in words") {
  Page page;
  page.log();
  page.key<RatingCells>("rating.boundaries.sign", '3');
  page.key<RatingCells>("rating.boundaries.sign.client", '1');
  const model::Item item{model::ItemKind::sign, model::Path::boundaries};
  const auto saved = page.saved();
  CHECK(ratingOf(saved, page.partner, model::Rater::clinician, item) == 3);
  CHECK(ratingOf(saved, page.partner, model::Rater::client, item) == 1);
  find<RatingCells>(*page.frame, "rating.boundaries.sign").SetFocus();
  CHECK(comesTrue([&] { return page.label("session.gap").Contains("2 lower"); }));
}

TEST_CASE("a level that is looked at is explained beside") {
  Page page;
  page.log();
  page.key<RatingCells>("rating.security.sign", WXK_RIGHT);
  CHECK(page.label("session.anchor").StartsWith("Fear of abandonment, 1 slight"));
}

TEST_CASE("giving, receiving and well-being are set by digits, pushback with what is expected") {
  Page page;
  page.log();
  page.key<TenBar>("session.given", '8');
  page.key<TenBar>("session.received", '2');
  page.key<TenBar>("session.wellBeing.stress", '6');
  auto& pushback = find<wxCheckBox>(*page.frame, "session.pushback");
  pushback.SetValue(true);
  wxCommandEvent event(wxEVT_CHECKBOX, pushback.GetId());
  event.SetInt(1);
  pushback.ProcessWindowEvent(event);
  page.type("session.pushbackNote", "He may stop calling.");
  const auto saved = page.saved();
  CHECK(saved.giveAndTake == std::vector{model::GiveAndTake{page.partner, 8, 2}});
  CHECK(saved.wellBeing[0] == 6);
  CHECK(saved.expectedPushback.front().note == "He may stop calling.");
}

TEST_CASE("another format keeps every word in view, and a kept text can be moved into the note") {
  Page page;
  page.log();
  page.type("session.note.subjective", "Slept badly.");
  page.type("session.note.objective", "On time.");
  page.choose("session.format", "DAP");
  CHECK(page.text("session.note.data") == "Slept badly.");
  CHECK(page.text("session.kept.objective") == "On time.");
  page.act("session.kept.objective.move");
  CHECK(page.text("session.note.data") == "Slept badly.\n\nOn time.");
  CHECK_FALSE(page.isThere("session.kept.objective"));
}

TEST_CASE(
    "the psychotherapy note opens in the place of the progress note, under a sentence that says what it is") {
  Page page;
  page.log();
  CHECK_FALSE(page.isThere("session.privateNote"));
  page.act("session.privateNote.open");
  CHECK(page.isThere("session.privateNote"));
  CHECK(page.label("session.privateNote.promise").Contains("NOT the record"));
  CHECK_FALSE(page.isThere("session.note.subjective"));
  page.type("session.privateNote", "My own pull to rescue.");
  page.act("session.privateNote.close");
  CHECK(page.isThere("session.note.subjective"));
  CHECK(find<wxButton>(*page.frame, "session.privateNote.open").GetLabel() == "Open psychotherapy note");
}

TEST_CASE("an earlier note is chosen among those of many years") {
  Page page;
  for (int week = 1; week <= 60; ++week) {
    auto fields = tests::attendedSession(model::Date(2024, 1, 5) + boost::gregorian::days(7 * week));
    fields.note = model::ProgressNote{.format = "SOAP",
                                      .sections = {{.key = "plan", .text = "Week " + std::to_string(week)}}};
    page.practice.addSession(page.client, fields);
  }
  page.log();
  page.act("session.earlier");
  CHECK(page.text("session.earlier.text") == "Week 60");
  auto& note = find<wxChoice>(*page.frame, "session.earlier.note");
  REQUIRE(note.GetCount() == 60);
  note.SetSelection(59);
  wxCommandEvent event(wxEVT_CHOICE, note.GetId());
  note.ProcessWindowEvent(event);
  CHECK(note.GetStringSelection().Contains("Session 1 "));
  CHECK(page.text("session.earlier.text") == "Week 1");
}

TEST_CASE("a section of an earlier note is looked at beside the note, and quoted with its date") {
  Page page;
  auto fields = tests::attendedSession(model::Date(2026, 11, 13));
  fields.note = model::ProgressNote{.format = "SOAP", .sections = {{.key = "plan", .text = "One small no."}}};
  page.practice.addSession(page.client, fields);
  page.log();
  page.type("session.note.subjective", "Today.");
  page.act("session.earlier");
  CHECK(page.text("session.earlier.text") == "One small no.");
  CHECK(page.isThere("session.note.subjective"));
  page.act("session.earlier.quote");
  CHECK(page.text("session.note.subjective") ==
        wxString::FromUTF8("Today.\n\n“One small no.” (Fri 13 Nov 2026, Plan)"));
  page.act("session.earlier.close");
  CHECK_FALSE(page.isThere("session.earlier.text"));
}

TEST_CASE("old tasks that nobody looked at come when they are asked for") {
  Page page;
  view::SessionView first(page.practice.workspace, page.client);
  first.change([](model::SessionFields& fields) { fields.date = model::Date(2020, 1, 10); });
  for (int i = 1; i <= 20; ++i) first.setTask(model::Path::boundaries, "Task " + std::to_string(i));
  REQUIRE(first.save().empty());
  page.log();
  const auto tasks = store::SessionRepository(page.practice.vault).outstandingTasksOf(page.client);
  const auto field = [](const auto& task) { return "session.task." + std::to_string(task.id.value); };
  CHECK(find<wxButton>(*page.frame, "session.olderTasks").GetLabelText() == "Show 12 older tasks");
  CHECK(page.isThere(field(tasks.back()).c_str()));
  CHECK_FALSE(page.isThere(field(tasks.front()).c_str()));
  page.act("session.olderTasks");
  CHECK(page.isThere(field(tasks.front()).c_str()));
  CHECK_FALSE(page.isThere("session.olderTasks"));
}

TEST_CASE("a task is set with its due date, and a date that cannot be read is said beneath") {
  Page page;
  page.log();
  page.type("session.newTask.text", "One small no.");
  page.type("session.newTask.due", "friday");
  page.act("session.newTask.set");
  CHECK(page.isThere("session.newTask.due.message"));
  page.type("session.newTask.due", "2026-11-27");
  page.act("session.newTask.set");
  CHECK_FALSE(page.isThere("session.newTask.due.message"));
  CHECK(page.text("session.tasks[0].text") == "One small no.");
  page.type("session.tasks[0].text", "Two small noes.");
  page.act("session.save");
  const auto tasks = store::SessionRepository(page.practice.vault).tasksOf(page.client);
  REQUIRE(tasks.size() == 1);
  CHECK(tasks.front().task->text == "Two small noes.");
  CHECK(tasks.front().task->due == model::Date(2026, 11, 27));
}

TEST_CASE(
    "a due date of a set task that cannot be read is said at its field and nothing is saved without it") {
  Page page;
  page.log();
  page.type("session.newTask.text", "One small no.");
  page.act("session.newTask.set");
  page.type("session.tasks[0].due", "friday");
  page.act("session.save");
  CHECK(wxWindow::FindFocus() == wxWindow::FindWindowByName("session.tasks[0].due", page.frame));
  CHECK(page.text("session.tasks[0].due") == "friday");
  CHECK(store::SessionRepository(page.practice.vault).tasksOf(page.client).empty());
}

TEST_CASE("what was done about a risk waits for its kind, and is not taken for saved") {
  Page page;
  page.log();
  auto& noted = find<wxRadioButton>(*page.frame, "session.risk.noted");
  noted.SetValue(true);
  wxCommandEvent chosen(wxEVT_RADIOBUTTON, noted.GetId());
  noted.ProcessWindowEvent(chosen);
  page.type("session.risk.action", "Safety plan made.");
  page.act("session.save");
  CHECK(page.label("session.status").Contains("not saved"));
  CHECK(page.text("session.risk.action") == "Safety plan made.");
}

TEST_CASE("a hit opens at its field, a psychotherapy note in its own place") {
  Page page;
  view::SessionView draft(page.practice.workspace, page.client);
  draft.writePrivateNote("My own pull to rescue.");
  REQUIRE(draft.save().empty());
  page.frame->openSessionAt(*draft.session(), "note.plan");
  settle();
  CHECK(wxWindow::FindFocus() == wxWindow::FindWindowByName("session.note.plan", page.frame));
  page.frame->openSessionAt(*draft.session(), "privateNote");
  settle();
  CHECK(page.isThere("session.privateNote"));
}

TEST_CASE("a colleague's psychotherapy note is named, and there is no way into it") {
  Page page;
  view::SessionView own(page.practice.workspace, page.client);
  own.writePrivateNote("My own pull to rescue.");
  REQUIRE(own.save().empty());
  page.practice.workspace.clinician = tests::addColleague(page.practice.vault);
  page.frame->openSession(*own.session());
  settle();
  CHECK_FALSE(page.isThere("session.privateNote.open"));
  CHECK(page.isThere("session.privateNote.whose"));
  CHECK(page.label("session.privateNote.whose").Contains("Ana Ruiz"));
}

TEST_CASE("what was learned from a task is kept with what became of it") {
  Page page;
  view::SessionView before(page.practice.workspace, page.client);
  before.change([](model::SessionFields& fields) { fields.date = model::Date(2026, 11, 13); });
  before.setTask(model::Path::self, "Two lines.");
  REQUIRE(before.save().empty());
  const auto task = store::SessionRepository(page.practice.vault).tasksOf(page.client).front().id;
  page.log();
  const std::string id = "session.task." + std::to_string(task.value);
  page.choose(id.c_str(), "partly done");
  page.type((id + ".learned").c_str(), "Smaller than I feared.");
  page.act("session.save");
  const auto reviewed = store::SessionRepository(page.practice.vault).tasksOf(page.client).front().review;
  REQUIRE(reviewed);
  CHECK(reviewed->result == model::TaskResult::partly);
  CHECK(reviewed->learned == "Smaller than I feared.");
}

TEST_CASE(
    "a form that turned to another client's session holds nothing of the one before, not by Ctrl+Z either") {
  Page page;
  page.log();
  page.type("session.note.subjective", "She slept.");
  page.type("session.takeaway", "I may rest.");
  page.type("session.otherInterventions", "walked");
  page.type("session.newTask.text", "half a task");
  page.type("session.start", "25:00");
  page.key<RatingCells>("rating.boundaries.sign", '3');
  page.act("session.privateNote.open");
  page.type("session.privateNote", "My own thought.");
  const auto other = page.practice.addClient("Ada Quist");
  page.frame->logSession(other);
  settle();
  CHECK(page.label("session.title").Contains("Ada Quist"));
  CHECK_FALSE(page.isThere("session.privateNote"));
  for (const char* field :
       {"session.note.subjective", "session.takeaway", "session.otherInterventions", "session.newTask.text",
        "session.start", "session.privateNote", "session.evidence"}) {
    INFO(field);
    CHECK(page.text(field).empty());
    wxKeyEvent undo(wxEVT_KEY_DOWN);
    undo.m_keyCode = 'Z';
    undo.SetControlDown(true);
    find<wxTextCtrl>(*page.frame, field).ProcessWindowEvent(undo);
    CHECK(page.text(field).empty());
  }
  CHECK(page.label("session.relationshipNotice").Contains("Add a relationship first"));
  CHECK_FALSE(find<RatingCells>(*page.frame, "rating.boundaries.sign").rating());
  page.frame->logSession(page.client);
  settle();
  CHECK(page.text("session.note.subjective") == "She slept.");  // what was kept of it comes back
}

}  // namespace trellis::gui
