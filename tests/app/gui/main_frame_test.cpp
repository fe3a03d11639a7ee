#include "app/gui/main_frame.h"

#include <functional>

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/radiobut.h>

#include "app/gui/canvas/chart_canvas.h"
#include "app/gui/panels/session_risk_card.h"
#include "app/gui/rating_cells.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/open_practice.h"

namespace trellis::gui {
namespace {

using tests::OpenPractice;

struct Window {
  OpenPractice practice;
  StyleSheet style;
  MainFrame& frame = *new MainFrame(practice.workspace, style);

  Window() {
    frame.Show();
    settle();
  }
  ~Window() {
    frame.Destroy();
    settle();
  }

  void type(const char* id, const char* words) { find<wxTextCtrl>(frame, id).SetValue(words); }
  wxString label(const char* id) { return find<wxStaticText>(frame, id).GetLabelText(); }
  void rate(const char* id, char level) {
    wxKeyEvent key(wxEVT_KEY_DOWN);
    key.m_keyCode = level;
    find<RatingCells>(frame, id).ProcessWindowEvent(key);
  }
  void choose(const char* id, const char* words) {
    auto& choice = find<wxChoice>(frame, id);
    choice.SetSelection(choice.FindString(words));
    wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
    event.SetInt(choice.GetSelection());
    choice.ProcessWindowEvent(event);
  }
  void act(const char* id) {
    press(frame, id);
    settle();
  }
};

// Presses the button, then does `act` in the dialog that it opens.
void inDialog(Window& window, const char* button, const char* dialog,
              const std::function<void(wxWindow&)>& act) {
  press(window.frame, button);
  wxTheApp->CallAfter([&window, dialog, act] {
    wxWindow* open = wxWindow::FindWindowByName(dialog);
    REQUIRE_MESSAGE(open, dialog);
    act(*open);
  });
  settle();
}

std::vector<view::SessionListLine> sessionsOf(Window& window, model::ClientId client) {
  view::ClientView view(window.practice.workspace, client);
  view.refresh();
  return view.sessions();
}

// The client's only session, as it was saved.
view::SessionView savedSession(Window& window, model::ClientId client) {
  const auto lines = sessionsOf(window, client);
  REQUIRE(lines.size() == 1);
  return view::SessionView(window.practice.workspace, lines[0].id);
}

}  // namespace

TEST_CASE("an empty caseload says how to begin") {
  Window w;
  CHECK_FALSE(w.label("caseload.clients.empty").empty());
}

TEST_CASE("a client without a name is refused at the field, and what was typed stays") {
  Window w;
  wxString message;
  wxString kept;
  inDialog(w, "caseload.add", "client", [&](wxWindow& dialog) {
    find<wxTextCtrl>(dialog, "client.phone").SetValue("555-0100");
    press(dialog, "client.save");
    message = find<wxStaticText>(dialog, "client.legalName.message").GetLabelText();
    kept = find<wxTextCtrl>(dialog, "client.phone").GetValue();
    press(dialog, "client.cancel");
  });
  CHECK(message == "A client needs a name.");
  CHECK(kept == "555-0100");
}

TEST_CASE("what is typed into a form is kept while it is open, and no longer once it is left") {
  Window w;
  bool isKept = false;
  inDialog(w, "caseload.add", "client", [&](wxWindow& dialog) {
    find<wxTextCtrl>(dialog, "client.phone").SetValue("555-0100");
    isKept = comesTrue([&] { return w.practice.journal.drafts().size() == 1; });
    press(dialog, "client.cancel");
  });
  CHECK(isKept);
  CHECK(w.practice.journal.drafts().empty());
}

TEST_CASE("a date that cannot be read says how a date is written") {
  Window w;
  wxString message;
  inDialog(w, "caseload.add", "client", [&](wxWindow& dialog) {
    find<wxTextCtrl>(dialog, "client.legalName").SetValue("Maya Rosen");
    find<wxTextCtrl>(dialog, "client.dateOfBirth").SetValue("4/23/90");
    press(dialog, "client.save");
    message = find<wxStaticText>(dialog, "client.dateOfBirth.message").GetLabelText();
    press(dialog, "client.cancel");
  });
  CHECK(message.Contains("1990-04-23"));
}

TEST_CASE("a new client's page opens when they have been added") {
  Window w;
  inDialog(w, "caseload.add", "client", [](wxWindow& dialog) {
    find<wxTextCtrl>(dialog, "client.legalName").SetValue("Maya Rosen");
    press(dialog, "client.save");
  });
  CHECK(w.label("client.called") == "Maya Rosen");
}

TEST_CASE("ratings entered by key are in the saved session, and ghosts in the next") {
  Window w;
  const auto client = w.practice.addClient("Maya Rosen");
  const auto partner = w.practice.addPartner(client);
  w.frame.logSession(client);
  w.rate("rating.boundaries.sign", '3');
  w.act("session.save");
  const model::Item item{model::ItemKind::sign, model::Path::boundaries};
  CHECK(savedSession(w, client).rating(partner, model::Rater::clinician, item) == 3);
  w.frame.logSession(client);
  auto& next = find<RatingCells>(w.frame, "rating.boundaries.sign");
  CHECK_FALSE(next.rating());
  CHECK(next.accessibleValue()->words.Contains("last session 3"));
}

TEST_CASE("a session that is left is saved first") {
  Window w;
  const auto client = w.practice.addClient("Maya Rosen");
  w.frame.logSession(client);
  w.type("session.takeaway", "I may say no.");
  w.frame.openHome();
  CHECK(savedSession(w, client).fields().takeaway == "I may say no.");
}

TEST_CASE("a session with a time that cannot be read is kept when it is left, and comes back as typed") {
  Window w;
  const auto client = w.practice.addClient("Maya Rosen");
  w.frame.logSession(client);
  w.type("session.start", "half nine");
  w.frame.openHome();
  CHECK_FALSE(find<wxTextCtrl>(w.frame, "session.start").IsShownOnScreen());
  CHECK(sessionsOf(w, client).empty());
  w.frame.logSession(client);
  CHECK(find<wxTextCtrl>(w.frame, "session.start").GetValue() == "half nine");
  CHECK(w.label("session.status").StartsWith("Recovered, not saved yet"));
}

TEST_CASE("an untouched new session leaves no trace") {
  Window w;
  const auto client = w.practice.addClient("Maya Rosen");
  w.frame.logSession(client);
  w.frame.openHome();
  CHECK(sessionsOf(w, client).empty());
}

TEST_CASE("risk 'noted' is an answer only once a kind is named") {
  Window w;
  const auto client = w.practice.addClient("Maya Rosen");
  auto owned = std::make_unique<view::SessionView>(w.practice.workspace, client);
  view::SessionView& session = *owned;
  SessionRiskCard card(&w.frame, w.practice.workspace, session);
  auto& noted = find<wxRadioButton>(card.card(), "session.risk.noted");
  noted.SetValue(true);
  wxCommandEvent chosen(wxEVT_RADIOBUTTON, noted.GetId());
  noted.ProcessWindowEvent(chosen);
  CHECK_FALSE(session.fields().risk);
  auto& kind = find<wxCheckBox>(card.card(), "session.risk.self_harm");
  kind.SetValue(true);
  wxCommandEvent checked(wxEVT_CHECKBOX, kind.GetId());
  kind.ProcessWindowEvent(checked);
  REQUIRE(session.fields().risk);
  CHECK(session.fields().risk->kinds == std::vector{model::RiskKind::selfHarm});
  card.card().Destroy();
}

TEST_CASE("a client's progress is drawn for each of the five paths") {
  Window w;
  const auto client = w.practice.addClient("Maya Rosen");
  const auto partner = w.practice.addPartner(client);
  for (int month = 1; month <= 6; ++month)
    w.practice.addSession(
        client, tests::ratedSession(model::Date(2026, static_cast<unsigned short>(month), 5), partner, 3, 1));
  w.frame.openClient(client);
  find<wxNotebook>(w.frame, "client.tabs").SetSelection(2);
  settle();
  for (const model::Path path : model::kPaths) {
    const std::string id = "progress." + std::string(keyOf(path)) + ".chart";
    CHECK_FALSE(find<ChartCanvas>(w.frame, id.c_str()).picture().marks.empty());
  }
}

TEST_CASE("a click on a mark of the progress opens its session, and the numbers come when asked for") {
  Window w;
  const auto client = w.practice.addClient("Maya Rosen");
  const auto partner = w.practice.addPartner(client);
  for (int month = 1; month <= 6; ++month)
    w.practice.addSession(
        client, tests::ratedSession(model::Date(2026, static_cast<unsigned short>(month), 5), partner, 3, 1));
  w.frame.openClient(client);
  find<wxNotebook>(w.frame, "client.tabs").SetSelection(2);
  settle();
  auto& numbers = find<wxStaticText>(w.frame, "progress.boundaries.numbers");
  CHECK_FALSE(numbers.IsShown());
  auto& asked = find<wxCheckBox>(w.frame, "progress.numbers");
  asked.SetValue(true);
  wxCommandEvent ticked(wxEVT_CHECKBOX, asked.GetId());
  asked.ProcessWindowEvent(ticked);
  CHECK(numbers.IsShown());
  auto& chart = find<ChartCanvas>(w.frame, "progress.boundaries.chart");
  chart.setAccessibleValue(1);
  wxKeyEvent enter(wxEVT_KEY_DOWN);
  enter.m_keyCode = WXK_RETURN;
  chart.ProcessWindowEvent(enter);
  settle();
  CHECK(find<wxWindow>(w.frame, "session.date").IsShownOnScreen());
}

TEST_CASE("a page about a relationship that is unsafe to print needs the therapist's tick") {
  Window w;
  const auto client = w.practice.addClient("Maya Rosen");
  w.practice.addRelationship(
      client, {.otherName = "Sam Sample", .alias = "my partner", .printSafety = model::PrintSafety::unsafe});
  w.frame.openClient(client);
  bool before = true;
  bool after = false;
  inDialog(w, "client.print", "report", [&](wxWindow& dialog) {
    auto& save = find<wxButton>(dialog, "report.save");
    before = save.IsEnabled();
    auto& tick = find<wxCheckBox>(dialog, "report.confirm");
    tick.SetValue(true);
    wxCommandEvent ticked(wxEVT_CHECKBOX, tick.GetId());
    tick.ProcessWindowEvent(ticked);
    after = save.IsEnabled();
    press(dialog, "report.cancel");
  });
  CHECK_FALSE(before);
  CHECK(after);
}

TEST_CASE("back leads to where one came from, and forward returns") {
  Window w;
  const auto client = w.practice.addClient("Maya Rosen");
  w.frame.openClient(client);
  w.frame.goBack();
  CHECK_FALSE(find<wxStaticText>(w.frame, "client.called").IsShownOnScreen());
  w.frame.goForward();
  CHECK(find<wxStaticText>(w.frame, "client.called").IsShownOnScreen());
}

TEST_CASE("a note in another format shows what was written in the first below it, read-only") {
  Window w;
  w.frame.logSession(w.practice.addClient("Maya Rosen"));
  w.choose("session.format", "SOAP");
  w.type("session.note.assessment", "Fearful of a no.");
  w.choose("session.format", "BIRP");
  auto& kept = find<wxTextCtrl>(w.frame, "session.kept.assessment");
  CHECK(kept.GetValue() == "Fearful of a no.");
  CHECK_FALSE(kept.IsEditable());
}

TEST_CASE("a task set by mistake can be dropped before the session is saved") {
  Window w;
  const auto client = w.practice.addClient("Maya Rosen");
  w.frame.logSession(client);
  w.type("session.newTask.text", "Say no once");
  w.act("session.newTask.set");
  w.act("session.newTask.drop.0");
  w.act("session.save");
  CHECK(savedSession(w, client).setTasks().empty());
}

TEST_CASE("a boundary that was logged is in the saved session, and one that was removed is not") {
  Window w;
  const auto client = w.practice.addClient("Maya Rosen");
  w.practice.addPartner(client);
  w.frame.logSession(client);
  for (const char* words : {"No calls after ten", "An evening of my own"}) {
    w.type("session.boundary.words", words);
    w.act("session.boundary.add");
  }
  auto& log = find<wxDataViewCtrl>(w.frame, "session.boundaries");
  const auto first = static_cast<wxDataViewVirtualListModel*>(log.GetModel())->GetItem(0);
  log.Select(first);
  wxDataViewEvent selected(wxEVT_DATAVIEW_SELECTION_CHANGED, &log, first);
  log.ProcessWindowEvent(selected);
  w.act("session.boundary.remove");
  w.act("session.save");
  const auto saved = savedSession(w, client);
  REQUIRE(saved.boundaries().size() == 1);
  CHECK(saved.boundaries()[0].boundary == "An evening of my own");
}

TEST_CASE("an intervention that was ticked is in the saved session") {
  Window w;
  const auto client = w.practice.addClient("Maya Rosen");
  w.frame.logSession(client);
  const std::string key = w.practice.workspace.catalogue.interventions.front().key;
  auto& check = find<wxCheckBox>(w.frame, ("session.intervention." + key).c_str());
  check.SetValue(true);
  wxCommandEvent ticked(wxEVT_CHECKBOX, check.GetId());
  ticked.SetInt(1);
  check.ProcessWindowEvent(ticked);
  w.type("session.otherInterventions", "Letter not sent");
  w.act("session.save");
  CHECK(savedSession(w, client).isUsed(key));
  CHECK(savedSession(w, client).fields().otherInterventions == "Letter not sent");
}

}  // namespace trellis::gui
