// All sessions of a client, the latest first, signed and unsigned told apart.
// Binds to ClientView; a row leads to its session, and a draft can be removed.
#pragma once

#include "app/gui/list_table.h"
#include "app/gui/panels/client_acts.h"
#include "app/gui/panels/client_tab.h"
#include "app/gui/row_acts.h"

namespace trellis::gui {

class ClientSessionsTab final : public ClientTab {
 public:
  ClientSessionsTab(wxWindow* parent, ClientActs& acts);

  void show() override;

 private:
  view::ClientView& view_;
  ListTable* sessions_;
  RowActs* rowActs_;
};

}  // namespace trellis::gui
