#include <functional>

#include <doctest/doctest.h>

#include "reports/chart/boundary_chart.h"
#include "reports/chart/dumbbells.h"
#include "reports/chart/give_take_chart.h"
#include "reports/chart/heat_strip.h"
#include "reports/chart/panel.h"
#include "reports/chart/path_chart.h"
#include "reports/chart/progress_grid.h"
#include "reports/chart/sparkline.h"
#include "reports/chart/value_chart.h"
#include "tests/reports/chart/charted.h"

namespace trellis::chart {
namespace {

constexpr double kRounding = 1e-6;

// Left, top, right and bottom of what a mark covers.
struct Extent {
  double left, top, right, bottom;
};

Extent extentOf(const display::Area& area) {
  return {area.x, area.y, area.x + area.width, area.y + area.height};
}

struct ExtentOfMark {
  Extent operator()(const display::Line& line) const {
    return {std::min(line.from.x, line.to.x), std::min(line.from.y, line.to.y),
            std::max(line.from.x, line.to.x), std::max(line.from.y, line.to.y)};
  }
  Extent operator()(const display::Polyline& line) const {
    const auto [left, right] = std::ranges::minmax(line.points, {}, &display::Point::x);
    const auto [top, bottom] = std::ranges::minmax(line.points, {}, &display::Point::y);
    return {left.x, top.y, right.x, bottom.y};
  }
  Extent operator()(const display::Rect& rect) const { return extentOf(rect.area); }
  Extent operator()(const display::Circle& circle) const {
    return {circle.center.x - circle.radius, circle.center.y - circle.radius, circle.center.x + circle.radius,
            circle.center.y + circle.radius};
  }
  Extent operator()(const display::Text& text) const { return extentOf(areaOf(text)); }
  Extent operator()(const display::Clip& clip) const {
    return clip.area ? extentOf(*clip.area) : Extent{0, 0, 0, 0};
  }
};

bool isInside(const Extent& extent, display::Size size) {
  return extent.left >= -kRounding && extent.top >= -kRounding && extent.right <= size.width + kRounding &&
         extent.bottom <= size.height + kRounding;
}

bool touch(const Extent& one, const Extent& other) {
  return one.left < other.right - kRounding && other.left < one.right - kRounding &&
         one.top < other.bottom - kRounding && other.top < one.bottom - kRounding;
}

// Hatching runs over its bar and is clipped to it: within a clip only the clip's area counts.
void checkEveryMarkIsInside(const display::DisplayList& list) {
  bool isClipped = false;
  for (const display::Mark& mark : list.marks) {
    if (const auto* clip = std::get_if<display::Clip>(&mark)) isClipped = clip->area.has_value();
    if (isClipped && std::holds_alternative<display::Line>(mark)) continue;
    CHECK(isInside(std::visit(ExtentOfMark{}, mark), list.size));
  }
  for (const display::HitArea& hit : list.hits) CHECK(isInside(extentOf(hit.area), list.size));
}

void checkNoWordsTouch(const display::DisplayList& list) {
  const auto texts = marksOf<display::Text>(list);
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (std::size_t j = i + 1; j < texts.size(); ++j) {
      CAPTURE(texts[i].words);
      CAPTURE(texts[j].words);
      CHECK_FALSE(touch(extentOf(areaOf(texts[i])), extentOf(areaOf(texts[j]))));
    }
}

void checkFits(const display::DisplayList& list) {
  checkEveryMarkIsInside(list);
  checkNoWordsTouch(list);
  for (const display::HitArea& hit : list.hits) CHECK_FALSE(hit.words.empty());
}

PathChart pathChart(int sessions, int days) {
  PathChart chart{sign(wandering(sessions, 4, 1), days),
                  characteristic(wandering(sessions, 0, 3), days),
                  "Set and respect boundaries",
                  {"not started", "considering", "planning", "practicing", "sustaining"},
                  {},
                  {}};
  for (int i = 0; i < sessions; ++i)
    chart.stages.push_back(
        {model::SessionId{i + 1}, day(i * days), static_cast<model::Stage>(std::min(4, i / 2))});
  if (sessions > 3) chart.events.push_back({day(2 * days), "began practicing"});
  for (int i = 3; i < sessions; i += 5) chart.events.push_back({day(i * days), "expected pushback"});
  for (int i = 4; i < sessions; i += 6) chart.missed.push_back(day(i * days + 3));
  return chart;
}

ValueChart valueChart(int sessions, int days) {
  ValueChart chart{.name = "PHQ-9 with a name that is longer than most",
                   .result = "18 → 6, reliably improved and past the cut-off (9 totals)",
                   .low = 0,
                   .high = 27,
                   .levels = {0, 27},
                   .band = ValueBand{13, 23},
                   .cutOff = 10};
  for (int i = 0; i < sessions; ++i)
    chart.points.push_back(
        {day(i * days), i % 5 == 3 ? std::nullopt : std::optional<double>(i % 28), "4", i});
  return chart;
}

ProgressGrid progressGrid(int relationships) {
  ProgressGrid grid{"Signs: baseline → now, lower is better",
                    {"Self", "Support", "Boundaries", "Security", "Balance"},
                    kLevelWords,
                    {}};
  for (int i = 0; i < relationships; ++i) {
    GridRow row{"a relationship whose name is far too long for the column", {}};
    for (std::size_t path = 1; path < row.cells.size(); ++path)
      row.cells[path] = {static_cast<int>(path) - 1, i % 5, analysis::Course::worse, "words"};
    for (GridCell& cell : row.cells) cell.words = "words";
    grid.rows.push_back(row);
  }
  return grid;
}

std::vector<Track> tracks(int sessions, int days) {
  std::vector<Track> all;
  for (int i = 0; i < 5; ++i) all.push_back(sign(wandering(sessions, 4 - i, i), days));
  all.back().name = "An item whose name is far too long for the column that it is given on a page";
  return all;
}

// Every number of sessions with every rhythm: daily, weekly, monthly over decades, all on one date.
void withEveryHistory(const std::function<void(int sessions, int days)>& check) {
  for (const int sessions : {0, 1, 2, 3, 8, 16, 60, 400})
    for (const int days : {0, 1, 7, 18, 45}) {
      CAPTURE(sessions);
      CAPTURE(days);
      check(sessions, days);
    }
}

}  // namespace

TEST_CASE("a path's chart fits its size on page and screen, whatever the history") {
  withEveryHistory([](int sessions, int days) {
    const PathChart chart = pathChart(sessions, days);
    checkFits(drawPathChart(chart, {483, 150}, kClinicalPage, kMetrics, kEnglish));
    checkFits(drawPathChart(chart, {1000, 320}, kScreen, kMetrics, kEnglish));
    checkFits(drawPathChart(chart, {420, 260}, kScreen, kMetrics, kEnglish));
  });
}

TEST_CASE("panels fit three across on both papers, whatever the history") {
  withEveryHistory([](int sessions, int days) {
    std::vector<Panel> panels;
    for (int i = 0; i < 5; ++i)
      panels.push_back(
          {"Boundaries",
           {sign(wandering(sessions, 4, 1), days), characteristic(wandering(sessions, 0, 3), days)}});
    checkFits(drawPanels(panels, 483.28, kPanelHeightA4, kClientPage, kMetrics, kEnglish));
    checkFits(drawPanels(panels, 500, kPanelHeightLetter, kClientPage, kMetrics, kEnglish));
  });
}

TEST_CASE("a heat strip fits the width, whatever the history") {
  withEveryHistory([](int sessions, int days) {
    checkFits(drawHeatStrip(tracks(sessions, days), 483.28, kClinicalPage, kMetrics, kEnglish));
    checkFits(drawHeatStrip(tracks(sessions, days), 900, kScreen, kMetrics, kEnglish));
  });
}

TEST_CASE("dumbbells fit the width, in either row height and in both languages") {
  withEveryHistory([](int sessions, int days) {
    Dumbbells chart{{}, kLevelWords};
    for (const Track& track : tracks(sessions, days)) chart.rows.push_back(dumbbellRowOf(track));
    checkFits(drawDumbbells(chart, 483.28, kClientPage, kMetrics, kEnglish));
    chart.rowHeight = 22;
    checkFits(drawDumbbells(chart, 500, kClientPage, kMetrics, model::Language::spanish));
  });
}

TEST_CASE("give-and-take fits the width from nothing to ten") {
  for (const double given : {0.0, 0.5, 10.0})
    for (const double received : {0.0, 6.5, 10.0})
      checkFits(drawGiveTake({{"Sept 2026", given, received}, {"2026", received, {}}}, 483.28, kClientPage,
                             kMetrics, kEnglish));
}

TEST_CASE("boundaries fit the width, from one to thousands and with names of any length") {
  const std::string longName = "a relationship whose name is far too long for the column that it is given";
  for (const std::size_t boundaries : {std::size_t{0}, std::size_t{1}, std::size_t{9}, std::size_t{4000}})
    for (const auto language : {kEnglish, model::Language::spanish}) {
      CAPTURE(boundaries);
      const std::vector<BoundaryRow> rows = {{"Mar", {boundaries, 1, 2, boundaries}, "3.5", true},
                                             {longName, {0, 0, 0, 1}, "4 → 2", true}};
      checkFits(drawBoundaries(rows, 483.28, kClinicalPage, kMetrics, language));
      checkFits(drawBoundaries(rows, 620, kScreen, kMetrics, language));
      checkFits(drawBoundaries(rows, 360, kScreen, kMetrics, language));
    }
}

TEST_CASE("a value's chart fits its size on page and screen, whatever the history") {
  withEveryHistory([](int sessions, int days) {
    checkFits(drawValueChart(valueChart(sessions, days), {483, 120}, kClinicalPage, kMetrics, kEnglish));
    checkFits(drawValueChart(valueChart(sessions, days), {300, 150}, kScreen, kMetrics, kEnglish));
  });
}

TEST_CASE("a grid of relationships fits the width, from one to many") {
  for (const int relationships : {0, 1, 3, 12}) {
    checkFits(drawProgressGrid(progressGrid(relationships), 483.28, kClinicalPage, kMetrics, kEnglish));
    checkFits(drawProgressGrid(progressGrid(relationships), 900, kScreen, kMetrics, kEnglish));
  }
}

TEST_CASE("a sparkline fits its cell, whatever the history") {
  withEveryHistory([](int sessions, int days) {
    checkFits(drawSparkline(sign(wandering(sessions, 4, 0), days), {52, 18}, kEnglish));
  });
}

}  // namespace trellis::chart
