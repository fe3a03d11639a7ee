// Finds an entry of a list by the letters that it begins with, typed one soon after the other, whatever their
// case and accents. One letter, again and again, goes from each such entry to the next. Times are
// milliseconds of any clock that only moves on, and may begin again at zero.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trellis::view {

class FirstLetters {
 public:
  // No: a blank where nothing was typed before it.
  bool take(std::string_view letter, std::uint32_t now);
  // Where to go from the entry `current`; nowhere, if no entry begins so.
  std::optional<std::size_t> find(const std::vector<std::string>& entries,
                                  std::optional<std::size_t> current) const;

 private:
  std::string letters_;  // folded
  std::string last_;
  bool isOneAgain_ = false;  // the same letter each time
  std::uint32_t lastTime_ = 0;
};

}  // namespace trellis::view
