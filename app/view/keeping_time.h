// When text that is being typed is to be kept: soon after the last key, and now and then while typing goes
// on. Pure timing: whoever asks brings the time, UTC.
#pragma once

#include <algorithm>
#include <optional>

#include <boost/date_time/posix_time/posix_time_duration.hpp>

#include "core/model/dates.h"

namespace trellis::view {

class KeepingTime {
 public:
  void touch(model::Instant now) {
    last_ = now;
    if (!first_) first_ = now;
  }
  void rest() { first_ = last_ = std::nullopt; }  // everything is kept
  bool isAwaited() const { return last_.has_value(); }
  std::optional<model::Instant> due() const {
    if (!last_) return std::nullopt;
    const boost::posix_time::seconds pause(1);
    const boost::posix_time::seconds whileTyping(2);  // more is never lost
    return std::min<model::Instant>(*last_ + pause, *first_ + whileTyping);
  }

 private:
  std::optional<model::Instant> first_;
  std::optional<model::Instant> last_;
};

}  // namespace trellis::view
