#include "app/gui/dialogs/merge_dialog.h"

#include "tests/app/gui/gui_testing.h"
#include "tests/support/open_practice.h"

namespace trellis::gui {
namespace {

// Two records of one person, in the window where they become one.
struct Merging {
  tests::OpenPractice practice;
  model::ClientId first = noor("555-0100");
  model::ClientId again = noor("555-0199");
  view::MergeView view{practice.workspace};
  TestFrame frame;
  MergeDialog* dialog = nullptr;

  model::ClientId noor(const char* phone) {
    return practice.addClient(model::ClientFields{.legalName = "Noor Haddad", .phone = phone});
  }
  Merging() {
    view.refresh();
    dialog = new MergeDialog(frame, view);
    dialog->Show();
    settle();
  }
  ~Merging() {
    dialog->Destroy();
    settle();
  }

  void select(const char* list, unsigned row) const {
    auto& table = find<wxDataViewCtrl>(*dialog, list);
    table.Select(static_cast<wxDataViewVirtualListModel*>(table.GetModel())->GetItem(row));
    wxDataViewEvent event(wxEVT_DATAVIEW_SELECTION_CHANGED, &table, table.GetSelection());
    table.ProcessWindowEvent(event);
    settle();
  }
  void act(const char* button) const {
    press(*dialog, button);
    settle();
  }
  unsigned phoneRow() const {
    unsigned row = 0;
    while (cellOf(*dialog, "merge.rows", row, 0) != "Phone") ++row;
    return row;
  }
};

TEST_CASE("two records of one person are merged with the chosen value, and taken apart again") {
  const Merging window;
  CHECK(rowsOf(*window.dialog, "merge.pairs") == 1);
  window.select("merge.rows", window.phoneRow());
  window.act("merge.switch");
  CHECK(cellOf(*window.dialog, "merge.rows", window.phoneRow(), 3) == "555-0199");
  window.act("merge.merge");
  CHECK(rowsOf(*window.dialog, "merge.decisions") == 1);
  CHECK_FALSE(find<wxButton>(*window.dialog, "merge.merge").IsShownOnScreen());
  const store::ClientRepository clients(window.practice.vault);
  CHECK(clients.find(window.first).client->phone == "555-0199");
  window.select("merge.decisions", 0);
  window.act("merge.undo");
  CHECK(rowsOf(*window.dialog, "merge.pairs") == 1);
  CHECK(clients.find(window.first).client->phone == "555-0100");
}

TEST_CASE("two who are not the same person are told apart, and asked about again once that is undone") {
  const Merging window;
  window.act("merge.tellApart");
  CHECK(rowsOf(*window.dialog, "merge.pairs") == 0);
  CHECK(cellOf(*window.dialog, "merge.decisions", 0, 2) == "not the same person");
  window.select("merge.decisions", 0);
  window.act("merge.undo");
  CHECK(rowsOf(*window.dialog, "merge.pairs") == 1);
  CHECK(rowsOf(*window.dialog, "merge.decisions") == 0);
}

TEST_CASE("only a value in which the two records differ can be taken from the other") {
  const Merging window;
  CHECK_FALSE(find<wxButton>(*window.dialog, "merge.switch").IsEnabled());
  window.select("merge.rows", 0);
  CHECK_FALSE(find<wxButton>(*window.dialog, "merge.switch").IsEnabled());
  window.select("merge.rows", window.phoneRow());
  CHECK(find<wxButton>(*window.dialog, "merge.switch").IsEnabled());
}

}  // namespace
}  // namespace trellis::gui
