#include "app/gui/scrolled_page.h"

#include <algorithm>

#include <wx/dialog.h>
#include <wx/utils.h>

#include "app/gui/record_text.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

constexpr int kAround = 48;  // of what is brought into view, for the label above it

void growToFit(wxDialog& dialog) {
  const wxSize size = dialog.GetSize();
  const int least = dialog.GetSizer() ? dialog.GetSizer()->ComputeFittingWindowSize(&dialog).y : 0;
  if (least > size.y) dialog.SetSize(size.x, least);
  dialog.Layout();
}

}  // namespace

ScrolledPage::ScrolledPage(wxWindow* parent) : wxScrolledWindow(parent), content_(new wxPanel(this)) {
  SetScrollRate(0, FromDIP(kScrollStep));
  auto* whole = new wxBoxSizer(wxVERTICAL);
  whole->Add(content_, 1, wxEXPAND);
  SetSizer(whole);
  followFocus(*this);
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
  layOutFrom(*changed.GetParent());
}

void layOutFrom(wxWindow& around) {
  wxWindow* each = &around;
  for (; each && !each->IsTopLevel(); each = each->GetParent()) {
    each->Layout();
    if (auto* scrolled = dynamic_cast<wxScrolledWindow*>(each)) return scrolled->FitInside();
  }
  if (auto* dialog = dynamic_cast<wxDialog*>(each)) growToFit(*dialog);
}

// As little as it takes; of what is higher than the page, its upper part, unless some of it fills the page.
void bringIntoView(wxScrolledWindow& page, int top, int bottom) {
  int step = 0;
  page.GetScrollPixelsPerUnit(nullptr, &step);
  const int height = page.GetClientSize().y;
  const bool isAbove = top < 0;
  const bool isBelow = bottom > height;
  if (step == 0 || isAbove == isBelow) return;
  const int steps = isAbove ? -((step - 1 - top) / step) : std::min(top, bottom - height + step - 1) / step;
  page.Scroll(wxDefaultCoord, std::max(0, page.GetViewStart().y + steps));
}

void followFocus(wxScrolledWindow& page) {
  page.Bind(wxEVT_CHILD_FOCUS, [&page](wxChildFocusEvent& event) {
    event.Skip();
    const wxWindow& control = *event.GetWindow();
    if (wxGetMouseState().LeftIsDown() || dynamic_cast<const RecordText*>(&control)) return;
    wxWindow* focused = wxWindow::FindFocus();
    if (focused != &control && control.IsDescendant(focused)) return;  // wx tells of all that it lies in, too
    const int top = page.ScreenToClient(control.GetScreenPosition()).y;
    const int around = page.FromDIP(kAround);
    bringIntoView(page, top - around, top + control.GetSize().y + around);
  });
}

}  // namespace trellis::gui
