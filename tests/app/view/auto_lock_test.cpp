#include "app/view/auto_lock.h"

#include <doctest/doctest.h>

using namespace trellis;
using namespace std::chrono_literals;

namespace {

constexpr view::Moment kStart{};

}  // namespace

TEST_CASE("A practice locks after its idle minutes, and not before") {
  const view::AutoLock lock(5, kStart);
  CHECK_FALSE(lock.isDue(kStart + 4min + 59s));
  CHECK(lock.isDue(kStart + 5min));
}

TEST_CASE("A key or a movement begins the minutes anew") {
  view::AutoLock lock(5, kStart);
  lock.touch(kStart + 4min);
  CHECK_FALSE(lock.isDue(kStart + 8min));
  CHECK(lock.isDue(kStart + 9min));
}

TEST_CASE("Activity that is told late does not take back what came after it") {
  view::AutoLock lock(5, kStart);
  lock.touch(kStart + 4min);
  lock.touch(kStart + 1min);
  CHECK_FALSE(lock.isDue(kStart + 8min));
}

TEST_CASE("A lock that was refused is asked for again, as long as nobody is there") {
  view::AutoLock lock(5, kStart);
  lock.noteAsked(kStart + 5min);
  CHECK_FALSE(lock.isDue(kStart + 5min + 9s));
  CHECK(lock.isDue(kStart + 5min + 10s));
  lock.touch(kStart + 5min + 10s);
  CHECK_FALSE(lock.isDue(kStart + 10min));
  CHECK(lock.isDue(kStart + 10min + 10s));
}

TEST_CASE("The minutes stay between one and fifteen") {
  CHECK(view::AutoLock(0, kStart).idleMinutes() == view::kLeastIdleMinutes);
  CHECK(view::AutoLock(600, kStart).idleMinutes() == view::kMostIdleMinutes);
}
