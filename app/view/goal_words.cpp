#include "app/view/goal_words.h"

#include <array>
#include <cstdlib>

#include "app/view/words.h"

namespace trellis::view {

std::string attainmentLevel(int level) {
  const std::string sign = level > 0 ? "+" : level < 0 ? "\u2212" : "";
  return sign + std::to_string(std::abs(level));
}

std::string attainmentName(int level) {
  const std::array<std::string, 5> names = {phrase("much less than expected"), phrase("less than expected"),
                                            phrase("as expected"), phrase("more than expected"),
                                            phrase("much more than expected")};
  return joined(
      {attainmentLevel(level), names.at(static_cast<std::size_t>(level - model::kLowestAttainment))}, ": ");
}

}  // namespace trellis::view
