#include "core/analysis/pair_slopes.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>

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
  if (!days.empty()) longest_ = days.back();
  within_.resize(indexOf({widest_, longest_}) + 1);
  count(rated, days);
  for (int points = -widest_; points <= widest_; ++points) {
    const auto row = within_.begin() + static_cast<std::ptrdiff_t>(indexOf({points, 0}));
    *row = 0;  // of one date
    std::partial_sum(row, row + longest_ + 1, row);
    size_ += pairsWithin({points, longest_});
  }
}

// Places in the table differ as the ratings and days do.
void PairSlopes::count(const Series& rated, const std::vector<int>& days) {
  std::vector<std::size_t> before;
  before.reserve(rated.size());
  for (std::size_t i = 0; i < rated.size(); ++i) {
    const std::size_t place = indexOf({*rated[i].value - *rated.front().value, days[i]});
    const std::size_t shift = place + indexOf({0, 0});
    for (const std::size_t earlier : before) ++within_[shift - earlier];
    before.push_back(place);
  }
}

double PairSlopes::slopeOf(const Difference& difference) {
  return kDaysOfSlope * difference.points / difference.days;
}

std::size_t PairSlopes::indexOf(const Difference& difference) const {
  const int row = (difference.points + widest_) * (longest_ + 1);
  return static_cast<std::size_t>(row + difference.days);
}

std::size_t PairSlopes::pairsUpTo(const Difference& slope) const {
  std::size_t pairs = 0;
  for (int points = -widest_; points <= widest_; ++points) pairs += pairsUpTo(slope, points);
  return pairs;
}

// Falling is steepest over few days, rising is flattest over many. Days compare as whole numbers, so that
// equal slopes are equal.
std::size_t PairSlopes::pairsUpTo(const Difference& slope, int points) const {
  const std::size_t all = pairsWithin({points, longest_});
  if (points <= 0 && slope.points >= 0) return all;
  if (points >= 0 && slope.points <= 0) return 0;
  const int days = points * slope.days;
  if (points < 0) return pairsWithin({points, std::min(days / slope.points, longest_)});
  const int shorter = (days - 1) / slope.points;
  return shorter < longest_ ? all - pairsWithin({points, shorter}) : 0;
}

// The differences of so many points by the size of their slopes, from place 0.
PairSlopes::Difference PairSlopes::inOrder(int points, int place) const {
  return {points, points > 0 ? longest_ - place : place + 1};
}

// How many of them have too few pairs up to their slope for one to be of the rank.
int PairSlopes::placesBelow(std::size_t rank, int points) const {
  int below = 0;
  int end = longest_;
  while (below < end) {
    const int middle = below + (end - below) / 2;
    if (pairsUpTo(inOrder(points, middle)) > rank)
      end = middle;
    else
      below = middle + 1;
  }
  return below;
}

double PairSlopes::ofRank(std::size_t rank) const {
  assert(rank < size_);
  double smallest = std::numeric_limits<double>::infinity();
  for (int points = -widest_; points <= widest_; ++points)
    if (const int place = placesBelow(rank, points); place < longest_)
      smallest = std::min(smallest, slopeOf(inOrder(points, place)));
  return smallest;
}

}  // namespace trellis::analysis
