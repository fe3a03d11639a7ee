#include "app/gui/card.h"

#include <memory>

#include <wx/dcclient.h>
#include <wx/graphics.h>
#include <wx/stattext.h>

#include "app/gui/canvas/display_painter.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

constexpr double kCorner = 10;

}  // namespace

Card::Card(wxWindow* parent, const wxString& heading, CardLook look)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxFULL_REPAINT_ON_RESIZE),
      look_(look),
      acts_(new wxBoxSizer(wxHORIZONTAL)),
      content_(new wxBoxSizer(wxVERTICAL)) {
  auto* margin = new wxBoxSizer(wxVERTICAL);
  margin->Add(content_, 1, wxEXPAND | wxALL, FromDIP(kCardSpace));
  SetSizer(margin);
  Bind(wxEVT_PAINT, &Card::onPaint, this);
  auto* top = new wxBoxSizer(wxHORIZONTAL);
  if (!heading.empty()) {
    auto* label = new wxStaticText(this, wxID_ANY, heading);
    addStyle(*label, Style::heading);
    top->Add(label, 0, wxALIGN_CENTER_VERTICAL);
  }
  top->AddStretchSpacer();
  top->Add(acts_, 0, wxALIGN_CENTER_VERTICAL);
  content_->Add(top, 0, wxEXPAND | (heading.empty() ? 0 : wxBOTTOM), FromDIP(kSmallSpace));
}

void Card::onPaint(wxPaintEvent&) {
  wxPaintDC dc(this);
  const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
  const wxSize size = GetClientSize();
  if (size.x <= kCorner || size.y <= kCorner) return;
  const bool isApart = look_ == CardLook::apart;
  const display::Stroke edge{isApart ? display::Ink::harder : display::Ink::hairline, isApart ? 2.0 : 1.0};
  const display::Rect ground{
      .area = {edge.width / 2, edge.width / 2, size.x - edge.width, size.y - edge.width},
      .fill = isApart ? display::Ink::harderGround : display::Ink::paper,
      .stroke = edge,
      .corner = kCorner};
  paint(*context, {.size = {}, .marks = {ground}}, currentGround());
}

}  // namespace trellis::gui
