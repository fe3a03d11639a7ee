#include "app/gui/canvas/chart_canvas.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include <wx/dcclient.h>

#include "app/gui/canvas/display_painter.h"
#include "app/gui/canvas/screen_text_metrics.h"
#include "app/gui/theme.h"

namespace trellis::gui {

wxDEFINE_EVENT(EVT_CHART_CHOSEN, wxCommandEvent);

namespace {

constexpr double kFocusGap = 2;

bool contains(const display::Area& area, wxPoint place) {
  return place.x >= area.x && place.x < area.x + area.width && place.y >= area.y &&
         place.y < area.y + area.height;
}

}  // namespace

ChartCanvas::ChartCanvas(wxWindow* parent, const std::string& id, const wxString& name)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
               wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE | wxWANTS_CHARS) {
  installAccessible(*this, *this, DrawnRole::chart);
  identify(*this, id, name);
  Bind(wxEVT_PAINT, &ChartCanvas::onPaint, this);
  Bind(wxEVT_SIZE, &ChartCanvas::onSize, this);
  Bind(wxEVT_MOTION, &ChartCanvas::onMotion, this);
  Bind(wxEVT_LEFT_DOWN, &ChartCanvas::onClick, this);
  Bind(wxEVT_KEY_DOWN, &ChartCanvas::onKey, this);
  Bind(wxEVT_SET_FOCUS, &ChartCanvas::onFocus, this);
  Bind(wxEVT_KILL_FOCUS, &ChartCanvas::onFocus, this);
}

void ChartCanvas::setChart(Draw draw) {
  draw_ = std::move(draw);
  drawnAt_ = {};
  if (!isAwaited_) redraw();
}

void ChartCanvas::redrawSoon() {
  if (std::exchange(isAwaited_, true)) return;
  CallAfter([this] {
    isAwaited_ = false;
    redraw();
  });
}

void ChartCanvas::redraw() {
  if (draw()) Refresh();
}

// True where the picture became another one.
bool ChartCanvas::draw() {
  const wxSize size = GetClientSize();
  if (!draw_ || size.x <= 0 || size.y <= 0 || size == drawnAt_) return false;
  drawnAt_ = size;
  picture_ = draw_({static_cast<double>(size.x), static_cast<double>(size.y)}, ScreenTextMetrics());
  walked_ = picture_.hits.empty() ? 0 : std::min(walked_, picture_.hits.size() - 1);
  describe(*this, wxString::FromUTF8(picture_.description));
  return true;
}

display::DisplayList ChartCanvas::drawnFor(const display::TextMetrics& metrics) const {
  return draw_ ? draw_(picture_.size, metrics) : display::DisplayList{};
}

std::optional<AccessibleValue> ChartCanvas::accessibleValue() const {
  if (picture_.hits.empty()) return std::nullopt;
  return AccessibleValue{static_cast<double>(walked_ + 1), 1, static_cast<double>(picture_.hits.size()),
                         wxString::FromUTF8(picture_.hits[walked_].words)};
}

void ChartCanvas::setAccessibleValue(double value) {
  walkTo(static_cast<std::ptrdiff_t>(std::lround(value)) - 1);
}

void ChartCanvas::walkTo(std::ptrdiff_t hit) {
  if (picture_.hits.empty()) return;
  const auto last = static_cast<std::ptrdiff_t>(picture_.hits.size()) - 1;
  walked_ = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(hit, 0, last));
  SetToolTip(wxString::FromUTF8(picture_.hits[walked_].words));
  announceValue(*this, *this);
  Refresh();
}

// Marks added later lie on top.
const display::HitArea* ChartCanvas::hitAt(wxPoint place) const {
  const auto hit = std::find_if(picture_.hits.rbegin(), picture_.hits.rend(),
                                [&](const display::HitArea& each) { return contains(each.area, place); });
  return hit == picture_.hits.rend() ? nullptr : &*hit;
}

void ChartCanvas::onPaint(wxPaintEvent&) {
  draw();
  wxPaintDC dc(this);
  const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
  paint(*context, picture_, currentGround());
  if (HasFocus()) paintFocus(*context);
}

void ChartCanvas::paintFocus(wxGraphicsContext& context) const {
  if (picture_.hits.empty()) return;
  const auto& [x, y, width, height] = picture_.hits[walked_].area;
  const display::Rect frame{{x - kFocusGap, y - kFocusGap, width + 2 * kFocusGap, height + 2 * kFocusGap},
                            std::nullopt,
                            display::Stroke{display::Ink::accent, 2},
                            3};
  paint(context, {.size = picture_.size, .marks = {frame}}, currentGround());
}

void ChartCanvas::onSize(wxSizeEvent& event) {
  redrawSoon();
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
  if (const display::HitArea* hit = hitAt(event.GetPosition())) choose(*hit);
}

void ChartCanvas::choose(const display::HitArea& hit) {
  if (!hit.target) return;
  wxCommandEvent chosen(EVT_CHART_CHOSEN, GetId());
  chosen.SetEventObject(this);
  chosen.SetExtraLong(static_cast<long>(*hit.target));
  ProcessWindowEvent(chosen);
}

bool ChartCanvas::takesKey(int key) {
  if (picture_.hits.empty()) return false;
  const auto at = static_cast<std::ptrdiff_t>(walked_);
  switch (key) {
    case WXK_LEFT:
    case WXK_UP:
      return walkTo(at - 1), true;
    case WXK_RIGHT:
    case WXK_DOWN:
      return walkTo(at + 1), true;
    case WXK_HOME:
      return walkTo(0), true;
    case WXK_END:
      return walkTo(static_cast<std::ptrdiff_t>(picture_.hits.size())), true;
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
    case WXK_SPACE:
      return choose(picture_.hits[walked_]), true;
    default:
      return false;
  }
}

void ChartCanvas::onKey(wxKeyEvent& event) {
  if (event.GetKeyCode() == WXK_TAB && !event.ControlDown()) {
    Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
    return;
  }
  if (event.HasModifiers() || !takesKey(event.GetKeyCode())) event.Skip();
}

void ChartCanvas::onFocus(wxFocusEvent& event) {
  event.Skip();
  if (event.GetEventType() == wxEVT_SET_FOCUS) announceValue(*this, *this);
  Refresh();
}

}  // namespace trellis::gui
