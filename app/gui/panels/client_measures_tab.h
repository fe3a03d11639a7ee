// Outside measures: what the client scored and when, and the measures that the practice uses.
// Binds to MeasuresView; scores and measures are added and corrected here.
#pragma once

#include "app/gui/list_table.h"
#include "app/gui/panels/client_acts.h"
#include "app/gui/panels/client_tab.h"
#include "app/gui/row_acts.h"
#include "app/view/measures_view.h"

namespace trellis::gui {

class ClientMeasuresTab final : public ClientTab {
 public:
  ClientMeasuresTab(wxWindow* parent, ClientActs& acts);

  void show() override;

 private:
  wxWindow* scoresCard();
  wxWindow* measuresCard();

  ClientActs& acts_;
  view::MeasuresView view_;
  ListTable* scores_ = nullptr;
  RowActs* scoreActs_ = nullptr;
  wxButton* record_ = nullptr;
  ListTable* measures_ = nullptr;
  RowActs* measureActs_ = nullptr;
};

}  // namespace trellis::gui
