// The story of the work on one page: why the client came, each relationship's paths from baseline to now,
// roots, goals, the last sessions and the tasks outstanding. Binds to ClientView; a row leads to its place.
#pragma once

#include "app/gui/list_table.h"
#include "app/gui/panels/client_acts.h"
#include "app/gui/panels/client_tab.h"
#include "app/gui/wrapped_text.h"

namespace trellis::gui {

class ClientOverviewTab final : public ClientTab {
 public:
  ClientOverviewTab(wxWindow* parent, ClientActs& acts);

  void show() override;

 private:
  wxWindow* storyCard();
  wxWindow* rootsCard();
  wxWindow* goalsCard();
  wxWindow* sessionsCard();
  wxWindow* tasksCard();

  ClientActs& acts_;
  view::ClientView& view_;
  WrappedText* concerns_;
  ListTable* story_ = nullptr;
  ListTable* roots_ = nullptr;
  ListTable* goals_ = nullptr;
  ListTable* sessions_ = nullptr;
  ListTable* tasks_ = nullptr;
};

}  // namespace trellis::gui
