#include "core/analysis/pair_slopes.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "tests/core/analysis/observed.h"

namespace trellis::analysis {
namespace {

std::vector<double> listed(const Series& rated) {
  std::vector<double> slopes;
  for (std::size_t i = 0; i < rated.size(); ++i)
    for (std::size_t j = i + 1; j < rated.size(); ++j) {
      const int days = model::daysBetween(rated[i].date, rated[j].date);
      if (days > 0) slopes.push_back(30.0 * (*rated[j].value - *rated[i].value) / days);
    }
  std::ranges::sort(slopes);
  return slopes;
}

std::vector<double> counted(const Series& rated) {
  const PairSlopes slopes(rated);
  std::vector<double> all;
  for (std::size_t rank = 0; rank < slopes.size(); ++rank) all.push_back(slopes.ofRank(rank));
  return all;
}

}  // namespace

TEST_CASE("counted pair slopes are the listed and sorted ones, whatever the ratings and dates") {
  std::mt19937 draw(23);
  for (int n = 1; n <= 40; ++n) {
    std::vector<int> days;
    std::vector<std::optional<int>> values;
    for (int i = 0; i < n; ++i) {
      days.push_back((i == 0 ? 0 : days.back()) + static_cast<int>(draw() % 10));
      values.emplace_back(static_cast<int>(draw() % (n % 2 == 0 ? 5 : 11)) - 2);
    }
    const Series rated = seriesOn(days, values);
    CHECK(counted(rated) == listed(rated));
  }
}

TEST_CASE("ratings of one date, one rating and none have no pair") {
  CHECK(PairSlopes(seriesOn({3, 3, 3}, {0, 2, 4})).size() == 0);
  CHECK(PairSlopes(seriesOn({3}, {2})).size() == 0);
  CHECK(PairSlopes({}).size() == 0);
}

}  // namespace trellis::analysis
