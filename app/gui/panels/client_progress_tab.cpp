#include "app/gui/panels/client_progress_tab.h"

#include <wx/sizer.h>

namespace trellis::gui {

ClientProgressTab::ClientProgressTab(wxWindow* parent, ClientActs& acts) : ClientTab(parent), acts_(acts) {
  setContent(new wxBoxSizer(wxVERTICAL));
}

void ClientProgressTab::show() {
  if (progress_) return progress_->refresh();
  progress_ = new ProgressPanel(&content(), acts_.workspace(), acts_.prompts(), acts_.navigator(),
                                acts_.client().client());
  content().GetSizer()->Add(progress_, 1, wxEXPAND);
  Layout();
}

}  // namespace trellis::gui
