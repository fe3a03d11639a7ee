#include "reports/chart/value_chart.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/model/date_words.h"
#include "reports/chart/chart_words.h"
#include "reports/chart/date_axis.h"
#include "reports/chart/drawing.h"
#include "reports/chart/line_markers.h"

namespace trellis::chart {
namespace {

using display::Align;
using display::Ink;
using display::Point;

constexpr double kValueTitle = 17;
constexpr double kValueTitleBaseline = 10;
constexpr double kValueMonths = 14;
constexpr double kNumberGap = 6;
constexpr double kLastValue = 5;
constexpr double kRadius = 2.2;
constexpr double kWidestWords = 0.25;  // share of the width, for the words of the cut-off
constexpr display::Dash kCutOffDash = {4, 2};

struct ValuePlot {
  DateAxis axis;
  double top;
  double bottom;
  double low;
  double high;
  double y(double value) const { return bottom - (bottom - top) * (value - low) / (high - low); }
  Point at(const ValuePoint& point) const { return {axis.x(point.date), y(*point.value)}; }
};

struct ValueLook {
  Ink ink = Ink::accent;
  Marker last = Marker::disc;
};

ValueLook lookOf(const ValueChart& chart) {
  if (chart.course == analysis::Course::worse) return {Ink::harder, Marker::diamond};
  return {};
}

std::string cutOffWords(const ValueChart& chart, model::Language language) {
  return chartWords(language).cutOff + " " + numeral(*chart.cutOff);
}

double leftColumn(const Drawing& drawing, const ValueChart& chart) {
  double widest = 0;
  for (const double level : chart.levels)
    widest = std::max(widest, drawing.width(numeral(level), drawing.axisType()));
  return widest + drawing.scaled(kNumberGap + kLastValue);
}

double rightColumn(const Drawing& drawing, const ValueChart& chart) {
  if (!chart.cutOff) return drawing.scaled(kLastValue);
  const double words = drawing.width(cutOffWords(chart, drawing.language()), drawing.axisType());
  return std::min(words + drawing.scaled(kNumberGap), drawing.size().width * kWidestWords) +
         drawing.scaled(kLastValue);
}

ValuePlot plotOf(const Drawing& drawing, const ValueChart& chart) {
  const double left = leftColumn(drawing, chart);
  const double right = std::max(left + 1, drawing.size().width - rightColumn(drawing, chart));
  const double top = drawing.scaled(kValueTitle + kLastValue);
  const double bottom = std::max(top + 1, drawing.size().height - drawing.scaled(kValueMonths));
  return {DateAxis({chart.points.front().date, chart.points.back().date}, left, right), top, bottom,
          chart.low, chart.high};
}

void drawTitle(Drawing& drawing, const ValueChart& chart) {
  const double baseline = drawing.scaled(kValueTitleBaseline);
  const double room = drawing.size().width;
  const std::string name = drawing.fitted(chart.name, room, drawing.labelType());
  const double used = drawing.width(name, drawing.labelType()) + drawing.scaled(kNumberGap);
  drawing.text({0, baseline}, name, drawing.labelType(), Ink::text);
  drawing.text({used, baseline}, drawing.fitted(chart.result, room - used, drawing.axisType()),
               drawing.axisType(), Ink::quietText);
}

void drawBand(Drawing& drawing, const ValueChart& chart, const ValuePlot& plot) {
  if (!chart.band) return;
  const double top = plot.y(chart.band->high);
  const display::Area area{plot.axis.left(), top, plot.axis.right() - plot.axis.left(),
                           plot.y(chart.band->low) - top};
  drawing.add(display::Rect{area, Ink::accentLight});
  drawing.hit(area, chartWords(drawing.language()).withinError + ": " + numeral(chart.band->low) + "–" +
                        numeral(chart.band->high));
}

void drawLevels(Drawing& drawing, const ValueChart& chart, const ValuePlot& plot) {
  for (const double level : chart.levels) {
    const bool isFloor = level == chart.low;
    drawing.line({plot.axis.left(), plot.y(level)}, {plot.axis.right(), plot.y(level)},
                 isFloor ? Ink::rule : Ink::hairline, isFloor ? 0.7 : 0.45);
    drawing.text(
        {plot.axis.left() - drawing.scaled(kLastValue + 2), plot.y(level) + drawing.axisType().size * 0.35},
        numeral(level), drawing.axisType(), Ink::quietText, Align::end);
  }
}

void drawCutOff(Drawing& drawing, const ValueChart& chart, const ValuePlot& plot) {
  if (!chart.cutOff) return;
  const double y = plot.y(*chart.cutOff);
  const double x = plot.axis.right() + drawing.scaled(kLastValue);
  drawing.line({plot.axis.left(), y}, {x, y}, Ink::ring, 0.9, kCutOffDash);
  drawing.text({x + drawing.scaled(2), y + drawing.axisType().size * 0.35},
               drawing.fitted(cutOffWords(chart, drawing.language()),
                              drawing.size().width - x - drawing.scaled(2), drawing.axisType()),
               drawing.axisType(), Ink::quietText);
}

std::vector<ValuePoint> valued(const ValueChart& chart) {
  std::vector<ValuePoint> points = chart.points;
  std::erase_if(points, [](const ValuePoint& point) { return !point.value; });
  return points;
}

double spacingOf(const ValueChart& chart, const ValuePlot& plot) {
  const auto values = std::max<std::size_t>(valued(chart).size(), 1);
  return (plot.axis.right() - plot.axis.left()) / static_cast<double>(values);
}

// Solid from session to session, dashed across what was not told.
void drawLine(Drawing& drawing, const ValueChart& chart, const ValuePlot& plot, Ink ink) {
  const ValuePoint* before = nullptr;
  bool isGap = false;
  for (const ValuePoint& point : chart.points) {
    if (point.value && before)
      drawing.line(plot.at(*before), plot.at(point), ink, isGap ? 1.1 : 1.4,
                   isGap ? std::optional(kGapDash) : std::nullopt);
    isGap = !point.value;
    if (point.value) before = &point;
  }
}

void drawMarkers(Drawing& drawing, const ValueChart& chart, const ValuePlot& plot, const ValueLook& look) {
  const auto points = valued(chart);
  const double largest = drawing.scaled(kRadius);
  const double radius = markerRadius(drawing, spacingOf(chart, plot), kRadius);
  for (const ValuePoint& point : points) {
    const Point at = plot.at(point);
    const bool isLast = &point == &points.back();
    drawing.marker(isLast ? look.last : Marker::disc, at, isLast ? largest * kLastFactor : radius, look.ink);
    drawing.hit(aroundMarker(drawing, at),
                model::shortDate(point.date, drawing.language()) + " · " + chart.name + ": " + point.words,
                point.target);
  }
}

std::string dated(const ValuePoint& point, model::Language language) {
  return point.words + " (" + model::shortDate(point.date, language) + ")";
}

std::string describe(const ValueChart& chart, model::Language language) {
  const ChartWords& words = chartWords(language);
  const auto points = valued(chart);
  if (points.empty()) return chart.name + ": " + words.notRated + ".";
  std::string said = chart.name + ": " + words.first + " " + dated(points.front(), language);
  if (points.size() > 1) said += ", " + words.latest + " " + dated(points.back(), language);
  said += ".";
  if (!chart.result.empty()) said += " " + chart.result + ".";
  if (chart.cutOff) said += " " + cutOffWords(chart, language) + ".";
  if (chart.band)
    said += " " + words.withinError + ": " + numeral(chart.band->low) + "–" + numeral(chart.band->high) + ".";
  return said;
}

}  // namespace

std::string numeral(double value) {
  std::array<char, 32> digits{};
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 1).ptr;
  std::string words(digits.data(), end);
  if (words.ends_with(".0")) words.resize(words.size() - 2);
  if (words.starts_with('-')) words.replace(0, 1, "−");
  return words;
}

display::DisplayList drawValueChart(const ValueChart& chart, display::Size size, const ChartStyle& style,
                                    const display::TextMetrics& metrics, model::Language language) {
  Drawing drawing(size, style, metrics, language);
  drawTitle(drawing, chart);
  if (chart.points.empty()) return std::move(drawing).finish(describe(chart, language));
  const ValuePlot plot = plotOf(drawing, chart);
  const ValueLook look = lookOf(chart);
  drawBand(drawing, chart, plot);
  drawLevels(drawing, chart, plot);
  drawCutOff(drawing, chart, plot);
  drawDateAxis(drawing, plot.axis, plot.bottom);
  if (spacingOf(chart, plot) >= drawing.scaled(kSpacingForLine)) drawLine(drawing, chart, plot, look.ink);
  drawMarkers(drawing, chart, plot, look);
  return std::move(drawing).finish(describe(chart, language));
}

}  // namespace trellis::chart
