// Watches every key and every movement of the pointer in all windows of the program, and says when nobody has
// been there for the idle minutes, and again now and then as long as nobody is. The clock is an argument.
#pragma once

#include <functional>

#include <wx/event.h>
#include <wx/eventfilter.h>
#include <wx/timer.h>

#include "app/view/auto_lock.h"

namespace trellis::gui {

view::Moment momentAlsoOfSleep();  // CLOCK_BOOTTIME: the steady clock of the library stands still in sleep

class IdleWatch final : private wxEventFilter {
 public:
  IdleWatch(int idleMinutes, std::function<view::Moment()> clock, std::function<void()> whenIdle);
  ~IdleWatch() override;
  IdleWatch(const IdleWatch&) = delete;
  IdleWatch& operator=(const IdleWatch&) = delete;

  void setIdleMinutes(int minutes) { lock_.setIdleMinutes(minutes); }
  void look();  // as each tick does

 private:
  int FilterEvent(wxEvent& event) override;

  view::AutoLock lock_;
  std::function<view::Moment()> clock_;
  std::function<void()> whenIdle_;
  wxTimer tick_;
};

}  // namespace trellis::gui
