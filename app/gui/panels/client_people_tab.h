// The relationships that the work is about, and the roots of the pattern with the signs that they feed.
// Binds to ClientView; both are added, changed and removed here.
#pragma once

#include "app/gui/list_table.h"
#include "app/gui/panels/client_acts.h"
#include "app/gui/panels/client_tab.h"
#include "app/gui/row_acts.h"

namespace trellis::gui {

class ClientPeopleTab final : public ClientTab {
 public:
  ClientPeopleTab(wxWindow* parent, ClientActs& acts);

  void show() override;

 private:
  wxWindow* relationshipsCard();
  wxWindow* rootsCard();

  ClientActs& acts_;
  view::ClientView& view_;
  ListTable* relationships_ = nullptr;
  RowActs* relationshipActs_ = nullptr;
  ListTable* roots_ = nullptr;
  RowActs* rootActs_ = nullptr;
};

}  // namespace trellis::gui
