#include "reports/chart/value_chart.h"

#include <doctest/doctest.h>

#include "reports/chart/value_charts.h"
#include "tests/reports/chart/charted.h"

namespace trellis::chart {
namespace {

using display::Ink;

model::OutcomeMeasureFields measure() {
  return {.name = "PHQ-9", .low = 0, .high = 27, .cutOff = 10, .reliableChange = 6, .source = "Kroenke 2001"};
}

display::DisplayList drawn(const ValueChart& chart) {
  return drawValueChart(chart, {480, 150}, kClinicalPage, kMetrics, kEnglish);
}

ValueChart taken(const model::OutcomeMeasureFields& fields) {
  return measureChartOf(fields, {{day(0), 18}, {day(30), 12}, {day(60), 6}}, "18 → 6, reliably improved");
}

}  // namespace

TEST_CASE("a measure shows its totals, what lies within its error, and its cut-off") {
  const auto list = drawn(taken(measure()));
  CHECK(says(list, "cut-off 10"));
  CHECK(dashedLines(list) == 1);
  const auto bands = marksOf<display::Rect>(list);
  CHECK(std::ranges::count_if(bands, [](const auto& band) { return band.fill == Ink::accentLight; }) == 1);
  CHECK(list.hits.front().words == "within the measure's error: 12–24");
}

TEST_CASE("a measure without a citation shows its totals alone") {
  auto bare = measure();
  bare.source.reset();
  const auto list = drawn(taken(bare));
  CHECK_FALSE(says(list, "cut-off 10"));
  CHECK(marksOf<display::Rect>(list).empty());
  CHECK(list.hits.size() == 3);
}

TEST_CASE("a deteriorated measure ends in a diamond") {
  const auto worse = measureChartOf(measure(), {{day(0), 6}, {day(60), 18}}, "");
  CHECK(worse.course == analysis::Course::worse);
  CHECK_FALSE(marksOf<display::Polyline>(drawn(worse)).empty());
  CHECK(marksOf<display::Polyline>(drawn(taken(measure()))).empty());
}

TEST_CASE("what was not told is a gap across which the line is dashed, and no mark") {
  const auto chart = wellBeingChartOf(
      seriesEvery(7, {8, std::nullopt, 4}), model::WellBeing::stress, "",
      [] {
        auto catalogue = smallCatalogue();
        catalogue.wellBeing.push_back({"stress", both("Stress"), {}});
        return catalogue;
      }(),
      kEnglish);
  const auto list = drawn(chart);
  CHECK(dashedLines(list) == 1);
  CHECK(list.hits.size() == 2);
  CHECK(list.hits[0].words == "5 Jan 2026 · Stress: 8");
  CHECK(chart.course == analysis::Course::better);
}

TEST_CASE("a goal's level is told in the goal's own words") {
  model::GoalFields goal;
  goal.statement = "Keep Tuesday for myself";
  goal.levels[3] = "two evenings of three";
  const auto list = drawn(goalChartOf(seriesEvery(7, {-2, 1}), goal, ""));
  CHECK(list.hits[0].words == "5 Jan 2026 · Keep Tuesday for myself: −2");
  CHECK(list.hits[1].words == "12 Jan 2026 · Keep Tuesday for myself: +1 two evenings of three");
}

TEST_CASE("the chart in words says first, latest, result and cut-off") {
  CHECK(drawn(taken(measure())).description ==
        "PHQ-9: first 18 (5 Jan 2026), latest 6 (6 Mar 2026). 18 → 6, reliably improved. cut-off 10. within "
        "the "
        "measure's error: 12–24.");
}

}  // namespace trellis::chart
