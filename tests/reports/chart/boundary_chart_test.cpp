#include "reports/chart/boundary_chart.h"

#include <doctest/doctest.h>

#include "reports/chart/value_charts.h"
#include "tests/reports/chart/charted.h"

namespace trellis::chart {
namespace {

using display::Ink;

analysis::BoundaryObservation seenOn(int days, const analysis::OutcomeCounts& outcomes,
                                     std::optional<int> guilt = {}) {
  return {model::SessionId{days + 1}, day(days), outcomes, guilt};
}

display::DisplayList drawnLog(const std::vector<BoundaryRow>& rows,
                              model::Language language = model::Language::english) {
  return drawBoundaries(rows, 483.28, kClinicalPage, kMetrics, language);
}

// The bars of an outcome without the swatch of the key, which is the last.
std::vector<display::Rect> logBarsOf(const display::DisplayList& list, std::optional<Ink> ink) {
  auto bars = marksOf<display::Rect>(list);
  std::erase_if(bars, [&](const display::Rect& bar) { return bar.fill != ink; });
  if (!bars.empty()) bars.pop_back();
  return bars;
}

std::size_t hatchedBars(const display::DisplayList& list) {
  return marksOf<display::Clip>(list).size() / 2 - 1;  // each lifted again; the key's own
}

}  // namespace

TEST_CASE("boundaries of a month are counted by what became of them, their guilt is the median") {
  const auto rows = boundaryRows(
      {seenOn(0, {1, 0, 0, 1}, 4), seenOn(7, {2, 0, 0, 0}, 1), seenOn(35, {0, 1, 0, 0})}, 6, kEnglish);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].label == "Jan");
  CHECK(rows[0].outcomes == analysis::OutcomeCounts{3, 0, 0, 1});
  CHECK(rows[0].guilt == "2.5");
  CHECK(rows[1].guilt.empty());
}

TEST_CASE("more months with boundaries than rows become years") {
  std::vector<analysis::BoundaryObservation> told;
  for (int month = 0; month < 30; ++month) told.push_back(seenOn(month * 31, {1, 0, 0, 0}));
  const auto rows = boundaryRows(told, 12, kEnglish);
  REQUIRE(rows.size() == 3);
  CHECK(rows.front().label == "2026");
}

TEST_CASE("months with boundaries say their year where there is more than one") {
  std::vector<analysis::BoundaryObservation> told;
  for (int month = 0; month < 13; ++month) told.push_back(seenOn(150 + month * 31, {1, 0, 0, 0}));
  const auto rows = boundaryRows(told, 13, kEnglish);
  REQUIRE(rows.size() == 13);
  CHECK(rows.front().label == "Jun 2026");
  CHECK(rows[7].label == "Jan 2027");
  CHECK(rows.back().label == "Jun");
  CHECK(drawnLog(rows).hits.back().words == "Jun 2027: kept 1");
}

TEST_CASE("a relationship as one row has its guilt at first and lately") {
  analysis::SessionObservations first{model::SessionId{1}, day(0)};
  first.boundaries = {{kPartner, {}, model::BoundaryOutcome::tested, 4}};
  analysis::SessionObservations second{model::SessionId{2}, day(7)};
  second.boundaries = {{kPartner, {}, model::BoundaryOutcome::kept, 2}};
  CHECK(boundaryRowOf("my partner", {first}, kPartner).guilt == "4");
  const auto row = boundaryRowOf("my partner", {first, second}, kPartner);
  CHECK(row.guilt == "4 → 2");
  CHECK(row.outcomes == analysis::OutcomeCounts{1, 1, 0, 0});
}

TEST_CASE("a bar is as long as its boundaries are many, in every row alike") {
  const auto list = drawnLog({{"Jan", {4, 0, 0, 0}}, {"Feb", {2, 0, 0, 1}}});
  const auto kept = logBarsOf(list, Ink::accent);
  REQUIRE(kept.size() == 2);
  CHECK(kept[0].area.width == doctest::Approx(2 * kept[1].area.width));
  CHECK(kept[0].area.x == kept[1].area.x);
}

TEST_CASE("parts of a bar lie side by side, what stands firmest first") {
  const auto list = drawnLog({{"Jan", {1, 1, 1, 0}}});
  const auto kept = logBarsOf(list, Ink::accent).front().area;
  const auto repaired = logBarsOf(list, Ink::accentLight).front().area;
  const auto tested = logBarsOf(list, Ink::harderGround).front().area;
  CHECK(repaired.x == doctest::Approx(kept.x + kept.width));
  CHECK(tested.x == doctest::Approx(repaired.x + repaired.width));
}

TEST_CASE("what was tested is hatched, so that it is not told by color alone") {
  CHECK(hatchedBars(drawnLog({{"Jan", {3, 0, 0, 0}}})) == 0);
  CHECK(hatchedBars(drawnLog({{"Jan", {3, 2, 0, 0}}})) == 1);
}

TEST_CASE("what was not logged leaves no mark, and guilt that was not told no number") {
  const auto list = drawnLog({{"Jan", {2, 0, 0, 0}}});
  CHECK(logBarsOf(list, Ink::harderGround).empty());
  CHECK(wordsOf(list).size() == 8);  // two heads, the month, the number, four words of the key
  CHECK(drawnLog({}).marks.empty());
}

TEST_CASE("each row is told in words, to the pointer and to the keyboard alike") {
  const std::vector<BoundaryRow> rows = {{"Jan", {3, 1, 0, 2}, "3", true}, {"Feb", {}, {}, true}};
  const auto list = drawnLog(rows);
  REQUIRE(list.hits.size() == 2);
  CHECK(list.hits[0].words == "Jan: kept 3, tested 1, dropped 2; guilt, 0 to 4: 3; expected pushback");
  CHECK(list.hits[1].words == "Feb: expected pushback");
  CHECK(list.description == list.hits[0].words + ". " + list.hits[1].words + ".");
  CHECK(drawnLog(rows, model::Language::spanish).hits[1].words == "Feb: resistencia esperada");
}

TEST_CASE("the guilt after boundaries is a line from 0 to 4, open where none was told") {
  const auto chart = guiltChartOf(seriesEvery(7, {4, std::nullopt, 3}), "4 → 3", kEnglish);
  CHECK(chart.high == 4);
  CHECK(chart.course == analysis::Course::better);
  REQUIRE(chart.points.size() == 3);
  CHECK_FALSE(chart.points[1].value);
  CHECK(chart.points[2].target == 3);
}

}  // namespace trellis::chart
