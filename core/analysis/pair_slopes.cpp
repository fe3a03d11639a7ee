#include "core/analysis/pair_slopes.h"

#include <algorithm>
#include <cassert>
#include <functional>

namespace trellis::analysis {
namespace {

constexpr double kDaysOfSlope = 30;

int widestDifference(const Series& rated) {
  if (rated.empty()) return 0;
  const auto [low, high] =
      std::ranges::minmax(rated, {}, [](const Observation& each) { return *each.value; });
  return *high.value - *low.value;
}

std::vector<int> daysSinceFirst(const Series& rated) {
  std::vector<int> days;
  days.reserve(rated.size());
  for (const Observation& each : rated) days.push_back(model::daysBetween(rated.front().date, each.date));
  return days;
}

}  // namespace

PairSlopes::PairSlopes(const Series& rated) : widest_(widestDifference(rated)) {
  const std::vector<int> days = daysSinceFirst(rated);
  assert(std::ranges::is_sorted(days));
  if (!days.empty()) daysEnd_ = static_cast<std::size_t>(days.back()) + 1;
  counts_.resize(daysEnd_ * static_cast<std::size_t>(2 * widest_ + 1));
  for (std::size_t i = 0; i < rated.size(); ++i)
    for (std::size_t j = i + 1; j < rated.size(); ++j)
      if (days[j] > days[i])
        count({*rated[j].value - *rated[i].value, static_cast<std::size_t>(days[j] - days[i])});
}

void PairSlopes::count(const Lane& lane) {
  ++counts_[placeOf(lane)];
  ++size_;
}

std::size_t PairSlopes::placeOf(const Lane& lane) const {
  return static_cast<std::size_t>(lane.points + widest_) * daysEnd_ + lane.days;
}

std::size_t PairSlopes::countAt(const Lane& lane) const {
  return counts_[placeOf(lane)];
}

// Falling is steepest over few days, rising is flattest over many.
void PairSlopes::toNext(Lane& lane) const {
  do {
    lane.points > 0 ? --lane.days : ++lane.days;
  } while (!isOver(lane) && countAt(lane) == 0);
  if (!isOver(lane)) lane.slope = kDaysOfSlope * lane.points / static_cast<double>(lane.days);
}

std::vector<PairSlopes::Lane> PairSlopes::lanes() const {
  std::vector<Lane> all;
  for (int points = -widest_; points <= widest_; ++points) {
    Lane lane{points, points > 0 ? daysEnd_ : 0};
    toNext(lane);
    if (!isOver(lane)) all.push_back(lane);
  }
  return all;
}

std::vector<double> PairSlopes::ofRanks(const std::vector<std::size_t>& ranks) const {
  assert(std::ranges::is_sorted(ranks) && (ranks.empty() || ranks.back() < size_));
  std::vector<double> found;
  std::vector<Lane> open = lanes();  // a heap, the smallest slope on top
  std::ranges::make_heap(open, std::ranges::greater{}, &Lane::slope);
  std::size_t passed = 0;
  while (found.size() < ranks.size()) {
    std::ranges::pop_heap(open, std::ranges::greater{}, &Lane::slope);
    Lane& smallest = open.back();
    passed += countAt(smallest);
    while (found.size() < ranks.size() && ranks[found.size()] < passed) found.push_back(smallest.slope);
    toNext(smallest);
    if (isOver(smallest))
      open.pop_back();
    else
      std::ranges::push_heap(open, std::ranges::greater{}, &Lane::slope);
  }
  return found;
}

}  // namespace trellis::analysis
