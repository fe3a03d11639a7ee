#include "reports/chart/sparkline.h"

#include "reports/chart/track_line.h"

namespace trellis::chart {
namespace {

using display::Ink;

constexpr double kInset = 3;  // room for the last dot
constexpr double kDot = 1.9;

Plot plotIn(display::Size size, DateSpan span) {
  return {DateAxis(span, kInset, size.width - kInset), kInset, size.height - kInset};
}

display::Point pointOf(const analysis::Observation& observation, const Plot& plot) {
  return {plot.axis.x(observation.date), plot.y(*observation.value)};
}

void drawRuns(display::DisplayList& list, const Track& track, const Plot& plot) {
  for (const analysis::Series& run : runsOf(track.series)) {
    if (run.size() < 2) continue;
    display::Polyline line{{}, display::Stroke{Ink::quietText, 0.8}};
    for (const analysis::Observation& observation : run) line.points.push_back(pointOf(observation, plot));
    list.marks.emplace_back(std::move(line));
  }
}

void drawLast(display::DisplayList& list, const Track& track, const Plot& plot) {
  const analysis::Series rated = analysis::ratedOnly(track.series);
  if (rated.empty()) return;
  const display::Point at = pointOf(rated.back(), plot);
  if (courseOf(track) == analysis::Course::worse)
    list.marks.emplace_back(display::Rect{{at.x - kDot, at.y - kDot, 2 * kDot, 2 * kDot}, Ink::harder});
  else
    list.marks.emplace_back(display::Circle{at, kDot, Ink::accent});
}

}  // namespace

display::DisplayList drawSparkline(const Track& track, display::Size size, model::Language language) {
  display::DisplayList list{size, {}, {}, inWords(track, language)};
  for (const double y : {kInset, size.height - kInset})
    list.marks.emplace_back(display::Line{{0, y}, {size.width, y}, {Ink::hairline, 0.5}});
  if (const auto span = spanOf(track.series)) {
    const Plot plot = plotIn(size, *span);
    drawRuns(list, track, plot);
    drawLast(list, track, plot);
  }
  return list;
}

}  // namespace trellis::chart
