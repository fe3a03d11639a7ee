#include "reports/chart/path_chart.h"

#include <doctest/doctest.h>

#include "tests/reports/chart/charted.h"

namespace trellis::chart {
namespace {

using display::Ink;

constexpr display::Size kSize{483, 160};

PathChart chartOf(const Ratings& signs, const Ratings& characteristics) {
  return {sign(signs),
          characteristic(characteristics),
          "Set and respect boundaries",
          {"not started", "considering", "planning", "practicing", "sustaining"},
          {},
          {}};
}

display::DisplayList drawn(const PathChart& chart) {
  return drawPathChart(chart, kSize, kClinicalPage, kMetrics, kEnglish);
}

std::vector<model::SessionId> targetsOf(const display::DisplayList& list) {
  std::vector<model::SessionId> targets;
  for (const display::HitArea& hit : list.hits)
    if (hit.target) targets.push_back(model::SessionId{*hit.target});
  return targets;
}

}  // namespace

TEST_CASE("ratings without a gap are one line") {
  const auto list = drawn(chartOf({4, 3, 2}, {}));
  CHECK(marksOf<display::Polyline>(list).size() == 1);
  CHECK(dashedLines(list) == 0);
}

TEST_CASE("a gap gives two lines, and a dashed one between that is never solid") {
  const auto list = drawn(chartOf({4, 3, std::nullopt, 2, 1}, {}));
  CHECK(marksOf<display::Polyline>(list).size() == 2);
  CHECK(dashedLines(list) == 1);
}

TEST_CASE("what was not discussed leaves no mark: as many markers as ratings") {
  const auto list = drawn(chartOf({}, {}));
  const auto rated = drawn(chartOf({std::nullopt, std::nullopt, std::nullopt}, {0, std::nullopt, 3}));
  CHECK(discsOf(list, Ink::accent).empty());
  CHECK(discsOf(rated, Ink::accent).size() == 2);
  CHECK(targetsOf(rated) == std::vector{model::SessionId{1}, model::SessionId{3}});
}

TEST_CASE("a rating of zero is a mark, unlike one that was not given") {
  CHECK(targetsOf(drawn(chartOf({0}, {}))).size() == 1);
  CHECK(targetsOf(drawn(chartOf({std::nullopt}, {}))).empty());
}

TEST_CASE("sign and characteristic differ in shape, not by color alone") {
  const auto list = drawn(chartOf({4, 3, 2}, {0, 1, 2}));
  CHECK(marksOf<display::Rect>(list).size() == 3);
  CHECK(discsOf(list, Ink::accent).size() == 3);
}

TEST_CASE("a sign that got harder ends in a diamond") {
  const auto list = drawn(chartOf({1, 2, 3}, {}));
  const auto lines = marksOf<display::Polyline>(list);
  CHECK(std::ranges::count_if(lines, [](const auto& line) { return line.fill == Ink::harder; }) == 1);
}

TEST_CASE("a marker says its date and level, and leads to its session") {
  const auto list = drawn(chartOf({4, 2}, {}));
  REQUIRE(list.hits.size() == 2);
  CHECK(list.hits[1].words == "12 Jan 2026 · Poor boundaries: 2 some");
  CHECK(list.hits[1].target == 2);
}

TEST_CASE("the chart says in words what it shows") {
  const auto list = drawn(chartOf({4, 2}, {1}));
  CHECK(list.description ==
        "Poor boundaries: 2 ratings, first 4 nearly always, latest 2 some. "
        "Healthy boundaries: rated once: 1 a little.");
}

TEST_CASE("both lines are named where they end") {
  const auto list = drawn(chartOf({4, 2}, {1, 2}));
  CHECK(says(list, "Poor boundaries"));
  CHECK(says(list, "Healthy boundaries"));
  CHECK(says(list, "2 some"));
}

TEST_CASE("stages rise beneath, each until the next one, and are named where they have room") {
  PathChart chart = chartOf({4, 3, 2, 2, 1, 1, 1, 0}, {});
  chart.stages = {{model::SessionId{1}, day(0), model::Stage::considering},
                  {model::SessionId{2}, day(7), model::Stage::considering},
                  {model::SessionId{5}, day(28), model::Stage::practicing}};
  const auto list = drawn(chart);
  CHECK(says(list, "considering"));
  CHECK(says(list, "practicing"));
  std::vector<double> heights;
  for (const auto& rect : marksOf<display::Rect>(list))
    if (rect.fill == Ink::level1 || rect.fill == Ink::level3) heights.push_back(rect.area.height);
  REQUIRE(heights.size() == 2);
  CHECK(heights[0] < heights[1]);
}

TEST_CASE("two events close together keep their words apart, and each has its line") {
  PathChart chart = chartOf({4, 3, 2, 2}, {});
  chart.events = {{day(7), "began practicing"}, {day(8), "expected pushback"}};
  const auto list = drawn(chart);
  CHECK(says(list, "began practicing"));
  CHECK(says(list, "expected pushback"));
  CHECK(dashedLines(list) == 2);
}

TEST_CASE("what happens again is told once in words, and every time to the pointer") {
  PathChart chart = chartOf({4, 3, 2, 2}, {});
  for (const int when : {7, 14, 21}) chart.events.push_back({day(when), "expected pushback"});
  const auto list = drawn(chart);
  const auto isTold = [](const std::string& words) { return words.ends_with("expected pushback"); };
  CHECK(std::ranges::count_if(marksOf<display::Text>(list), isTold, &display::Text::words) == 1);
  CHECK(std::ranges::count_if(list.hits, isTold, &display::HitArea::words) == 3);
  CHECK(dashedLines(list) == 1);
}

TEST_CASE("ratings too close for a line are markers, and a line through the medians of stretches of time") {
  const auto list = drawn(chartOf(wandering(900, 4, 0), {}));
  const auto lines = marksOf<display::Polyline>(list);
  REQUIRE(lines.size() == 1);
  CHECK(lines.front().points.size() < 40);
  CHECK(lines.front().points.front().y < lines.front().points.back().y);
  CHECK(targetsOf(list).size() == analysis::ratedCount(sign(wandering(900, 4, 0)).series));
}

TEST_CASE("a path's chart takes its series, stages and events from the sessions of its relationship") {
  std::vector<analysis::SessionObservations> sessions(3);
  for (int i = 0; i < 3; ++i) {
    auto& session = sessions[static_cast<std::size_t>(i)];
    session.session = model::SessionId{i + 1};
    session.date = day(i * 7);
    session.ratings = {
        {kPartner, model::Rater::clinician, {model::ItemKind::sign, model::Path::boundaries}, 4 - i}};
    session.steps = {
        {kPartner, model::Path::boundaries, i < 1 ? model::Stage::planning : model::Stage::practicing}};
  }
  sessions[2].expectedPushback = {{kPartner}, {model::RelationshipId{2}}};
  const PathChart chart = pathChartOf(sessions, kPartner, model::Rater::clinician, model::Path::boundaries,
                                      smallCatalogue(), kEnglish);
  CHECK(analysis::ratedCount(chart.sign.series) == 3);
  CHECK(analysis::ratedCount(chart.characteristic.series) == 0);
  CHECK(chart.stages.size() == 3);
  REQUIRE(chart.events.size() == 2);
  CHECK(chart.events[0].date == day(7));
  CHECK(chart.events[0].words == "began practicing");
  CHECK(chart.events[1].date == day(14));
}

TEST_CASE("a marker tells what was said or done, where the session holds it") {
  auto chart = chartOf({4, 2}, {});
  chart.sign.evidence[model::SessionId{2}] = "Said no to the loan.";
  CHECK(drawn(chart).hits[1].words == "12 Jan 2026 · Poor boundaries: 2 some\n“Said no to the loan.”");
  CHECK(drawn(chart).description.find("loan") == std::string::npos);
}

TEST_CASE("a missed session is a cross on the time line, in words too, even after the last rating") {
  auto chart = chartOf({4, 2}, {});
  chart.missed = {day(14)};
  const auto list = drawn(chart);
  CHECK(std::ranges::any_of(list.hits,
                            [](const auto& hit) { return hit.words == "19 Jan 2026 · session missed"; }));
  CHECK(list.description.ends_with("19 Jan 2026: session missed."));
}

}  // namespace trellis::chart
