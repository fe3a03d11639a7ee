// Looks through all memory that this process may write for bytes that must be gone. Keeps what it looks for
// masked, so that it does not find itself. Not for processes under a sanitizer, whose memory has no end.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

#include "core/seal/bytes.h"
#include "tests/support/sanitized.h"

namespace trellis::tests {

inline constexpr bool kCanScanMemory = !kIsSanitized;

class Needle {
 public:
  explicit Needle(seal::Bytes bytes) {
    for (const unsigned char byte : bytes) masked_.push_back(mask(byte));
  }
  std::size_t countIn(const unsigned char* from, const unsigned char* end) const {
    std::size_t count = 0;
    const auto length = static_cast<std::ptrdiff_t>(masked_.size());
    while (end - from >= length) {
      const void* found =
          std::memchr(from, mask(masked_.front()), static_cast<std::size_t>(end - from - length + 1));
      if (!found) break;
      from = static_cast<const unsigned char*>(found);
      count += isAt(from) ? 1U : 0U;
      ++from;
    }
    return count;
  }

 private:
  static unsigned char mask(unsigned char byte) { return byte ^ 0x5CU; }
  bool isAt(const unsigned char* place) const {
    for (std::size_t at = 0; at < masked_.size(); ++at)
      if (mask(place[at]) != masked_[at]) return false;
    return true;
  }
  std::vector<unsigned char> masked_;
};

// How often it lies in memory that may be read and written.
inline std::size_t timesInMemory(const Needle& needle) {
  std::ifstream maps("/proc/self/maps");
  std::size_t count = 0;
  for (std::string line; std::getline(maps, line);) {
    std::size_t dash = 0;
    const std::uintptr_t from = std::stoull(line, &dash, 16);
    std::size_t space = 0;
    const std::uintptr_t end = std::stoull(line.substr(dash + 1), &space, 16);
    if (line.compare(dash + 1 + space + 1, 2, "rw") != 0) continue;
    count += needle.countIn(reinterpret_cast<const unsigned char*>(from),
                            reinterpret_cast<const unsigned char*>(end));
  }
  return count;
}

}  // namespace trellis::tests
