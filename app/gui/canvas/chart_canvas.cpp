#include "app/gui/canvas/chart_canvas.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <wx/dcclient.h>

#include "app/gui/canvas/display_painter.h"
#include "app/gui/canvas/screen_text_metrics.h"
#include "app/gui/theme.h"

namespace trellis::gui {

wxDEFINE_EVENT(EVT_CHART_CHOSEN, wxCommandEvent);

namespace {

bool contains(const display::Area& area, wxPoint place) {
  return place.x >= area.x && place.x < area.x + area.width && place.y >= area.y &&
         place.y < area.y + area.height;
}

}  // namespace

ChartCanvas::ChartCanvas(wxWindow* parent, const std::string& id, const wxString& name)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE) {
  installAccessible(*this, *this, DrawnRole::chart);
  identify(*this, id, name);
  Bind(wxEVT_PAINT, &ChartCanvas::onPaint, this);
  Bind(wxEVT_SIZE, &ChartCanvas::onSize, this);
  Bind(wxEVT_MOTION, &ChartCanvas::onMotion, this);
  Bind(wxEVT_LEFT_DOWN, &ChartCanvas::onClick, this);
}

void ChartCanvas::setChart(Draw draw) {
  draw_ = std::move(draw);
  redraw();
}

void ChartCanvas::redraw() {
  if (!draw_) return;
  const wxSize size = GetClientSize();
  if (size.x <= 0 || size.y <= 0) return;
  picture_ = draw_({static_cast<double>(size.x), static_cast<double>(size.y)}, ScreenTextMetrics());
  describe(*this, wxString::FromUTF8(picture_.description));
  Refresh();
}

// Marks added later lie on top.
const display::HitArea* ChartCanvas::hitAt(wxPoint place) const {
  const auto hit = std::find_if(picture_.hits.rbegin(), picture_.hits.rend(),
                                [&](const display::HitArea& each) { return contains(each.area, place); });
  return hit == picture_.hits.rend() ? nullptr : &*hit;
}

void ChartCanvas::onPaint(wxPaintEvent&) {
  wxPaintDC dc(this);
  const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
  paint(*context, picture_, currentGround());
}

void ChartCanvas::onSize(wxSizeEvent& event) {
  redraw();
  event.Skip();
}

void ChartCanvas::onMotion(wxMouseEvent& event) {
  const display::HitArea* hit = hitAt(event.GetPosition());
  const wxString words = hit ? wxString::FromUTF8(hit->words) : wxString();
  if (words != GetToolTipText()) SetToolTip(words);
  SetCursor(hit && hit->target ? wxCursor(wxCURSOR_HAND) : wxNullCursor);
  event.Skip();
}

void ChartCanvas::onClick(wxMouseEvent& event) {
  event.Skip();
  const display::HitArea* hit = hitAt(event.GetPosition());
  if (!hit || !hit->target) return;
  wxCommandEvent chosen(EVT_CHART_CHOSEN, GetId());
  chosen.SetEventObject(this);
  chosen.SetExtraLong(static_cast<long>(*hit->target));
  ProcessWindowEvent(chosen);
}

}  // namespace trellis::gui
