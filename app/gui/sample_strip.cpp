#include "app/gui/sample_strip.h"

#include <wx/intl.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/gui/accessibility.h"
#include "app/gui/act_button.h"
#include "app/gui/fields.h"
#include "app/gui/theme.h"

namespace trellis::gui {

SampleStrip::SampleStrip(wxWindow* parent, const std::function<void()>& leave) : wxPanel(parent) {
  identify(*this, "sample", _("Sample practice"));
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  wxStaticText& name = addLabel(this, *row, _("Sample practice"), Style::heading);
  identify(name, "sample.name");
  row->AddSpacer(FromDIP(kMediumSpace));
  auto* meaning = new wxStaticText(
      this, wxID_ANY, _("Everybody in it is invented. Try anything; please record no real client here."),
      wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
  identify(*meaning, "sample.meaning");
  row->Add(meaning, 1);
  for (wxSizerItem* item : row->GetChildren()) item->SetFlag(wxALIGN_CENTER_VERTICAL);
  if (leave) addActButton(this, *row, "sample.leave", _("To my own practice"), Style::flat, leave);
  auto* whole = new wxBoxSizer(wxVERTICAL);
  whole->Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(kPageSpace));
  whole->PrependSpacer(FromDIP(kTightSpace));
  whole->AddSpacer(FromDIP(kTightSpace));
  SetSizer(whole);
  dress();
  Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
    dress();
    event.Skip();
  });
}

void SampleStrip::dress() {
  SetBackgroundColour(roleColour(display::Ink::harderGround));
}

}  // namespace trellis::gui
