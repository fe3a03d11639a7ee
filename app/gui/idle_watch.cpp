#include "app/gui/idle_watch.h"

#include <utility>

namespace trellis::gui {
namespace {

constexpr int kIdleTick = 1000;  // milliseconds

bool isActivity(const wxEvent& event) {
  const wxEventType type = event.GetEventType();
  return type == wxEVT_CHAR_HOOK || type == wxEVT_KEY_DOWN || type == wxEVT_MOTION ||
         type == wxEVT_LEFT_DOWN || type == wxEVT_RIGHT_DOWN || type == wxEVT_MOUSEWHEEL ||
         type == wxEVT_TEXT;
}

}  // namespace

IdleWatch::IdleWatch(int idleMinutes, std::function<view::Moment()> clock, std::function<void()> whenIdle)
    : lock_(idleMinutes, clock()), clock_(std::move(clock)), whenIdle_(std::move(whenIdle)) {
  wxEvtHandler::AddFilter(this);
  tick_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { look(); });
  tick_.Start(kIdleTick);
}

IdleWatch::~IdleWatch() {
  wxEvtHandler::RemoveFilter(this);
}

void IdleWatch::look() {
  if (!tick_.IsRunning() || !lock_.isDue(clock_())) return;
  tick_.Stop();
  whenIdle_();
}

int IdleWatch::FilterEvent(wxEvent& event) {
  if (isActivity(event)) lock_.touch(clock_());
  return Event_Skip;
}

}  // namespace trellis::gui
