// Home: each client a row, and beside it what needs attention with its reason.
// Binds to CaseloadView; a row that is opened leads to the client, a reason to its place. Columns, order and
// scope stay as the person left them.
#pragma once

#include <wx/panel.h>
#include <wx/srchctrl.h>

#include "app/gui/list_table.h"
#include "app/gui/navigator.h"
#include "app/view/caseload_view.h"
#include "app/view/window_memory.h"

namespace trellis::gui {

class CaseloadPanel final : public wxPanel {
 public:
  CaseloadPanel(wxWindow* parent, view::Workspace& workspace, Navigator& navigator,
                view::WindowMemory& memory);
  ~CaseloadPanel() override;

  void refresh() { view_.refresh(); }
  void addClient();

 private:
  wxSizer* header();
  wxWindow* caseload();
  wxWindow* attention();
  void show();
  void open(const view::AttentionLine& line);
  void sortBy(unsigned column);

  view::Workspace& workspace_;
  Navigator& navigator_;
  view::WindowMemory& memory_;
  view::CaseloadView view_;
  wxSearchCtrl* filter_ = nullptr;
  ListTable* clients_ = nullptr;
  ListTable* attention_ = nullptr;
  view::Notifier::Subscription subscription_;
};

}  // namespace trellis::gui
