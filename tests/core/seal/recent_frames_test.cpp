#include "core/seal/recent_frames.h"

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

namespace trellis::seal {
namespace {

std::vector<unsigned char> pageOf(unsigned char byte) {
  return std::vector<unsigned char>(16, byte);
}

bool isPageOf(Bytes page, unsigned char byte) {
  return std::ranges::equal(page, pageOf(byte));
}

TEST_CASE("A frame is remembered until its place is taken by a later one") {
  RecentFrames recent(16);
  for (std::uint64_t frame = 0; frame < 3000; ++frame)
    recent.remember(frame, pageOf(static_cast<unsigned char>(frame)));
  CHECK(isPageOf(recent.find(2999), static_cast<unsigned char>(2999)));
  CHECK(isPageOf(recent.find(952), static_cast<unsigned char>(952)));
  CHECK(recent.find(951).empty());
}

TEST_CASE("A frame that is written again is remembered as it was written last") {
  RecentFrames recent(16);
  recent.remember(7, pageOf(1));
  recent.remember(7, pageOf(2));
  CHECK(isPageOf(recent.find(7), 2));
}

TEST_CASE("What was never written is not remembered") {
  RecentFrames recent(16);
  CHECK(recent.find(0).empty());
  recent.remember(1, pageOf(1));
  CHECK(recent.find(0).empty());
}

TEST_CASE("A log that begins anew has no frames") {
  RecentFrames recent(16);
  recent.remember(0, pageOf(1));
  recent.forget();
  CHECK(recent.find(0).empty());
  recent.remember(1, pageOf(2));
  CHECK(recent.find(0).empty());
}

TEST_CASE("A wiped log leaves no page behind") {
  RecentFrames recent(16);
  recent.remember(0, pageOf(9));
  const Bytes page = recent.find(0);
  recent.wipe();
  CHECK(isPageOf(page, 0));
  CHECK(recent.find(0).empty());
}

}  // namespace
}  // namespace trellis::seal
