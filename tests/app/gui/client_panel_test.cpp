#include "app/gui/panels/client_panel.h"

#include <fstream>
#include <functional>
#include <string>

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/notebook.h>

#include "app/view/check_in_view.h"
#include "core/store/goal_repository.h"
#include "core/store/measure_repository.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/app/gui/silent_navigator.h"
#include "tests/support/open_practice.h"
#include "tests/support/scripted_prompts.h"

namespace trellis::gui {
namespace {

std::string firstBytes(const std::filesystem::path& file) {
  std::string bytes(5, ' ');
  std::ifstream(file, std::ios::binary).read(bytes.data(), 5);
  return bytes;
}

}  // namespace

TEST_CASE("'Reports...' writes a PDF where the person says, and says where it is") {
  tests::OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  const auto partner = practice.addPartner(client);
  practice.addSession(client, tests::ratedSession(practice.today(), partner, 2, 2));
  tests::ScriptedPrompts prompts;
  prompts.place = practice.folder / "summary.pdf";
  SilentNavigator navigator;
  TestFrame frame;
  auto& panel = *new ClientPanel(frame, practice.workspace, prompts, navigator, client);
  press(panel, "client.print");
  wxTheApp->CallAfter([] { press(*wxWindow::FindWindowByName("report"), "report.save"); });
  settle();
  CHECK(firstBytes(*prompts.place) == "%PDF-");
  CHECK(navigator.said.Contains("summary.pdf"));
  REQUIRE(prompts.suggestedNames.size() == 1);
  CHECK(prompts.suggestedNames[0].find("Maya") == std::string::npos);
}

TEST_CASE("'Add root...' keeps the signs that the root feeds, and the list shows them") {
  tests::OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  tests::ScriptedPrompts prompts;
  SilentNavigator navigator;
  TestFrame frame;
  auto& panel = *new ClientPanel(frame, practice.workspace, prompts, navigator, client);
  panel.open(view::ClientPlace::people);
  press(panel, "client.addRoot");
  wxTheApp->CallAfter([] {
    wxWindow& dialog = *wxWindow::FindWindowByName("root");
    find<wxChoice>(dialog, "root.theme").SetSelection(0);
    find<wxTextCtrl>(dialog, "root.period").SetValue("age 4 to 9");
    find<wxCheckBox>(dialog, "root.feeds.boundaries").SetValue(true);
    press(dialog, "root.save");
  });
  settle();
  const auto roots = store::ClientRepository(practice.vault).rootsOf(client);
  REQUIRE(roots.size() == 1);
  CHECK(roots[0].root->period == "age 4 to 9");
  CHECK(roots[0].root->feeds == std::vector{model::Path::boundaries});
  CHECK(find<wxDataViewCtrl>(panel, "people.roots").IsShown());
}

namespace {

// The page of one client, with whatever the test put into their record before.
struct Page {
  tests::OpenPractice practice;
  model::ClientId client = practice.addClient("Maya Rosen");
  tests::ScriptedPrompts prompts;
  SilentNavigator navigator;
  TestFrame frame;
  ClientPanel* panel = nullptr;

  void open(view::ClientPlace place) {
    panel = new ClientPanel(frame, practice.workspace, prompts, navigator, client);
    panel->open(place);
    settle();
  }
  void choose(const char* table, unsigned row) {
    auto& list = find<wxDataViewCtrl>(*panel, table);
    const auto item = static_cast<wxDataViewVirtualListModel*>(list.GetModel())->GetItem(row);
    list.Select(item);
    wxDataViewEvent event(wxEVT_DATAVIEW_SELECTION_CHANGED, &list, item);
    list.ProcessWindowEvent(event);
  }
  void key(const char* table, int code) {
    wxKeyEvent event(wxEVT_CHAR_HOOK);
    event.m_keyCode = code;
    find<wxDataViewCtrl>(*panel, table).ProcessWindowEvent(event);
    settle();
  }
  // Presses the button, then does `act` in the dialog that it opens.
  void inDialog(const char* button, const char* dialog, const std::function<void(wxWindow&)>& act) {
    press(*panel, button);
    onceOpen(dialog, act, 20);
    settle();
  }
  // A button of a row opens it an event later than others.
  static void onceOpen(const char* dialog, const std::function<void(wxWindow&)>& act, int patience) {
    wxTheApp->CallAfter([dialog, act, patience] {
      wxWindow* open = wxWindow::FindWindowByName(dialog);
      if (!open && patience > 0) return onceOpen(dialog, act, patience - 1);
      REQUIRE_MESSAGE(open, dialog);
      act(*open);
    });
  }
  std::vector<store::GoalRecord> goals() const { return store::GoalRepository(practice.vault).of(client); }
};

}  // namespace

TEST_CASE("a goal that Delete removed is back after one click on 'Undo'") {
  Page page;
  const auto goal = model::Goal::make(
      {.statement = "I say no once a week.", .started = page.practice.today()}, page.practice.today());
  store::GoalRepository(page.practice.vault).add(page.client, goal.value());
  page.open(view::ClientPlace::plan);
  page.choose("plan.goals", 0);
  page.key("plan.goals", WXK_DELETE);
  CHECK(page.goals().empty());
  CHECK(find<wxStaticText>(*page.panel, "client.removed").GetLabelText() == "The goal was removed.");
  press(*page.panel, "client.undo");
  settle();
  CHECK(page.goals().size() == 1);
}

TEST_CASE("a relationship that a session rests on is not removed, and one is told why") {
  Page page;
  const auto partner = page.practice.addPartner(page.client);
  page.practice.addSession(page.client, tests::ratedSession(page.practice.today(), partner, 2, 2));
  page.open(view::ClientPlace::people);
  page.choose("people.relationships", 0);
  CHECK(find<wxButton>(*page.panel, "people.editRelationship").IsEnabled());
  page.key("people.relationships", WXK_DELETE);
  CHECK(page.navigator.warned == "A session or a goal speaks of this relationship: it stays.");
  CHECK(store::ClientRepository(page.practice.vault).relationshipsOf(page.client).size() == 1);
}

TEST_CASE("the five levels of the chosen goal are in the client's words") {
  Page page;
  model::GoalFields fields{.statement = "I say no.", .started = page.practice.today()};
  fields.levels[4] = "every day";
  store::GoalRepository(page.practice.vault)
      .add(page.client, model::Goal::make(fields, page.practice.today()).value());
  page.open(view::ClientPlace::plan);
  auto& levels = find<wxDataViewCtrl>(*page.panel, "plan.levels");
  wxVariant words;
  levels.GetModel()->GetValue(words, static_cast<wxDataViewVirtualListModel*>(levels.GetModel())->GetItem(0),
                              1);
  CHECK(words.GetString() == "every day");
}

TEST_CASE("a consent is recorded with its dates, and can be withdrawn") {
  Page page;
  page.open(view::ClientPlace::record);
  page.inDialog("record.addConsent", "consent", [](wxWindow& dialog) {
    find<wxTextCtrl>(dialog, "consent.expiresOn").SetValue("2027-11-20");
    press(dialog, "consent.save");
  });
  page.choose("record.consents", 0);
  page.inDialog("record.editConsent", "consent", [](wxWindow& dialog) {
    find<wxTextCtrl>(dialog, "consent.withdrawnOn").SetValue("2026-11-20");
    press(dialog, "consent.save");
  });
  const auto consents = store::ClientRepository(page.practice.vault).find(page.client).client->consents;
  REQUIRE(consents.size() == 1);
  CHECK(consents[0].expiresOn == model::Date(2027, 11, 20));
  CHECK(consents[0].withdrawnOn == model::Date(2026, 11, 20));
}

TEST_CASE("a score outside the range of its measure is refused at the field") {
  Page page;
  page.open(view::ClientPlace::measures);
  CHECK_FALSE(find<wxButton>(*page.panel, "measures.addScore").IsEnabled());
  page.inDialog("measures.addMeasure", "measure", [](wxWindow& dialog) {
    find<wxTextCtrl>(dialog, "measure.name").SetValue("PHQ-9");
    find<wxTextCtrl>(dialog, "measure.high").SetValue("27");
    press(dialog, "measure.save");
  });
  wxString message;
  page.inDialog("measures.addScore", "administration", [&](wxWindow& dialog) {
    find<wxTextCtrl>(dialog, "administration.total").SetValue("28");
    press(dialog, "administration.save");
    message = find<wxStaticText>(dialog, "administration.total.message").GetLabelText();
    find<wxTextCtrl>(dialog, "administration.total").SetValue("14");
    press(dialog, "administration.save");
  });
  CHECK_FALSE(message.empty());
  CHECK(store::MeasureRepository(page.practice.vault).administrationsOf(page.client).size() == 1);
}

TEST_CASE("a page that turned to another client shows them, begins at the overview, and takes nothing back") {
  Page page;
  store::GoalRepository(page.practice.vault)
      .add(page.client,
           model::Goal::make({.statement = "I say no once a week.", .started = page.practice.today()},
                             page.practice.today())
               .value());
  const auto other = page.practice.addClient("Ada Quist");
  page.open(view::ClientPlace::plan);
  page.choose("plan.goals", 0);
  page.key("plan.goals", WXK_DELETE);
  REQUIRE(page.panel->acts().removals().canUndo());
  page.panel->turnTo(other);
  page.panel->refresh();
  settle();
  CHECK(find<wxStaticText>(*page.panel, "client.called").GetLabelText() == "Ada Quist");
  CHECK(find<wxStaticText>(*page.panel, "client.tasks.empty").IsShownOnScreen());
  CHECK_FALSE(page.panel->acts().removals().canUndo());
  CHECK_FALSE(find<wxButton>(*page.panel, "client.undo").IsShownOnScreen());
}

TEST_CASE("progress that nobody looks at is read anew when it is looked at again") {
  Page page;
  const auto partner = page.practice.addPartner(page.client);
  page.practice.addSession(page.client, tests::ratedSession(model::Date(2026, 11, 13), partner, 2, 2));
  page.open(view::ClientPlace::progress);
  const auto& attendance = find<wxStaticText>(*page.panel, "progress.attendance");
  CHECK(attendance.GetLabelText() == "1 session attended");
  page.panel->open(view::ClientPlace::sessions);
  page.practice.addSession(page.client, tests::ratedSession(model::Date(2026, 11, 19), partner, 1, 3));
  page.panel->refresh();
  CHECK(attendance.GetLabelText() == "1 session attended");
  page.panel->open(view::ClientPlace::progress);
  CHECK(attendance.GetLabelText() == "2 sessions attended");
}

TEST_CASE("a legal hold is kept at once") {
  Page page;
  page.open(view::ClientPlace::record);
  auto& hold = find<wxCheckBox>(*page.panel, "record.legalHold");
  hold.SetValue(true);
  wxCommandEvent event(wxEVT_CHECKBOX, hold.GetId());
  hold.ProcessWindowEvent(event);
  CHECK(store::ClientRepository(page.practice.vault).find(page.client).client->legalHold);
}

TEST_CASE("long concerns take three lines at most, and all of them are in the tooltip") {
  TestFrame frame;
  auto& concerns = *new WrappedText(frame, 3);
  wxString words;
  for (int i = 0; i < 200; ++i) words += "worry ";
  concerns.SetSize(300, 20);
  settle();
  concerns.setWords(words);
  CHECK(concerns.GetLabelText().Freq('\n') == 2);
  CHECK(concerns.GetLabelText().EndsWith(wxString::FromUTF8("…")));
  CHECK(concerns.GetToolTipText() == words);
}

TEST_CASE("the banners of risk and safety lead to the session and to the relationships") {
  tests::OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  practice.addRelationship(client, {.otherName = "Kim", .alias = "my ex-husband", .hasSafetyConcern = true});
  auto risky = tests::attendedSession(practice.today());
  risky.risk = model::RiskAnswer{.kinds = {model::RiskKind::selfHarm}, .action = "Safety plan made."};
  const auto session = practice.addSession(client, risky);
  tests::ScriptedPrompts prompts;
  SilentNavigator navigator;
  TestFrame frame;
  auto& panel = *new ClientPanel(frame, practice.workspace, prompts, navigator, client);
  press(panel, "client.risk.open");
  settle();
  CHECK(navigator.session == session);
  CHECK(find<wxStaticText>(panel, "client.safety").GetLabelText().Contains("my ex-husband"));
  press(panel, "client.safety.open");
  settle();
  CHECK(find<wxNotebook>(panel, "client.tabs").GetSelection() == static_cast<int>(view::ClientPlace::people));
}

}  // namespace trellis::gui
