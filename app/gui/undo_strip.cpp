#include "app/gui/undo_strip.h"

#include <utility>

#include <wx/sizer.h>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/bind.h"

namespace trellis::gui {

UndoStrip::UndoStrip(wxWindow* parent, const std::string& id, std::function<void()> undo,
                     const wxString& verb)
    : wxPanel(parent), removed_(new wxStaticText(this, wxID_ANY, {})) {
  identify(*removed_, id + ".removed");
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  row->Add(removed_, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, FromDIP(kSmallSpace));
  addActButton(this, *row, id + ".undo", verb, Style::flat, std::move(undo));
  SetSizer(row);
  Hide();
}

void UndoStrip::tell(const wxString& sentence) {
  showText(*removed_, sentence);
  Show(!sentence.empty());
  Layout();
}

}  // namespace trellis::gui
