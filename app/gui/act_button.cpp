#include "app/gui/act_button.h"

#include <utility>

#include "app/gui/accessibility.h"

namespace trellis::gui {

wxButton& addActButton(wxWindow* parent, wxSizer& into, const std::string& id, const wxString& label,
                       Style style, std::function<void()> act) {
  auto* button = new wxButton(parent, wxID_ANY, label);
  identify(*button, id, wxControl::RemoveMnemonics(label));
  addStyle(*button, style);
  button->Bind(wxEVT_BUTTON, [parent, act = std::move(act)](wxCommandEvent&) { parent->CallAfter(act); });
  into.Add(button, 0, wxALIGN_CENTER_VERTICAL | wxRIGHT, parent->FromDIP(kSmallSpace));
  return *button;
}

}  // namespace trellis::gui
