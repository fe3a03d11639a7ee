// How often a proof by chance, or at every place, is repeated: as often as it says, or as `./check soak` asks
// (TRELLIS_SOAK_ROUNDS). Under the sanitizers a tenth: they are there for the code's own memory, and a
// program that is killed or reopened a thousand times is twenty times as slow there.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include "tests/support/sanitized.h"

namespace trellis::tests {

inline int rounds(int usual) {
  const char* asked = std::getenv("TRELLIS_SOAK_ROUNDS");
  const int all = asked ? std::atoi(asked) : usual;
  return kIsSanitized ? std::max(1, all / 10) : all;
}

// From one place of a file to the next that is tried; odd, so that each kind of place has its turn.
inline constexpr std::size_t kEveryPlace = kIsSanitized ? 11 : 1;

}  // namespace trellis::tests
