#include "reports/chart/give_take_chart.h"

#include <doctest/doctest.h>

#include "tests/reports/chart/charted.h"

namespace trellis::chart {
namespace {

using display::Ink;

std::vector<analysis::GiveTakeObservation> toldEvery(int days, int sessions) {
  std::vector<analysis::GiveTakeObservation> told;
  for (int i = 0; i < sessions; ++i) told.push_back({model::SessionId{i + 1}, day(i * days), 8, 2});
  return told;
}

display::DisplayList drawn(const std::vector<GiveTakeRow>& rows) {
  return drawGiveTake(rows, 483.28, kClientPage, kMetrics, kEnglish);
}

std::vector<display::Rect> barsOf(const display::DisplayList& list, Ink ink) {
  auto bars = marksOf<display::Rect>(list);
  std::erase_if(bars, [&](const display::Rect& bar) { return bar.fill != ink; });
  return bars;
}

}  // namespace

TEST_CASE("months are told by their median") {
  const auto rows = giveTakeRows({{model::SessionId{1}, day(0), 9, 1},
                                  {model::SessionId{2}, day(7), 6, std::nullopt},
                                  {model::SessionId{3}, day(14), 8, 2},
                                  {model::SessionId{4}, day(30), 5, 5}},
                                 6, kEnglish);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].label == "Jan");
  CHECK(rows[0].given == 8.0);
  CHECK(rows[0].received == 1.5);
  CHECK(rows[1].label == "Feb");
}

TEST_CASE("more months than rows become years, and the latest of those") {
  CHECK(giveTakeRows(toldEvery(30, 7), 6, kEnglish).front().label == "2026");
  const auto decades = giveTakeRows(toldEvery(365, 20), 6, kEnglish);
  REQUIRE(decades.size() == 6);
  CHECK(decades.back().label == "2044");
}

TEST_CASE("the same month of two years is not one month") {
  const auto rows = giveTakeRows(toldEvery(365, 2), 6, kEnglish);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].label == "Jan 2026");
  CHECK(rows[1].label == "Jan 2027");
}

TEST_CASE(
    "a month of more than one year is said in full, though its label leaves the year to the row above") {
  const auto rows = giveTakeRows(toldEvery(31, 14), 14, model::Language::spanish);
  REQUIRE(rows.size() == 14);
  CHECK(rows[1].label == "feb");
  CHECK(rows[12].label == "ene 2027");
  CHECK(drawGiveTake({rows[1]}, 483.28, kScreen, kMetrics, model::Language::spanish)
            .hits.front()
            .words.starts_with("feb 2026: "));
}

TEST_CASE("months of one year go without it") {
  CHECK(giveTakeRows(toldEvery(31, 3), 6, kEnglish).front().label == "Jan");
}

TEST_CASE("however long a row's name is, the bars keep clear of it") {
  const auto list = drawn({{"Sept 2026", 10, 10}});
  const auto texts = marksOf<display::Text>(list);
  const auto name = std::ranges::find(texts, "Sept 2026", &display::Text::words);
  REQUIRE(name != texts.end());
  CHECK(areaOf(*name).x >
        barsOf(list, Ink::harderGround).front().area.x + barsOf(list, Ink::harderGround).front().area.width);
  CHECK(areaOf(*name).x + areaOf(*name).width < barsOf(list, Ink::accent).front().area.x);
}

TEST_CASE("both sides have one unit, and equal giving and receiving have equal bars") {
  const auto list = drawn({{"Mar", 6, 6}});
  REQUIRE(barsOf(list, Ink::harderGround).size() == 1);
  REQUIRE(barsOf(list, Ink::accent).size() == 1);
  CHECK(barsOf(list, Ink::harderGround).front().area.width ==
        doctest::Approx(barsOf(list, Ink::accent).front().area.width));
}

TEST_CASE("giving is hatched within its bar, and the clip is lifted again") {
  const auto clips = marksOf<display::Clip>(drawn({{"Mar", 6, 6}}));
  REQUIRE(clips.size() == 2);
  CHECK(clips[0].area.has_value());
  CHECK_FALSE(clips[1].area.has_value());
}

TEST_CASE("zero has its number but no bar, what was not told has neither") {
  const auto list = drawn({{"Mar", 0, std::nullopt}});
  CHECK(marksOf<display::Rect>(list).empty());
  CHECK(says(list, "0"));
  CHECK(wordsOf(list).size() == 4);  // both heads, the month, the zero
}

TEST_CASE("halves are written as such") {
  CHECK(says(drawn({{"Mar", 6.5, 2}}), "6.5"));
  CHECK(drawn({{"Mar", 6.5, 2}}).description == "Mar: given 6.5, received 2.");
}

}  // namespace trellis::chart
