// The median: the middle value, or halfway between the two in the middle. Needs no mean of ordinal ratings.
// Nothing for no values.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

namespace trellis::analysis {

template <class Number>
std::optional<double> medianOf(std::vector<Number> values) {
  if (values.empty()) return std::nullopt;
  std::ranges::sort(values);
  const auto middle = values.size() / 2;
  const auto upper = static_cast<double>(values[middle]);
  return values.size() % 2 == 1 ? upper : (static_cast<double>(values[middle - 1]) + upper) / 2;
}

}  // namespace trellis::analysis
