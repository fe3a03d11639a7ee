#include "app/gui/manual_window.h"

#include <set>
#include <string>

#include <gtk/gtk.h>
#include <wx/notebook.h>
#include <wx/tglbtn.h>

#include "app/gui/help.h"
#include "app/gui/main_frame.h"
#include "app/view/resources.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/open_practice.h"

namespace trellis::gui {
namespace {

struct Helped {
  tests::OpenPractice practice;
  StyleSheet style;
  MainFrame& frame = *new MainFrame(practice.workspace, style);

  Helped() {
    frame.Show();
    settle();
  }
  ~Helped() {
    frame.Destroy();
    settle();
  }

  ManualWindow* manual() { return dynamic_cast<ManualWindow*>(wxWindow::FindWindowByName("manual", &frame)); }
};

// The desktop says in its own time that it shows a window, and wx then counts it as shown even where it was
// hidden meanwhile: a person can press no key before that. Made before the loop that shows the window runs.
class Arrival {
 public:
  explicit Arrival(const wxWindow& window) : widget_(static_cast<GtkWidget*>(window.GetHandle())) {
    signal_ = g_signal_connect_after(widget_, "map-event", G_CALLBACK(&Arrival::note), this);
  }
  ~Arrival() { g_signal_handler_disconnect(widget_, signal_); }
  Arrival(const Arrival&) = delete;
  Arrival& operator=(const Arrival&) = delete;

  bool isNoted() const { return noted_; }

 private:
  static gboolean note(GtkWidget*, GdkEvent*, Arrival* self) {
    self->noted_ = true;
    return FALSE;
  }

  GtkWidget* widget_;
  gulong signal_ = 0;
  bool noted_ = false;
};

void pressKey(wxWindow& window, int code) {
  wxKeyEvent key(wxEVT_CHAR_HOOK);
  key.m_keyCode = code;
  key.SetEventObject(&window);
  window.ProcessWindowEvent(key);
}

// "Ctrl+N" of "New client", as the page of the manual has it.
std::set<std::string> rowsOfThePage() {
  const view::ManualView view(view::resourceFolder(), model::Language::english, "shortcuts");
  std::set<std::string> rows;
  for (const manual::Block& block : view.page().blocks)
    if (const auto* table = std::get_if<manual::Table>(&block))
      for (const auto& row : table->rows)
        rows.insert(manual::plainWords(row[0]) + '|' + manual::plainWords(row[1]) + '|' +
                    manual::plainWords(row[2]));
  return rows;
}

std::set<std::string> rowsOfTheProgram(const Menus& menus) {
  std::set<std::string> rows;
  for (const PageKeys& each : menus.shortcuts())
    rows.insert((each.page + '|' + each.act + '|' + each.keys).utf8_string());
  return rows;
}

}  // namespace

TEST_CASE("every place of the window names its page of the manual") {
  Helped w;
  const std::vector<std::pair<const char*, std::string>> places = {
      {"rail.home", "home"},     {"rail.search", "search"},  {"rail.reports", "reports"},
      {"rail.audit", "audit"},   {"rail.backup", "backups"}, {"rail.settings", "settings"},
      {"rail.client", "clients"}};
  for (const auto& place : places) {
    auto& entry = find<wxToggleButton>(w.frame, place.first);
    wxCommandEvent event(wxEVT_TOGGLEBUTTON, entry.GetId());
    event.SetEventObject(&entry);
    entry.Command(event);
    entry.SetFocus();
    settle();
    CHECK_MESSAGE(manualPageAt(w.frame) == place.second, place.first);
  }
}

TEST_CASE("every part of the client's page names its page of the manual") {
  Helped w;
  w.frame.openClient(w.practice.addClient("Maya Rosen"));
  auto& tabs = find<wxNotebook>(w.frame, "client.tabs");
  const std::vector<std::string> pages = {"clients",       "clients",  "progress", "goals",
                                          "relationships", "measures", "clients"};
  for (std::size_t i = 0; i < pages.size(); ++i) {
    tabs.SetSelection(i);
    tabs.SetFocus();
    settle();
    CHECK_MESSAGE(manualPageAt(w.frame) == pages[i], i);
  }
}

TEST_CASE("F1 on the session's page opens the manual there, and Escape puts it away") {
  Helped w;
  w.frame.logSession(w.practice.addClient("Maya Rosen"));
  find<wxWindow>(w.frame, "session.date").SetFocus();
  settle();
  w.frame.menus().run("help.manual");
  REQUIRE(w.manual());
  const Arrival arrival(*w.manual());
  REQUIRE(comesTrue([&] { return arrival.isNoted(); }));
  CHECK(w.manual()->IsShown());
  CHECK(w.manual()->page() == "session");
  pressKey(*w.manual(), WXK_ESCAPE);
  settle();
  CHECK(comesTrue([&] { return !w.manual()->IsShown(); }));
}

TEST_CASE("a dialog names its page of the manual") {
  Helped w;
  std::string page;
  press(w.frame, "caseload.add");
  wxTheApp->CallAfter([&page] {
    wxWindow* dialog = wxWindow::FindWindowByName("client");
    REQUIRE(dialog);
    page = manualPageAt(*dialog);
    press(*dialog, "client.cancel");
  });
  settle();
  CHECK(page == "clients");
}

TEST_CASE("the manual lists the keys that the program has, all of them and no others") {
  Helped w;
  // Without something to lock there is no key for it here.
  auto page = rowsOfThePage();
  page.erase("File|Lock|Ctrl+L");
  CHECK(page == rowsOfTheProgram(w.frame.menus()));
}

}  // namespace trellis::gui
