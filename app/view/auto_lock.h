// When an open practice locks itself: after so many minutes without a key or a movement.
// Pure timing: whoever asks brings the time, of a clock that never goes back.
#pragma once

#include <chrono>

namespace trellis::view {

using Moment = std::chrono::steady_clock::time_point;

inline constexpr int kLeastIdleMinutes = 1;
inline constexpr int kMostIdleMinutes = 15;
inline constexpr int kUsualIdleMinutes = 5;

class AutoLock {
 public:
  AutoLock(int idleMinutes, Moment now);  // kept within the least and the most

  void setIdleMinutes(int minutes);
  int idleMinutes() const { return static_cast<int>(idle_.count()); }
  void touch(Moment now);
  bool isDue(Moment now) const { return now - lastActivity_ >= idle_; }

 private:
  std::chrono::minutes idle_;
  Moment lastActivity_;
};

}  // namespace trellis::view
