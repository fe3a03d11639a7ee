#include "app/gui/act_button.h"

#include <utility>

#include "app/gui/accessibility.h"

namespace trellis::gui {

wxButton& addActButton(wxWindow* parent, wxSizer& into, const std::string& id, const wxString& label,
                       Style style, std::function<void()> act, const wxString& name) {
  const long fit = style == Style::flat ? wxBU_EXACTFIT : 0;  // a column of them lines up at its words
  auto* button = new wxButton(parent, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, fit);
  identify(*button, id, name.empty() ? wxControl::RemoveMnemonics(label) : name);
  addStyle(*button, style);
  button->Bind(wxEVT_BUTTON, [parent, act = std::move(act)](wxCommandEvent&) { parent->CallAfter(act); });
  if (!into.IsEmpty()) into.AddSpacer(parent->FromDIP(kSmallSpace));
  into.Add(button, 0, wxALIGN_CENTER_VERTICAL);
  return *button;
}

}  // namespace trellis::gui
