#include "reports/chart/sparkline.h"

#include <algorithm>
#include <utility>

#include "reports/chart/track_line.h"

namespace trellis::chart {
namespace {

using display::Ink;

constexpr double kInset = 3;  // room for the last dot
constexpr double kDot = 1.9;

Plot plotIn(display::Size size, DateSpan span) {
  return {DateAxis(span, kInset, size.width - kInset), kInset, size.height - kInset};
}

Spark sparkOf(const Track& track) {
  Spark spark{.points = {}, .isHarder = courseOf(track) == analysis::Course::worse};
  for (const analysis::Observation& observation : track.series)
    spark.points.push_back({observation.date, observation.value});
  return spark;
}

void drawRuns(display::DisplayList& list, const Spark& spark, const Plot& plot) {
  display::Polyline run{{}, display::Stroke{Ink::quietText, 0.8}};
  const auto end = [&] {
    if (run.points.size() > 1) list.marks.emplace_back(run);
    run.points.clear();
  };
  for (const SparkPoint& point : spark.points) {
    if (point.level)
      run.points.push_back({plot.axis.x(point.date), plot.y(*point.level)});
    else
      end();
  }
  end();
}

void drawLast(display::DisplayList& list, const Spark& spark, const Plot& plot) {
  const auto last =
      std::find_if(spark.points.rbegin(), spark.points.rend(), [](const auto& point) { return point.level; });
  if (last == spark.points.rend()) return;
  const display::Point at{plot.axis.x(last->date), plot.y(*last->level)};
  if (spark.isHarder)
    list.marks.emplace_back(display::Rect{{at.x - kDot, at.y - kDot, 2 * kDot, 2 * kDot}, Ink::harder});
  else
    list.marks.emplace_back(display::Circle{at, kDot, Ink::accent});
}

}  // namespace

display::DisplayList drawSparkline(const Spark& spark, display::Size size, std::string inWords) {
  display::DisplayList list{size, {}, {}, std::move(inWords)};
  for (const double y : {kInset, size.height - kInset})
    list.marks.emplace_back(display::Line{{0, y}, {size.width, y}, {Ink::hairline, 0.5}});
  if (spark.points.empty()) return list;
  const Plot plot = plotIn(size, {spark.points.front().date, spark.points.back().date});
  drawRuns(list, spark, plot);
  drawLast(list, spark, plot);
  return list;
}

display::DisplayList drawSparkline(const Track& track, display::Size size, model::Language language) {
  return drawSparkline(sparkOf(track), size, inWords(track, language));
}

}  // namespace trellis::chart
