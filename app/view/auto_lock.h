// When an open practice locks itself: after so many minutes without a key or a movement. It is asked for
// again now and then while nobody is there: a lock may be refused, where the disk takes no draft. Pure
// timing: whoever asks brings the time, of a clock that never goes back and goes on in sleep.
#pragma once

#include <chrono>
#include <optional>

namespace trellis::view {

using Moment = std::chrono::steady_clock::time_point;

inline constexpr int kLeastIdleMinutes = 1;
inline constexpr int kMostIdleMinutes = 15;
inline constexpr int kUsualIdleMinutes = 5;
inline constexpr std::chrono::seconds kAskedAgain{10};

class AutoLock {
 public:
  AutoLock(int idleMinutes, Moment now);  // kept within the least and the most

  void setIdleMinutes(int minutes);
  int idleMinutes() const { return static_cast<int>(idle_.count()); }
  void touch(Moment now);
  bool isDue(Moment now) const;
  void noteAsked(Moment now) { asked_ = now; }

 private:
  std::chrono::minutes idle_;
  Moment lastActivity_;
  std::optional<Moment> asked_;  // since the last activity
};

}  // namespace trellis::view
