#include "app/gui/idle_watch.h"

#include <ctime>
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

view::Moment momentAlsoOfSleep() {
  timespec time{};
  clock_gettime(CLOCK_BOOTTIME, &time);
  return view::Moment(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

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
  const view::Moment now = clock_();
  if (!lock_.isDue(now)) return;
  lock_.noteAsked(now);
  whenIdle_();
}

int IdleWatch::FilterEvent(wxEvent& event) {
  if (!isActivity(event)) return Event_Skip;
  look();  // who wakes the computer may move the pointer before the next tick
  lock_.touch(clock_());
  return Event_Skip;
}

}  // namespace trellis::gui
