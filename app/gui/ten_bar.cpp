#include "app/gui/ten_bar.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include <wx/dcclient.h>
#include <wx/graphics.h>
#include <wx/intl.h>

#include "app/gui/canvas/display_painter.h"
#include "app/gui/rating_cells.h"
#include "app/gui/theme.h"

namespace trellis::gui {
namespace {

constexpr int kHighest = 10;
constexpr double kAccessibleUnrated = -1;  // ATK has numbers only

std::optional<int> digitOf(int key) {
  if (key >= '0' && key <= '9') return key - '0';
  if (key >= WXK_NUMPAD0 && key <= WXK_NUMPAD9) return key - WXK_NUMPAD0;
  return std::nullopt;
}

}  // namespace

TenBar::TenBar(wxWindow* parent, const std::string& id, const wxString& name, display::Ink ink)
    : wxControl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxWANTS_CHARS) {
  state_.ink = ink;
  installAccessible(*this, *this, DrawnRole::rating);
  identify(*this, id, name,
           _("0 to 9 and the arrows set it, 1 and 0 make 10, Delete makes it not discussed."));
  Bind(wxEVT_PAINT, &TenBar::onPaint, this);
  Bind(wxEVT_KEY_DOWN, &TenBar::onKey, this);
  Bind(wxEVT_LEFT_DOWN, &TenBar::onClick, this);
  Bind(wxEVT_SET_FOCUS, &TenBar::onFocus, this);
  Bind(wxEVT_KILL_FOCUS, &TenBar::onFocus, this);
  SetInitialSize();
}

void TenBar::show(std::optional<int> value, std::optional<int> lastSession) {
  state_.value = value;
  state_.lastSession = lastSession;
  announceValue(*this, *this);
  Refresh();
}

std::optional<AccessibleValue> TenBar::accessibleValue() const {
  const wxString now = state_.value ? wxString::Format("%d", *state_.value) : _("not discussed");
  const wxString words =
      state_.lastSession ? wxString::Format(_("%s; last session %d"), now, *state_.lastSession) : now;
  return AccessibleValue{state_.value ? *state_.value : kAccessibleUnrated, kAccessibleUnrated, kHighest,
                         words};
}

void TenBar::setAccessibleValue(double value) {
  const int whole = static_cast<int>(std::lround(value));
  if (whole <= kHighest) set(whole < 0 ? std::nullopt : std::optional(whole));
}

wxSize TenBar::DoGetBestClientSize() const {
  const auto [width, height] = tenBarSize();
  return {static_cast<int>(std::ceil(width)), static_cast<int>(std::ceil(height))};
}

void TenBar::set(std::optional<int> value) {
  if (value == state_.value) return;
  state_.value = value;
  announceValue(*this, *this);
  Refresh();
  wxCommandEvent event(EVT_RATED, GetId());
  event.SetEventObject(this);
  ProcessWindowEvent(event);
}

void TenBar::typeDigit(int digit) {
  const bool isTen = isOneJustTyped_ && digit == 0;
  set(isTen ? kHighest : digit);
  isOneJustTyped_ = !isTen && digit == 1;
}

bool TenBar::takesKey(int key) {
  if (const auto digit = digitOf(key)) return typeDigit(*digit), true;
  isOneJustTyped_ = false;
  const int now = state_.value.value_or(state_.lastSession.value_or(0));
  switch (key) {
    case WXK_DELETE:
    case WXK_BACK:
      return set(std::nullopt), true;
    case WXK_LEFT:
      return set(std::max(now - 1, 0)), true;
    case WXK_RIGHT:
      return set(std::min(now + 1, kHighest)), true;
    case WXK_HOME:
      return set(0), true;
    case WXK_END:
      return set(kHighest), true;
    default:
      return false;
  }
}

void TenBar::onPaint(wxPaintEvent&) {
  wxPaintDC dc(this);
  const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
  paint(*context, tenBarPicture(state_), currentGround());
}

void TenBar::onKey(wxKeyEvent& event) {
  if (event.GetKeyCode() == WXK_TAB && !event.ControlDown()) {
    Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
    return;
  }
  if (event.HasModifiers() || !takesKey(event.GetKeyCode())) event.Skip();
}

void TenBar::onClick(wxMouseEvent& event) {
  SetFocus();
  const auto value = tenAt({static_cast<double>(event.GetX()), static_cast<double>(event.GetY())});
  if (value) set(value == state_.value ? std::nullopt : value);
}

void TenBar::onFocus(wxFocusEvent& event) {
  event.Skip();
  state_.isFocused = event.GetEventType() == wxEVT_SET_FOCUS;
  isOneJustTyped_ = false;
  Refresh();
}

}  // namespace trellis::gui
