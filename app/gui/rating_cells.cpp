#include "app/gui/rating_cells.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <wx/dcclient.h>
#include <wx/graphics.h>
#include <wx/intl.h>

#include "app/gui/canvas/display_painter.h"
#include "app/gui/theme.h"

namespace trellis::gui {

wxDEFINE_EVENT(EVT_RATED, wxCommandEvent);
wxDEFINE_EVENT(EVT_LEVEL_CONSIDERED, wxCommandEvent);
wxDEFINE_EVENT(EVT_EVIDENCE_WANTED, wxCommandEvent);
wxDEFINE_EVENT(EVT_PATH_LEFT, wxCommandEvent);

namespace {

constexpr int kHighest = 4;

// ATK has numbers only: one below the lowest level stands for 'not discussed', on that side of the door
// alone.
constexpr double kAccessibleUnrated = -1;

std::optional<int> digit(int key) {
  if (key >= '0' && key <= '0' + kHighest) return key - '0';
  if (key >= WXK_NUMPAD0 && key <= WXK_NUMPAD0 + kHighest) return key - WXK_NUMPAD0;
  return std::nullopt;
}

}  // namespace

RatingCells::RatingCells(wxWindow* parent, const std::string& id, const wxString& name, const CellLook& look)
    : wxControl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxWANTS_CHARS),
      look_(look) {
  state_.unrated = _("not discussed").utf8_string();
  installAccessible(*this, *this, DrawnRole::rating);
  identify(*this, id, name,
           _("0 to 4 rates, Delete makes it not discussed, E opens the evidence line, arrows move."));
  Bind(wxEVT_PAINT, &RatingCells::onPaint, this);
  Bind(wxEVT_KEY_DOWN, &RatingCells::onKey, this);
  Bind(wxEVT_LEFT_DOWN, &RatingCells::onClick, this);
  Bind(wxEVT_MOTION, &RatingCells::onMotion, this);
  Bind(wxEVT_SET_FOCUS, &RatingCells::onFocus, this);
  Bind(wxEVT_KILL_FOCUS, &RatingCells::onFocus, this);
  SetInitialSize();
}

void RatingCells::show(std::optional<int> rating, std::optional<int> lastSession) {
  state_.rating = rating;
  state_.lastSession = lastSession;
  if (state_.considered) state_.considered = rating.value_or(0);
  announceValue(*this, *this);
  Refresh();
}

void RatingCells::setWords(const wxString& unrated, const wxString& rated) {
  state_.unrated = unrated.utf8_string();
  state_.rated = rated.utf8_string();
  Refresh();
}

std::optional<AccessibleValue> RatingCells::accessibleValue() const {
  const wxString now = state_.rating ? wxString::Format("%d", *state_.rating) : _("not discussed");
  const wxString words =
      state_.lastSession ? wxString::Format(_("%s; last session %d"), now, *state_.lastSession) : now;
  return AccessibleValue{state_.rating ? *state_.rating : kAccessibleUnrated, kAccessibleUnrated, kHighest,
                         words};
}

void RatingCells::setAccessibleValue(double value) {
  const int level = static_cast<int>(std::lround(value));
  if (level > kHighest) return;
  rate(level < 0 ? std::nullopt : std::optional(level));
}

wxSize RatingCells::DoGetBestClientSize() const {
  const auto [width, height] = ratingSize(look_);
  return {static_cast<int>(std::ceil(width)), static_cast<int>(std::ceil(height))};
}

void RatingCells::rate(std::optional<int> rating) {
  if (rating && HasFocus()) consider(*rating);
  if (rating == state_.rating) return;
  state_.rating = rating;
  announceValue(*this, *this);
  Refresh();
  tell(EVT_RATED);
}

void RatingCells::consider(int level) {
  state_.considered = std::clamp(level, 0, kHighest);
  Refresh();
  tell(EVT_LEVEL_CONSIDERED, *state_.considered);
}

void RatingCells::tell(wxEventType type, int number) {
  wxCommandEvent event(type, GetId());
  event.SetEventObject(this);
  event.SetInt(number);
  ProcessWindowEvent(event);
}

bool RatingCells::takesKey(int key) {
  if (const auto level = digit(key)) return rate(level), true;
  const int considered = state_.considered.value_or(0);
  switch (key) {
    case WXK_DELETE:
    case WXK_BACK:
      return rate(std::nullopt), true;
    case WXK_SPACE:
      return rate(considered), true;
    case WXK_LEFT:
      return consider(considered - 1), true;
    case WXK_RIGHT:
      return consider(considered + 1), true;
    case WXK_UP:
      return tell(EVT_PATH_LEFT, -1), true;
    case WXK_DOWN:
      return tell(EVT_PATH_LEFT, 1), true;
    case 'E':
      return tell(EVT_EVIDENCE_WANTED), true;
    default:
      return false;
  }
}

void RatingCells::onPaint(wxPaintEvent&) {
  wxPaintDC dc(this);
  const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
  paint(*context, ratingPicture(state_, look_), currentGround());
}

void RatingCells::onKey(wxKeyEvent& event) {
  if (event.GetKeyCode() == WXK_TAB && !event.ControlDown()) {
    Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
    return;
  }
  if (event.HasModifiers() || !takesKey(event.GetKeyCode())) event.Skip();
}

void RatingCells::onClick(wxMouseEvent& event) {
  SetFocus();
  const auto level = levelAt({static_cast<double>(event.GetX()), static_cast<double>(event.GetY())}, look_);
  if (level) rate(level == state_.rating ? std::nullopt : level);
}

void RatingCells::onMotion(wxMouseEvent& event) {
  event.Skip();
  const auto level = levelAt({static_cast<double>(event.GetX()), static_cast<double>(event.GetY())}, look_);
  if (level == pointed_) return;
  pointed_ = level;
  if (level) tell(EVT_LEVEL_CONSIDERED, *level);
}

void RatingCells::onFocus(wxFocusEvent& event) {
  event.Skip();
  if (event.GetEventType() == wxEVT_SET_FOCUS)
    return consider(state_.rating.value_or(state_.lastSession.value_or(0)));
  state_.considered.reset();
  Refresh();
}

}  // namespace trellis::gui
