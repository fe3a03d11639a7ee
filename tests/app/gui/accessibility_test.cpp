#include "app/gui/accessibility.h"

#include <string>

#include <atk/atk.h>
#include <gtk/gtk.h>

#include "app/gui/main_frame.h"
#include "tests/app/gui/gui_testing.h"
#include "tests/support/open_practice.h"

namespace trellis::gui {
namespace {

bool hasState(AtkObject* object, AtkStateType state) {
  AtkStateSet* states = atk_object_ref_state_set(object);
  const bool has = atk_state_set_contains_state(states, state);
  g_object_unref(states);
  return has;
}

// Parts that GTK makes itself, inside a control that has its own name.
bool isInsideControl(AtkRole role) {
  return role == ATK_ROLE_COMBO_BOX || role == ATK_ROLE_TABLE || role == ATK_ROLE_TREE_TABLE;
}

bool speaks(AtkObject* object) {
  const char* id = atk_object_get_accessible_id(object);
  const char* name = atk_object_get_name(object);
  return id && *id && name && *name;
}

// What takes the focus without an id and a name, as "role 'name'".
void collectNameless(AtkObject* object, std::string& nameless) {
  const AtkRole role = atk_object_get_role(object);
  const bool takesFocus = hasState(object, ATK_STATE_FOCUSABLE) && hasState(object, ATK_STATE_SHOWING);
  if (takesFocus && role != ATK_ROLE_FRAME && !speaks(object)) {
    const char* name = atk_object_get_name(object);
    nameless += std::string(atk_role_get_name(role)) + " '" + (name ? name : "") + "'; ";
  }
  if (isInsideControl(role)) return;
  for (int i = 0; i < atk_object_get_n_accessible_children(object); ++i) {
    AtkObject* child = atk_object_ref_accessible_child(object, i);
    collectNameless(child, nameless);
    g_object_unref(child);
  }
}

void toggle(wxWindow& frame, const char* entry) {
  auto& button = find<wxToggleButton>(frame, entry);
  wxCommandEvent event(wxEVT_TOGGLEBUTTON, button.GetId());
  button.ProcessWindowEvent(event);
  settle();
}

std::string namelessIn(wxWindow& window) {
  std::string nameless;
  collectNameless(gtk_widget_get_accessible(static_cast<GtkWidget*>(window.GetHandle())), nameless);
  return nameless;
}

std::string cellName(wxDataViewCtrl& list, int row, int column) {
  AtkTable* table = ATK_TABLE(gtk_widget_get_accessible(list.GtkGetTreeView()));
  AtkObject* cell = atk_table_ref_at(table, row, column);
  const char* name = atk_object_get_name(cell);
  std::string words = name ? name : "";
  g_object_unref(cell);
  return words;
}

}  // namespace

TEST_CASE("a trend that is drawn in the caseload is spoken in words") {
  tests::OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  const auto partner = practice.addPartner(client);
  const auto dayBefore = practice.today() - boost::gregorian::days(1);
  practice.addSession(client, tests::ratedSession(dayBefore, partner, 3, 1));
  practice.addSession(client, tests::ratedSession(practice.today(), partner, 2, 2));
  StyleSheet style;
  auto& frame = *new MainFrame(practice.workspace, style);
  frame.Show();
  settle();
  auto& list = find<wxDataViewCtrl>(frame, "caseload.clients");
  constexpr int kCodependence = 4;
  CHECK(cellName(list, 0, kCodependence) == "2.0, falling from 3.0");
  frame.Destroy();
  settle();
}

TEST_CASE("everything that takes the focus, on every page, has an id and a name") {
  tests::OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  const auto partner = practice.addPartner(client);
  practice.addSession(client, tests::ratedSession(practice.today(), partner, 2, 2));
  StyleSheet style;
  auto& frame = *new MainFrame(practice.workspace, style);
  frame.Show();
  settle();
  CHECK(namelessIn(frame) == "");
  frame.openClient(client);
  for (const std::size_t tab : {0U, 1U, 2U, 3U, 4U, 5U, 6U}) {
    find<wxNotebook>(frame, "client.tabs").SetSelection(tab);
    settle();
    CAPTURE(tab);
    CHECK(namelessIn(frame) == "");
  }
  frame.logSession(client);
  settle();
  CHECK(namelessIn(frame) == "");
  frame.openSearch();
  settle();
  CHECK(namelessIn(frame) == "");
  for (const char* entry : {"rail.reports", "rail.audit", "rail.backup", "rail.settings"}) {
    toggle(frame, entry);
    CAPTURE(entry);
    CHECK(namelessIn(frame) == "");
  }
  frame.Destroy();
  settle();
}

}  // namespace trellis::gui
