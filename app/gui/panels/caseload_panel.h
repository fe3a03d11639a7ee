// Home: each client a row, and beside it what needs attention with its reason.
// Binds to CaseloadView; a row that is opened leads to the client.
#pragma once

#include <wx/panel.h>
#include <wx/srchctrl.h>

#include "app/gui/list_table.h"
#include "app/gui/navigator.h"
#include "app/view/caseload_view.h"

namespace trellis::gui {

class CaseloadPanel final : public wxPanel {
 public:
  CaseloadPanel(wxWindow* parent, view::Workspace& workspace, Navigator& navigator);

  void refresh() { view_.refresh(); }

 private:
  wxSizer* header();
  wxWindow* caseload();
  wxWindow* attention();
  void show();
  void addClient();
  void open(const view::AttentionLine& line);
  void sortBy(unsigned column);

  view::Workspace& workspace_;
  Navigator& navigator_;
  view::CaseloadView view_;
  wxSearchCtrl* filter_ = nullptr;
  ListTable* clients_ = nullptr;
  ListTable* attention_ = nullptr;
  view::Notifier::Subscription subscription_;
};

}  // namespace trellis::gui
