#include "reports/chart/track_line.h"

#include <algorithm>
#include <map>

#include "core/analysis/median.h"
#include "reports/chart/line_markers.h"

namespace trellis::chart {
namespace {

using display::Ink;
using display::Point;

constexpr double kMedianStretch = 14;
constexpr double kDodge = 1.4;
constexpr double kDodgeOfDots = 1.5;  // without lines two tracks need more room between them

Point pointOf(const analysis::Observation& observation, const Plot& plot, const LineLook& look) {
  return {plot.axis.x(observation.date), plot.y(*observation.value) + look.dodge};
}

void drawRun(Drawing& drawing, const analysis::Series& run, const Plot& plot, const LineLook& look) {
  if (run.size() < 2) return;
  display::Polyline line{{}, display::Stroke{look.ink, drawing.scaled(look.width)}};
  for (const analysis::Observation& observation : run)
    line.points.push_back(pointOf(observation, plot, look));
  drawing.add(std::move(line));
}

void drawGaps(Drawing& drawing, const std::vector<analysis::Series>& runs, const Plot& plot,
              const LineLook& look) {
  for (std::size_t i = 1; i < runs.size(); ++i)
    drawing.line(pointOf(runs[i - 1].back(), plot, look), pointOf(runs[i].front(), plot, look), look.ink,
                 look.width * 0.8, kGapDash);
}

// Medians of stretches of time, one line where stretch follows stretch.
void drawMedians(Drawing& drawing, const Track& track, const Plot& plot, const LineLook& look) {
  const double stretch = drawing.scaled(kMedianStretch);
  std::map<int, std::vector<int>> values;
  for (const analysis::Observation& each : analysis::ratedOnly(track.series))
    values[static_cast<int>((plot.axis.x(each.date) - plot.axis.left()) / stretch)].push_back(*each.value);
  std::map<int, Point> points;
  for (const auto& [place, told] : values)
    points[place] = {std::min(plot.axis.left() + (place + 0.5) * stretch, plot.axis.right()),
                     plot.y(*analysis::medianOf(told)) + look.dodge};
  display::Polyline line{{}, display::Stroke{look.ink, drawing.scaled(look.width)}};
  for (const auto& [place, point] : points) {
    line.points.push_back(point);
    if (points.contains(place + 1)) continue;
    if (line.points.size() > 1) drawing.add(line);
    line.points.clear();
  }
}

double spacingOf(const Track& track, const Plot& plot) {
  const auto ratings = std::max<std::size_t>(analysis::ratedCount(track.series), 1);
  return (plot.axis.right() - plot.axis.left()) / static_cast<double>(ratings);
}

void drawMarkers(Drawing& drawing, const Track& track, const Plot& plot, const LineLook& look) {
  const analysis::Series rated = analysis::ratedOnly(track.series);
  const double radius = markerRadius(drawing, spacingOf(track, plot), look.radius);
  for (const analysis::Observation& observation : rated) {
    Point at = pointOf(observation, plot, look);
    const bool isLast = &observation == &rated.back();
    if (isLast) at.y += drawing.scaled(look.lastDodge);
    if (isLast)
      drawing.marker(look.last, at, drawing.scaled(look.radius) * kLastFactor, look.ink);
    else
      drawing.marker(look.marker, at, radius, look.ink);
    drawing.hit(aroundMarker(drawing, at), inWords(track, observation, drawing.language()),
                observation.session.value);
  }
}

}  // namespace

LineLook lookAlone(const Track& track) {
  if (courseOf(track) == analysis::Course::worse) return {Ink::harder, Marker::square, Marker::square};
  return {};
}

LineLook lookInPair(const Track& track) {
  const bool isHarder = courseOf(track) == analysis::Course::worse;
  const bool isSign = track.kind == model::ItemKind::sign;
  LineLook look;
  look.marker = look.last = isSign ? Marker::square : Marker::disc;
  look.ink = isSign ? Ink::quietText : Ink::accent;
  look.width = isSign ? 1.2 : 1.6;
  look.dodge = isSign ? -kDodge : kDodge;
  if (isHarder) look.ink = Ink::harder;
  if (isHarder) look.last = Marker::diamond;
  return look;
}

void drawLevels(Drawing& drawing, const Plot& plot) {
  for (int level = 1; level < model::kLevels; ++level)
    drawing.line({plot.axis.left(), plot.y(level)}, {plot.axis.right(), plot.y(level)}, Ink::hairline, 0.45);
  drawing.line({plot.axis.left(), plot.bottom}, {plot.axis.right(), plot.bottom}, Ink::rule, 0.7);
}

void drawTrack(Drawing& drawing, const Track& track, const Plot& plot, const LineLook& look) {
  const bool hasLine = spacingOf(track, plot) >= drawing.scaled(kSpacingForLine);
  LineLook placed = look;
  placed.dodge = drawing.scaled(look.dodge) * (hasLine ? 1 : kDodgeOfDots);
  if (hasLine) {
    const auto runs = runsOf(track.series);
    drawGaps(drawing, runs, plot, placed);
    for (const analysis::Series& run : runs) drawRun(drawing, run, plot, placed);
  } else {
    drawMedians(drawing, track, plot, placed);
  }
  drawMarkers(drawing, track, plot, placed);
}

}  // namespace trellis::chart
