#include "app/view/attempts.h"

#include <algorithm>
#include <utility>

#include "app/view/words.h"

namespace trellis::view {
namespace {

constexpr int kFreeFailures = 2;
constexpr std::chrono::seconds kLongestDelay{60};

}  // namespace

std::chrono::seconds delayAfter(int failures) {
  if (failures <= kFreeFailures) return std::chrono::seconds(0);
  constexpr int kDoublings = 6;  // to 64 seconds, which is more than the longest
  const int doublings = std::min(failures - kFreeFailures - 1, kDoublings);
  return std::min(std::chrono::seconds(1LL << doublings), kLongestDelay);
}

Attempts::Attempts(std::function<Moment()> clock) : clock_(std::move(clock)), nextTry_(clock_()) {}

void Attempts::keepIn(KeptFailures kept) {
  const std::lock_guard guard(mutex_);
  failures_ = std::max(failures_, kept.count());
  nextTry_ = std::max(nextTry_, clock_() + delayAfter(kept.count()) - kept.passed());
  kept_ = std::move(kept);
}

void Attempts::take(bool isRight) {
  const std::lock_guard guard(mutex_);
  failures_ = isRight ? 0 : failures_ + 1;
  nextTry_ = clock_() + delayAfter(failures_);
  if (kept_) kept_->keep(failures_);
}

std::chrono::seconds Attempts::waitLeft() const {
  const std::lock_guard guard(mutex_);
  return std::max(std::chrono::ceil<std::chrono::seconds>(nextTry_ - clock_()), std::chrono::seconds(0));
}

std::string Attempts::waitWords() const {
  const auto left = static_cast<int>(waitLeft().count());
  return left == 0 ? "" : phrase("Next attempt in %1.", {counted(left, "second", "seconds")});
}

}  // namespace trellis::view
