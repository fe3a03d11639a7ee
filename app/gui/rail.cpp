#include "app/gui/rail.h"

#include <utility>

#include <wx/bmpbndl.h>
#include <wx/button.h>

#include "app/gui/accessibility.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

constexpr int kRailWidth = 150;
const wxSize kIconSize(16, 16);

// Lines on a square of 16.
const char* linesOf(RailIcon icon) {
  switch (icon) {
    case RailIcon::home:
      return "<path d='M1.8 7.6 8 2.4l6.2 5.2M3.8 6.4v7.2h8.4V6.4'/>";
    case RailIcon::client:
      return "<circle cx='8' cy='5' r='2.8'/><path d='M2.6 14c0-3 2.3-4.6 5.4-4.6s5.4 1.6 5.4 4.6'/>";
    case RailIcon::search:
      return "<circle cx='6.8' cy='6.8' r='4.4'/><path d='M10.2 10.2 14 14'/>";
    case RailIcon::reports:
      return "<rect x='3' y='1.8' width='10' height='12.4' rx='1.2'/>"
             "<path d='M5.6 5.2h4.8M5.6 8h4.8M5.6 10.8h2.8'/>";
    case RailIcon::audit:
      return "<path d='M6 3.6h8M6 8h8M6 12.4h8M2.2 3.6h.8M2.2 8h.8M2.2 12.4h.8'/>";
    case RailIcon::backup:
      return "<path d='M2 9.6v4h12v-4M8 2v7.6M5 6.8l3 3 3-3'/>";
    case RailIcon::settings:
      return "<path d='M2 4.6h4M9.6 4.6H14M2 11.4h4.4M10 11.4h4'/>"
             "<circle cx='7.8' cy='4.6' r='1.8'/><circle cx='8.2' cy='11.4' r='1.8'/>";
    case RailIcon::lock:
      return "<rect x='3' y='7' width='10' height='7' rx='1.3'/><path d='M5 7V5a3 3 0 0 1 6 0v2'/>";
  }
  return "";
}

wxBitmapBundle pictureOf(RailIcon icon, display::Ink ink) {
  const wxString svg =
      "<svg xmlns='http://www.w3.org/2000/svg' width='16' height='16'><g fill='none' stroke='" +
      roleColour(ink).GetAsString(wxC2S_HTML_SYNTAX) + "' stroke-width='1.5'>" + linesOf(icon) + "</g></svg>";
  return wxBitmapBundle::FromSVG(svg.utf8_str().data(), kIconSize);
}

}  // namespace

Rail::Rail(wxWindow* parent)
    : wxPanel(parent), places_(new wxBoxSizer(wxVERTICAL)), foot_(new wxBoxSizer(wxVERTICAL)) {
  addStyle(*this, Style::rail);
  auto* all = new wxBoxSizer(wxVERTICAL);
  all->SetMinSize(FromDIP(wxSize(kRailWidth, -1)));
  all->AddSpacer(FromDIP(kCardSpace));
  all->Add(places_, 0, wxEXPAND);
  all->AddStretchSpacer();
  all->Add(foot_, 0, wxEXPAND);
  SetSizer(all);
}

void Rail::addPlace(RailIcon icon, const std::string& id, const wxString& label, std::function<void()> open) {
  auto* button = new wxToggleButton(this, wxID_ANY, label);
  identify(*button, id, label);
  button->Bind(wxEVT_TOGGLEBUTTON, [this, open = std::move(open)](wxCommandEvent&) { CallAfter(open); });
  add(icon, *button, *places_);
}

void Rail::addFoot(RailIcon icon, const std::string& id, const wxString& label, const wxString& help,
                   std::function<void()> act) {
  auto* button = new wxButton(this, wxID_ANY, label);
  identify(*button, id, label, help);
  button->SetToolTip(help);
  button->Bind(wxEVT_BUTTON, [this, act = std::move(act)](wxCommandEvent&) { CallAfter(act); });
  add(icon, *button, *foot_);
}

void Rail::add(RailIcon icon, wxAnyButton& button, wxSizer& into) {
  addStyle(button, Style::railEntry);
  dress(entries_.emplace_back(Entry{icon, &button}));
  alignLeft(button);
  into.Add(&button, 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(kSmallSpace));
}

void Rail::dress(const Entry& entry) {
  entry.button->SetBitmap(pictureOf(entry.icon, display::Ink::quietText));
  entry.button->SetBitmapPressed(pictureOf(entry.icon, display::Ink::accent));
  entry.button->SetBitmapMargins(entry.button->FromDIP(kTightSpace), 0);
}

void Rail::dress() {
  for (const Entry& entry : entries_) dress(entry);
}

void Rail::mark(RailIcon place) {
  for (const Entry& entry : entries_)
    if (auto* way = dynamic_cast<wxToggleButton*>(entry.button)) way->SetValue(entry.icon == place);
}

}  // namespace trellis::gui
