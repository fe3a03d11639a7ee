#include "app/gui/columns.h"

#include <algorithm>

#include <wx/window.h>

#include "app/gui/scrolled_page.h"

namespace trellis::gui {

Columns::Columns(int gap) : wxBoxSizer(wxHORIZONTAL), gap_(gap) {}

void Columns::addColumn(wxWindow* column, int share) {
  keep(Add(column), share);
}

void Columns::addColumn(wxSizer* column, int share) {
  keep(Add(column), share);
}

void Columns::keep(wxSizerItem* column, int share) {
  column->SetBorder(gap_);
  shares_.push_back(share);
  place(wxHORIZONTAL);
}

// The gap is between those that are shown.
void Columns::place(int orientation) {
  SetOrientation(orientation);
  const bool isBeside = orientation == wxHORIZONTAL;
  bool isFirst = true;
  for (std::size_t i = 0; i < shares_.size(); ++i) {
    wxSizerItem& column = *GetItem(i);
    column.SetProportion(isBeside ? shares_[i] : sharesHeight_);
    column.SetFlag(wxEXPAND | (isFirst ? 0 : isBeside ? wxLEFT : wxTOP));
    isFirst = isFirst && !column.IsShown();
  }
}

// Of the columns that are shown: how wide all are, and the widest.
Columns::Needs Columns::needs() {
  Needs needs;
  for (const wxSizerItem* column : GetChildren()) {
    if (!column->IsShown()) continue;
    const int width = column->GetMinSize().x;
    needs.beside += width + (needs.beside > 0 ? gap_ : 0);
    needs.below = std::max(needs.below, width);
  }
  return needs;
}

wxSize Columns::CalcMin() {
  place(GetOrientation());
  const wxSize least = wxBoxSizer::CalcMin();
  return {needs().below, least.y};
}

void Columns::RepositionChildren(const wxSize& least) {
  const int orientation = needs().beside <= GetSize().x ? wxHORIZONTAL : wxVERTICAL;
  if (orientation == GetOrientation()) return wxBoxSizer::RepositionChildren(least);
  place(orientation);
  wxBoxSizer::RepositionChildren(CalcMin());
  wxWindow* around = GetContainingWindow();
  around->CallAfter([around] { layOutFrom(*around); });  // they are taller now, or not as tall
}

}  // namespace trellis::gui
