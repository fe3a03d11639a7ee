#include "core/seal/recent_frames.h"

#include <algorithm>

#include <sodium.h>

namespace trellis::seal {
namespace {

constexpr std::size_t kPlaces = 2048;  // twice the frames after which SQLite copies a log by itself

}  // namespace

void RecentFrames::remember(std::uint64_t frame, Bytes page) {
  pages_.resize(kPlaces * pageSize_);
  frames_.resize(kPlaces);
  const std::size_t place = frame % kPlaces;
  frames_[place] = frame + 1;
  std::ranges::copy(page, pages_.begin() + static_cast<std::ptrdiff_t>(place * pageSize_));
}

Bytes RecentFrames::find(std::uint64_t frame) const {
  const std::size_t place = frame % kPlaces;
  if (frames_.empty() || frames_[place] != frame + 1) return {};
  return {pages_.data() + place * pageSize_, pageSize_};
}

void RecentFrames::wipe() {
  forget();
  sodium_memzero(pages_.data(), pages_.size());
}

}  // namespace trellis::seal
