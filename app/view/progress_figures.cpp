#include "app/view/progress_figures.h"

#include <algorithm>

#include "app/view/progress_words.h"
#include "core/analysis/boundary_course.h"
#include "core/analysis/findings.h"
#include "core/analysis/give_take.h"
#include "reports/chart/boundary_chart.h"
#include "reports/chart/give_take_chart.h"
#include "reports/chart/heat_strip.h"
#include "reports/chart/value_charts.h"

namespace trellis::view {
namespace {

constexpr double kBetween = 20;
constexpr double kValueChartHeight = 150;
constexpr double kTwoAbreastFrom = 760;
constexpr double kWidestBars = 620;
constexpr std::size_t kMostBars = 12;

// One below the other, moved by what stands above.
void append(display::DisplayList& whole, const display::DisplayList& part) {
  const double top = whole.size.height > 0 ? whole.size.height + kBetween : 0;
  place(whole, part, {0, top});
  whole.size.height = top + part.size.height;
  whole.description += (whole.description.empty() ? "" : "\n") + part.description;
}

display::DisplayList inColumns(const std::vector<chart::ValueChart>& charts, const FigureInk& ink) {
  const bool isTwoAbreast = ink.width >= kTwoAbreastFrom && charts.size() > 1;
  const double width = isTwoAbreast ? (ink.width - kBetween) / 2 : ink.width;
  display::DisplayList all{{ink.width, 0}, {}, {}, {}};
  for (std::size_t i = 0; i < charts.size(); ++i) {
    const std::size_t row = isTwoAbreast ? i / 2 : i;
    const double left = isTwoAbreast && i % 2 == 1 ? width + kBetween : 0;
    const double top = static_cast<double>(row) * (kValueChartHeight + kBetween);
    const auto drawn =
        drawValueChart(charts[i], {width, kValueChartHeight}, chart::kScreen, ink.metrics, ink.language);
    place(all, drawn, {left, top});
    all.size.height = top + kValueChartHeight;
    all.description += (i == 0 ? "" : "\n") + drawn.description;
  }
  return all;
}

}  // namespace

display::DisplayList drawRelationships(const ProgressReading& reading,
                                       const std::vector<chart::NamedRelationship>& relationships,
                                       const FigureInk& ink) {
  display::DisplayList both{{ink.width, 0}, {}, {}, {}};
  for (const model::ItemKind kind : {model::ItemKind::sign, model::ItemKind::characteristic}) {
    const auto grid = chart::progressGridOf(reading.sessions, relationships, model::Rater::clinician, kind,
                                            ink.catalogue, ink.language);
    append(both, drawProgressGrid(grid, ink.width, chart::kScreen, ink.metrics, ink.language));
  }
  return both;
}

display::DisplayList drawStrips(const ProgressReading& reading, model::RelationshipId relationship,
                                const FigureInk& ink) {
  const auto strips = chart::heatStripsOf(reading.sessions, relationship, model::Rater::clinician,
                                          ink.catalogue, ink.language);
  return drawHeatStrips(strips, ink.width, chart::kScreen, ink.metrics, ink.language);
}

display::DisplayList drawGiveAndTake(const ProgressReading& reading, model::RelationshipId relationship,
                                     const FigureInk& ink) {
  const auto rows =
      chart::giveTakeRows(analysis::giveTakeOf(reading.sessions, relationship), kMostBars, ink.language);
  return drawGiveTake(rows, std::min(ink.width, kWidestBars), chart::kScreen, ink.metrics, ink.language);
}

display::DisplayList drawBoundaries(const ProgressReading& reading, model::RelationshipId relationship,
                                    const FigureInk& ink) {
  const auto rows =
      chart::boundaryRows(analysis::boundariesOf(reading.sessions, relationship), kMostBars, ink.language);
  auto both =
      drawBoundaries(rows, std::min(ink.width, kWidestBars), chart::kScreen, ink.metrics, ink.language);
  both.size.width = ink.width;
  const auto guilt = analysis::guiltSeriesOf(reading.sessions, relationship);
  if (ratedCount(guilt) == 0) return both;
  const auto chart =
      chart::guiltChartOf(guilt, changeWords(analysis::findingOf(guilt), model::Better::lower), ink.language);
  append(both,
         drawValueChart(chart, {ink.width, kValueChartHeight}, chart::kScreen, ink.metrics, ink.language));
  return both;
}

display::DisplayList drawAllBoundaries(const ProgressReading& reading,
                                       const std::vector<chart::NamedRelationship>& relationships,
                                       const FigureInk& ink) {
  std::vector<chart::BoundaryRow> rows;
  for (const chart::NamedRelationship& each : relationships)
    if (analysis::boundaryCourseOf(reading.sessions, each.id))
      rows.push_back(chart::boundaryRowOf(each.name, reading.sessions, each.id));
  return drawBoundaries(rows, std::min(ink.width, kWidestBars), chart::kScreen, ink.metrics, ink.language);
}

display::DisplayList drawWellBeing(const ProgressReading& reading, const FigureInk& ink) {
  std::vector<chart::ValueChart> charts;
  for (const model::WellBeing measure : model::kWellBeing) {
    const auto series = seriesOf(reading.sessions, measure);
    if (ratedCount(series) == 0) continue;
    charts.push_back(chart::wellBeingChartOf(series, measure,
                                             changeWords(analysis::findingOf(series), model::better(measure)),
                                             ink.catalogue, ink.language));
  }
  return inColumns(charts, ink);
}

display::DisplayList drawGoals(const ProgressReading& reading, const FigureInk& ink) {
  std::vector<chart::ValueChart> charts;
  for (const PlannedGoal& planned : reading.goals) {
    const auto courses = analysis::goalCourses(reading.sessions, {planned.id});
    if (courses.empty()) continue;
    charts.push_back(
        chart::goalChartOf(seriesOf(reading.sessions, planned.id), planned.goal, goalWords(courses.front())));
  }
  return inColumns(charts, ink);
}

display::DisplayList drawMeasures(const ProgressReading& reading, const FigureInk& ink) {
  std::vector<chart::ValueChart> charts;
  for (const TakenMeasure& taken : reading.measures) {
    const auto course = analysis::measureCourseOf(taken.measure, taken.administrations);
    charts.push_back(chart::measureChartOf(taken.measure, taken.administrations,
                                           course ? measureWords(taken.measure, *course) : ""));
  }
  return inColumns(charts, ink);
}

}  // namespace trellis::view
