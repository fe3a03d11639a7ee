// The treatment plan: goals in the client's words, each with what its five levels look like, and the tasks
// outstanding. Binds to ClientView; goals are added, changed and removed here.
#pragma once

#include "app/gui/list_table.h"
#include "app/gui/panels/client_acts.h"
#include "app/gui/panels/client_tab.h"
#include "app/gui/row_acts.h"

namespace trellis::gui {

class ClientPlanTab final : public ClientTab {
 public:
  ClientPlanTab(wxWindow* parent, ClientActs& acts);

  void show() override;

 private:
  wxWindow* goalsCard();
  wxWindow* levelsCard();
  void showLevels();

  ClientActs& acts_;
  view::ClientView& view_;
  ListTable* goals_ = nullptr;
  RowActs* goalActs_ = nullptr;
  ListTable* levels_ = nullptr;
};

}  // namespace trellis::gui
