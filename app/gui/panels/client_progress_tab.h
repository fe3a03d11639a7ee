// The place of the client's progress. Its panel reads every session in full: made when it is first looked at.
#pragma once

#include "app/gui/panels/client_acts.h"
#include "app/gui/panels/client_tab.h"
#include "app/gui/panels/progress_panel.h"

namespace trellis::gui {

class ClientProgressTab final : public ClientTab {
 public:
  ClientProgressTab(wxWindow* parent, ClientActs& acts);

  void show() override;
  bool canWait() const override { return true; }

 private:
  ClientActs& acts_;
  ProgressPanel* progress_ = nullptr;
};

}  // namespace trellis::gui
