#include "core/analysis/trend.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "tests/core/analysis/observed.h"
#include "tests/core/analysis/reference_table.h"

namespace trellis::analysis {
namespace {

constexpr double kAsExactAsScipy = 1e-9;

struct Reference {
  std::string line;
  Series series;
  int s;
  double p;
  double slope;
  std::optional<double> low;
  std::optional<double> high;
};

std::vector<Reference> references() {
  std::vector<Reference> all;
  for (const auto& cell : referenceRows("trends.csv")) {
    const auto values = numbers(cell.at(1));
    all.push_back({cell.at(0) + ": " + cell.at(1),
                   seriesOn(numbers(cell.at(0)), {values.begin(), values.end()}), std::stoi(cell.at(2)),
                   std::stod(cell.at(3)), std::stod(cell.at(4)), number(cell.at(5)), number(cell.at(6))});
  }
  return all;
}

void checkEqual(const std::optional<double>& ours, const std::optional<double>& theirs) {
  REQUIRE(ours.has_value() == theirs.has_value());
  if (ours) CHECK(std::abs(*ours - *theirs) < kAsExactAsScipy);
}

Series mirrored(Series series) {
  for (Observation& observation : series)
    if (observation.value) observation.value = model::kHighestRating - *observation.value;
  return series;
}

Series withGaps(const Series& series) {
  Series gapped;
  for (const Observation& observation : series) {
    gapped.push_back(observation);
    gapped.push_back({model::SessionId{900}, observation.date + boost::gregorian::days(1), std::nullopt});
  }
  return gapped;
}

Series invented(std::mt19937& draw, int n) {
  std::vector<int> days;
  std::vector<std::optional<int>> values;
  for (int i = 0; i < n; ++i) {
    days.push_back(i * 9 + static_cast<int>(draw() % 3));
    values.emplace_back(static_cast<int>(draw() % 5));
  }
  return seriesOn(days, values);
}

void checkSameTrend(const Series& one, const Series& other) {
  CHECK(changeOf(one) == changeOf(other));
  CHECK(verdictOf(one) == verdictOf(other));
  checkEqual(slopeOf(one)->per30Days, slopeOf(other)->per30Days);
  checkEqual(mannKendall(one)->p, mannKendall(other)->p);
}

}  // namespace

TEST_CASE("slope, interval, S and p agree with scipy on every reference series") {
  const auto all = references();
  REQUIRE(all.size() > 40);
  for (const Reference& reference : all) {
    CAPTURE(reference.line);
    const auto test = mannKendall(reference.series);
    const auto slope = slopeOf(reference.series);
    REQUIRE(test);
    REQUIRE(slope);
    CHECK(test->s == reference.s);
    checkEqual(test->p, reference.p);
    checkEqual(slope->per30Days, reference.slope);
    checkEqual(slope->low, reference.low);
    checkEqual(slope->high, reference.high);
  }
}

TEST_CASE("Sen's own example has the slope 4 and the interval from 26/7 to 35/8 a day") {
  const auto slope = slopeOf(seriesOn({1, 2, 3, 4, 10, 12, 18}, {9, 15, 19, 20, 45, 55, 78}));
  REQUIRE(slope);
  CHECK(slope->per30Days == doctest::Approx(30 * 4.0));
  CHECK(*slope->low == doctest::Approx(30 * 26.0 / 7));
  CHECK(*slope->high == doctest::Approx(30 * 35.0 / 8));
}

TEST_CASE("six ratings or more begin at the median of the first three and end at that of the last three") {
  CHECK(changeOf(weekly({4, 2, 3, 3, 1, 0})) == Change{3, 1});
  CHECK(changeOf(weekly({4, 4, 0, 2, 2, 2, 2, 1, 4, 0})) == Change{4, 1});
}

TEST_CASE("fewer than six ratings begin at the first and end at the last") {
  CHECK(changeOf(weekly({4, 2, 3, 3, 1})) == Change{4, 1});
  CHECK(changeOf(weekly({2, 2})) == Change{2, 2});
}

TEST_CASE("one rating is no change, none is no change") {
  CHECK_FALSE(changeOf(weekly({3})));
  CHECK_FALSE(changeOf(weekly({std::nullopt, std::nullopt})));
  CHECK_FALSE(changeOf({}));
}

TEST_CASE("three ratings have neither slope nor test") {
  CHECK_FALSE(slopeOf(weekly({4, 2, 0})));
  CHECK_FALSE(mannKendall(weekly({4, 2, 0})));
}

TEST_CASE("ratings of one single date have a test, in order of start, but no slope") {
  const Series oneDay = seriesOn({3, 3, 3, 3, 3}, {0, 1, 2, 3, 4});
  CHECK_FALSE(slopeOf(oneDay));
  CHECK(mannKendall(oneDay)->s == 10);
}

TEST_CASE("no series of fewer than five ratings is ever called easing or growing") {
  for (int a = 0; a <= 4; ++a)
    for (int b = 0; b <= 4; ++b)
      for (int c = 0; c <= 4; ++c)
        for (int d = 0; d <= 4; ++d) CHECK(verdictOf(weekly({a, b, c, d})) == Verdict::tooFew);
}

TEST_CASE("five steadily falling ratings are clearly easing, five rising ones clearly growing") {
  CHECK(verdictOf(weekly({4, 3, 2, 1, 0})) == Verdict::easing);
  CHECK(verdictOf(weekly({0, 1, 2, 3, 4})) == Verdict::growing);
}

TEST_CASE("ups and downs, and ratings that never move, are no clear trend") {
  CHECK(verdictOf(weekly({2, 3, 2, 3, 2, 3})) == Verdict::noClearTrend);
  CHECK(verdictOf(weekly(std::vector<std::optional<int>>(30, 2))) == Verdict::noClearTrend);
}

TEST_CASE("easing is better for a sign and worse for a characteristic") {
  CHECK(courseOf(Verdict::easing, model::better(model::ItemKind::sign)) == Course::better);
  CHECK(courseOf(Verdict::easing, model::better(model::ItemKind::characteristic)) == Course::worse);
  CHECK(courseOf(Verdict::growing, model::better(model::ItemKind::sign)) == Course::worse);
  CHECK(courseOf(Verdict::growing, model::better(model::ItemKind::characteristic)) == Course::better);
  CHECK(courseOf(Verdict::noClearTrend, model::Better::lower) == Course::unclear);
}

TEST_CASE("a change is better only where it went the better way, whatever the first value was") {
  CHECK(courseOf(Change{3, 1}, model::Better::lower) == Course::better);
  CHECK(courseOf(Change{1, 3}, model::Better::lower) == Course::worse);
  CHECK(courseOf(Change{0, 4}, model::Better::higher) == Course::better);
  CHECK(courseOf(Change{2, 2}, model::Better::lower) == Course::unclear);
}

TEST_CASE("what was not discussed changes no finding") {
  std::mt19937 draw(7);
  for (int n = 4; n <= 30; ++n) {
    const Series series = invented(draw, n);
    checkSameTrend(series, withGaps(series));
  }
}

TEST_CASE("ratings in another order on the same dates are another course, with the same values") {
  const Series falling = weekly({4, 4, 3, 2, 2, 1, 0, 0});
  const Series shuffled = weekly({0, 4, 2, 1, 4, 0, 3, 2});
  CHECK(verdictOf(falling) == Verdict::easing);
  CHECK(verdictOf(shuffled) == Verdict::noClearTrend);
  CHECK(mannKendall(falling)->s != mannKendall(shuffled)->s);
  CHECK(slopeOf(falling)->per30Days != slopeOf(shuffled)->per30Days);
}

TEST_CASE("later dates make a gentler slope and leave the order of ratings as clear as it was") {
  std::mt19937 draw(17);
  for (int n = 5; n <= 30; ++n) {
    const Series series = invented(draw, n);
    Series twice = series;
    for (Observation& each : twice) each.date = day(2 * model::daysBetween(kFirstDay, each.date));
    CHECK(mannKendall(twice)->s == mannKendall(series)->s);
    checkEqual(mannKendall(twice)->p, mannKendall(series)->p);
    checkEqual(slopeOf(twice)->per30Days, slopeOf(series)->per30Days / 2);
  }
}

TEST_CASE("the mirrored series has the mirrored trend, with the same certainty") {
  std::mt19937 draw(11);
  for (int n = 5; n <= 30; ++n) {
    const Series series = invented(draw, n);
    const auto ours = mannKendall(series);
    const auto mirror = mannKendall(mirrored(series));
    CHECK(ours->s == -mirror->s);
    checkEqual(ours->p, mirror->p);
    checkEqual(slopeOf(series)->per30Days, -slopeOf(mirrored(series))->per30Days);
    CHECK((verdictOf(series) == Verdict::easing) == (verdictOf(mirrored(series)) == Verdict::growing));
  }
}

TEST_CASE("a p-value lies above 0 and at most at 1, at every length") {
  std::mt19937 draw(13);
  for (int n = 4; n <= 60; ++n) {
    const auto test = mannKendall(invented(draw, n));
    CHECK(test->p > 0);
    CHECK(test->p <= 1);
  }
}

}  // namespace trellis::analysis
