#include "app/gui/panels/client_progress_tab.h"

#include <wx/sizer.h>

namespace trellis::gui {

ClientProgressTab::ClientProgressTab(wxWindow* parent, ClientActs& acts) : ClientTab(parent), acts_(acts) {
  SetSizer(new wxBoxSizer(wxVERTICAL));
}

void ClientProgressTab::show() {
  if (progress_) return progress_->refresh();
  progress_ =
      new ProgressPanel(this, acts_.workspace(), acts_.prompts(), acts_.navigator(), acts_.client().client());
  GetSizer()->Add(progress_, 1, wxEXPAND);
  Layout();
}

}  // namespace trellis::gui
