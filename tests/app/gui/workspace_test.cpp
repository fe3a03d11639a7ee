#include <set>

#include "app/gui/main_frame.h"
#include "app/gui/panels/caseload_panel.h"
#include "app/gui/panels/search_panel.h"
#include "core/store/namesakes.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/app/gui/silent_navigator.h"
#include "tests/support/open_practice.h"
#include "tests/support/scripted_prompts.h"

namespace trellis::gui {
namespace {

struct WayTaken : SilentNavigator {
  std::optional<model::ClientId> client;
  std::optional<view::ClientPlace> place;
  std::optional<model::SessionId> session;
  bool isAtDuplicates = false;
  void openClient(model::ClientId opened) override { client = opened; }
  void openClientAt(model::ClientId opened, view::ClientPlace at) override {
    client = opened;
    place = at;
  }
  void openSession(model::SessionId opened) override { session = opened; }
  void mergeDuplicates() override { isAtDuplicates = true; }
};

void key(wxWindow& window, int code) {
  wxKeyEvent event(wxEVT_CHAR_HOOK);
  event.m_keyCode = code;
  window.ProcessWindowEvent(event);
  settle();
}

}  // namespace

TEST_CASE("the caseload comes back as it was left: scope, order and columns") {
  tests::OpenPractice practice;
  practice.addClient("Ann Abel");
  practice.addClient("Zoe Zell");
  WayTaken way;
  tests::ScriptedPrompts prompts;
  view::WindowMemory memory(practice.folder / "window");
  TestFrame frame;
  auto* left = new CaseloadPanel(frame, practice.workspace, prompts, way, memory);
  settle();
  auto& list = find<wxDataViewCtrl>(*left, "caseload.clients");
  wxDataViewEvent header(wxEVT_DATAVIEW_COLUMN_HEADER_CLICK, &list, list.GetColumn(0));
  list.ProcessWindowEvent(header);
  CHECK(cellOf(*left, "caseload.clients", 0, 0) == "Zoe Zell");
  left->Destroy();
  settle();
  auto* found = new CaseloadPanel(frame, practice.workspace, prompts, way, memory);
  settle();
  CHECK(cellOf(*found, "caseload.clients", 0, 0) == "Zoe Zell");
}

TEST_CASE("a table takes up the order and widths of columns that it once told") {
  TestFrame frame;
  const std::vector<TableColumn> columns = {{"One", 100}, {"Two", 100}, {"Three", 100}};
  auto& table = *new ListTable(frame, "table", "Table", columns, [](std::size_t, unsigned) { return ""; });
  CHECK(table.arrangement().empty());
  table.arrange("2:140 0:118 1:90");
  CHECK(table.arrangement() == "2:140 0:118 1:90");
  table.arrange("no table of ours");
  CHECK(table.arrangement() == "2:140 0:118 1:90");
}

TEST_CASE("a column that shares the width of a table is as wide as its head") {
  TestFrame frame;
  const std::vector<TableColumn> columns = {{"Interdependence", 10}, {"Rest", 1000}};
  auto& table = *new ListTable(frame, "table", "Table", columns, [](std::size_t, unsigned) { return ""; });
  table.fill(1, {});
  (*frame).SendSizeEvent();
  wxDataViewCtrl& list = table.list();
  CHECK(comesTrue([&] { return list.GetColumn(0)->GetWidth() >= list.GetTextExtent("Interdepen").x; }));
}

TEST_CASE("the archive takes the place of the caseload where it is chosen, and is there again next time") {
  tests::OpenPractice practice;
  practice.addClient({.legalName = "Ann Abel", .status = model::ClientStatus::discharged});
  WayTaken way;
  tests::ScriptedPrompts prompts;
  view::WindowMemory memory(practice.folder / "window");
  TestFrame frame;
  auto* panel = new CaseloadPanel(frame, practice.workspace, prompts, way, memory);
  settle();
  CHECK_FALSE(find<wxDataViewCtrl>(*panel, "archive.clients").IsShownOnScreen());
  auto& scope = find<wxChoice>(*panel, "caseload.scope");
  scope.SetSelection(2);
  wxCommandEvent chosen(wxEVT_CHOICE, scope.GetId());
  chosen.SetEventObject(&scope);
  scope.ProcessWindowEvent(chosen);
  settle();
  CHECK(find<wxDataViewCtrl>(*panel, "archive.clients").IsShownOnScreen());
  CHECK(cellOf(*panel, "archive.clients", 0, 0) == "Ann Abel");
  panel->Destroy();
  settle();
  panel = new CaseloadPanel(frame, practice.workspace, prompts, way, memory);
  settle();
  CHECK(find<wxDataViewCtrl>(*panel, "archive.clients").IsShownOnScreen());
}

TEST_CASE("rows of heights of their own follow while nobody waits, and at once where one of them is chosen") {
  TestFrame frame;
  const std::vector<TableColumn> columns = {{.title = "Words", .width = 200, .isWrapped = true}};
  constexpr std::size_t kRows = 200;
  auto& table = *new ListTable(frame, "table", "Table", columns,
                               [](std::size_t row, unsigned) { return std::to_string(row); });
  table.fill(kRows, {});
  const unsigned first = rowsOf(table, "table");
  CHECK(first > 0);
  CHECK(first < kRows);
  CHECK(comesTrue([&] { return rowsOf(table, "table") == kRows; }));
  CHECK(cellOf(table, "table", kRows - 1, 0) == "199");
  table.fill(kRows, {});
  table.select(kRows - 1);
  CHECK(table.selected() == kRows - 1);
  CHECK(rowsOf(table, "table") == kRows);
  table.fill(2, {});
  settle();
  CHECK(rowsOf(table, "table") == 2);
}

TEST_CASE("a reason that needs attention leads to its part of the client's page") {
  tests::OpenPractice practice;
  const auto client = practice.addClient({.legalName = "Ann Abel",
                                          .intakeDate = model::Date(2026, 1, 5),
                                          .consents = {{.kind = model::ConsentKind::treatment,
                                                        .givenOn = model::Date(2026, 1, 5),
                                                        .expiresOn = model::Date(2026, 11, 30)}}});
  WayTaken way;
  tests::ScriptedPrompts prompts;
  view::WindowMemory memory(practice.folder / "window");
  TestFrame frame;
  auto& panel = *new CaseloadPanel(frame, practice.workspace, prompts, way, memory);
  settle();
  REQUIRE(rowsOf(panel, "caseload.attention") > 0);
  auto& list = find<wxDataViewCtrl>(panel, "caseload.attention");
  wxDataViewEvent open(wxEVT_DATAVIEW_ITEM_ACTIVATED, &list,
                       static_cast<wxDataViewVirtualListModel*>(list.GetModel())->GetItem(0));
  list.ProcessWindowEvent(open);
  CHECK(way.client == client);
  CHECK(way.place == view::ClientPlace::record);
}

TEST_CASE(
    "two records that may be of one person are a quiet word at home, which leads to where it is decided") {
  tests::OpenPractice practice;
  const auto once = practice.addClient("Noor Haddad");
  WayTaken way;
  tests::ScriptedPrompts prompts;
  view::WindowMemory memory(practice.folder / "window");
  TestFrame frame;
  auto& panel = *new CaseloadPanel(frame, practice.workspace, prompts, way, memory);
  auto& hint = find<wxWindow>(panel, "caseload.duplicates");
  CHECK_FALSE(hint.IsShown());
  const auto again = practice.addClient("NOOR HADDAD");
  panel.refresh();
  REQUIRE(comesTrue([&] { return hint.IsShown(); }));
  CHECK(find<wxStaticText>(panel, "caseload.duplicates.words").GetLabel() ==
        "Two records may be of the same person.");
  press(panel, "caseload.duplicates.look");
  CHECK(comesTrue([&] { return way.isAtDuplicates; }));
  store::tellApart(practice.vault, once, again, practice.today());
  panel.refresh();
  CHECK(comesTrue([&] { return !hint.IsShown(); }));
}

TEST_CASE("a hit is found as its words are typed, marked in its sentence, and Enter leads to its session") {
  tests::OpenPractice practice;
  auto fields = tests::attendedSession(model::Date(2026, 11, 13));
  fields.takeaway = "The lighthouse stays dark.";
  const auto session = practice.addSession(practice.addClient("Maya Rosen"), fields);
  WayTaken way;
  TestFrame frame;
  auto& panel = *new SearchPanel(frame, practice.workspace, way);
  auto& words = find<wxSearchCtrl>(panel, "search.words");
  words.SetValue("lighth");
  REQUIRE(comesTrue([&] { return rowsOf(panel, "search.hits") == 1; }));
  CHECK(cellOf(panel, "search.hits", 0, 4).Contains("<b>lighthouse</b>"));
  key(words, WXK_RETURN);
  auto& list = find<wxDataViewCtrl>(panel, "search.hits");
  wxDataViewEvent open(wxEVT_DATAVIEW_ITEM_ACTIVATED, &list, list.GetSelection());
  list.ProcessWindowEvent(open);
  CHECK(way.session == session);
}

TEST_CASE("psychotherapy notes are searched on a tick alone, which is off each time one comes to search") {
  tests::OpenPractice practice;
  const auto session =
      practice.addSession(practice.addClient("Maya Rosen"), tests::attendedSession(practice.today()));
  store::SessionRepository(practice.vault)
      .savePsychotherapyNote(session, model::PsychotherapyNote::make("A marmalade of feelings.").value(),
                             practice.workspace.clinician);
  WayTaken way;
  TestFrame frame;
  auto& panel = *new SearchPanel(frame, practice.workspace, way);
  auto& words = find<wxSearchCtrl>(panel, "search.words");
  words.SetValue("marmalade");
  key(words, WXK_DOWN);
  CHECK(rowsOf(panel, "search.hits") == 0);
  auto& tick = find<wxCheckBox>(panel, "search.private");
  tick.SetValue(true);
  wxCommandEvent ticked(wxEVT_CHECKBOX, tick.GetId());
  tick.ProcessWindowEvent(ticked);
  CHECK(rowsOf(panel, "search.hits") == 1);
  panel.beginTyping();
  CHECK_FALSE(tick.GetValue());
  CHECK(rowsOf(panel, "search.hits") == 0);
}

TEST_CASE("no two acts of the menus answer to the same keys, and each one's keys are in the list") {
  tests::OpenPractice practice;
  StyleSheet style;
  auto& frame = *new MainFrame(practice.workspace, style, [] {});
  std::set<wxString> keys;
  const auto shortcuts = frame.menus().shortcuts();
  for (const PageKeys& each : shortcuts) {
    CAPTURE(each.keys.utf8_string());
    CHECK((each.page == "Lists" || keys.insert(each.keys).second));
  }
  CHECK(keys.contains("Ctrl+L"));
  frame.Destroy();
  settle();
}

TEST_CASE("an act of the client's page can be done there alone") {
  tests::OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  StyleSheet style;
  auto& frame = *new MainFrame(practice.workspace, style);
  frame.Show();
  settle();
  CHECK_FALSE(frame.menus().can("client.menu.addGoal"));
  frame.openClient(client);
  CHECK(frame.menus().can("client.menu.addGoal"));
  CHECK_FALSE(frame.menus().can("session.menu.save"));
  frame.menus().run("session.menu.log");
  settle();
  CHECK(frame.menus().can("session.menu.save"));
  CHECK_FALSE(frame.menus().can("client.menu.addGoal"));
  frame.Destroy();
  settle();
}

}  // namespace trellis::gui
