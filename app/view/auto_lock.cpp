#include "app/view/auto_lock.h"

#include <algorithm>

namespace trellis::view {

AutoLock::AutoLock(int idleMinutes, Moment now) : lastActivity_(now) {
  setIdleMinutes(idleMinutes);
}

void AutoLock::setIdleMinutes(int minutes) {
  idle_ = std::chrono::minutes(std::clamp(minutes, kLeastIdleMinutes, kMostIdleMinutes));
}

void AutoLock::touch(Moment now) {
  lastActivity_ = std::max(lastActivity_, now);
  asked_.reset();
}

bool AutoLock::isDue(Moment now) const {
  return now - lastActivity_ >= idle_ && (!asked_ || now - *asked_ >= kAskedAgain);
}

}  // namespace trellis::view
