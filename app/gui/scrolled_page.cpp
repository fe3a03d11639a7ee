#include "app/gui/scrolled_page.h"

#include "app/gui/theme.h"

namespace trellis::gui {

ScrolledPage::ScrolledPage(wxWindow* parent) : wxScrolledWindow(parent), content_(new wxPanel(this)) {
  SetScrollRate(0, FromDIP(kScrollStep));
  auto* whole = new wxBoxSizer(wxVERTICAL);
  whole->Add(content_, 1, wxEXPAND);
  SetSizer(whole);
}

void ScrolledPage::setContent(wxSizer* sizer) {
  content_->SetSizer(sizer);
}

// What was shown or hidden in it changes how tall it is, and wx does not notice.
bool ScrolledPage::Layout() {
  content_->InvalidateBestSize();
  return wxScrolledWindow::Layout() && content_->Layout();
}

void ScrolledPage::FitInside() {
  content_->InvalidateBestSize();
  wxScrolledWindow::FitInside();
}

void layOutAround(wxWindow& changed) {
  for (wxWindow* each = changed.GetParent(); each && !each->IsTopLevel(); each = each->GetParent()) {
    each->Layout();
    if (auto* scrolled = dynamic_cast<wxScrolledWindow*>(each)) return scrolled->FitInside();
  }
}

}  // namespace trellis::gui
