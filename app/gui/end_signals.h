// Hears that the system wants the program to end (SIGTERM, SIGHUP, SIGINT: the desktop logs out, a terminal
// is closed) and says so from the event loop, each time, so that what was typed is kept first.
#pragma once

#include <array>
#include <functional>

#include <glib.h>

namespace trellis::gui {

class EndSignals {
 public:
  explicit EndSignals(std::function<void()> whenAsked);
  ~EndSignals();
  EndSignals(const EndSignals&) = delete;
  EndSignals& operator=(const EndSignals&) = delete;

 private:
  std::function<void()> whenAsked_;
  std::array<guint, 3> sources_;
};

}  // namespace trellis::gui
