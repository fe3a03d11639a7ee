#include "reports/chart/dumbbells.h"

#include <algorithm>
#include <array>

#include "reports/chart/chart_words.h"
#include "reports/chart/drawing.h"
#include "reports/chart/legend.h"

namespace trellis::chart {
namespace {

using display::Align;
using display::Ink;

constexpr double kLabelColumn = 124;
constexpr double kResultColumn = 116;
constexpr double kWidestColumn = 0.34;  // share of the width
constexpr double kPad = 20;
constexpr double kHead = 27;
constexpr double kHeadAbove = 6;
constexpr double kLegendGap = 6;
constexpr double kRing = 4.9;
constexpr double kDisc = 5.6;
constexpr double kDiamond = 6.6;
constexpr double kInnerDisc = 4.4;
constexpr double kConnector = 3;
constexpr double kRingGap = 5.2;
constexpr double kMarkGap = 6.5;

enum class Outcome { notRated, ratedOnce, better, worse, unchanged };

Outcome outcomeOf(const DumbbellRow& row) {
  if (!row.first && !row.latest) return Outcome::notRated;
  if (!row.first || !row.latest) return Outcome::ratedOnce;
  switch (courseOf(row)) {
    case analysis::Course::better:
      return Outcome::better;
    case analysis::Course::worse:
      return Outcome::worse;
    case analysis::Course::unclear:
      return Outcome::unchanged;
  }
  return Outcome::unchanged;
}

const std::string& levelOf(const LevelWords& levels, int level) {
  return levels[static_cast<std::size_t>(level)];
}

struct Columns {
  double label;   // width
  double result;  // width
  double left;    // x of level 0
  double step;    // from level to level
  double x(int level) const { return left + step * level; }
  double right() const { return x(model::kHighestRating); }
};

double columnFor(const Drawing& drawing, double atLeast, double widest) {
  return std::min(std::max(drawing.scaled(atLeast), widest), drawing.size().width * kWidestColumn);
}

Columns columnsOf(const Drawing& drawing, const Dumbbells& chart) {
  double label = 0;
  double result = 0;
  for (const DumbbellRow& row : chart.rows) {
    label = std::max(label, drawing.width(row.label, drawing.labelType()));
    result = std::max(
        result, drawing.width(resultWords(row, chart.levels, drawing.language()), drawing.resultType()));
  }
  Columns columns{columnFor(drawing, kLabelColumn, label), columnFor(drawing, kResultColumn, result), 0, 0};
  columns.left = columns.label + drawing.scaled(kPad);
  const double right = drawing.size().width - columns.result - drawing.scaled(kPad);
  columns.step = std::max(right - columns.left, 1.0) / model::kHighestRating;
  return columns;
}

// The ends first, then the middle: what would touch a word already there stays away.
void drawHeads(Drawing& drawing, const Dumbbells& chart, const Columns& columns) {
  std::vector<std::pair<double, double>> taken;
  for (const int level : {0, 4, 2, 1, 3}) {
    const std::string& word = levelOf(chart.levels, level);
    const double half = drawing.width(word, drawing.axisType()) / 2 + drawing.scaled(1.5);
    const double x = columns.x(level);
    const bool isFree = std::ranges::none_of(
        taken, [&](const auto& span) { return x - half < span.second && x + half > span.first; });
    if (!isFree) continue;
    taken.emplace_back(x - half, x + half);
    drawing.text({x, drawing.scaled(kHead - kHeadAbove - 7)}, word, drawing.axisType(), Ink::quietText,
                 Align::middle);
  }
}

void drawGrid(Drawing& drawing, const Columns& columns, double bottom) {
  const double top = drawing.scaled(kHead - kHeadAbove);
  for (int level = 0; level < model::kLevels; ++level)
    drawing.line({columns.x(level), top}, {columns.x(level), bottom}, Ink::hairline, level == 0 ? 1.1 : 0.7);
}

void drawConnector(Drawing& drawing, double from, double to, double y, Ink ink) {
  const double direction = to < from ? -1 : 1;
  drawing.line({from + direction * drawing.scaled(kRingGap), y},
               {to - direction * drawing.scaled(kMarkGap), y}, ink, kConnector);
}

void drawChange(Drawing& drawing, const DumbbellRow& row, const Columns& columns, double y) {
  const bool isHarder = outcomeOf(row) == Outcome::worse;
  const double from = columns.x(*row.first);
  const double to = columns.x(*row.latest);
  drawConnector(drawing, from, to, y, isHarder ? Ink::harderMid : Ink::accentMid);
  drawing.marker(Marker::ring, {from, y}, drawing.scaled(kRing), Ink::ring);
  if (isHarder)
    drawing.marker(Marker::diamond, {to, y}, drawing.scaled(kDiamond), Ink::harder);
  else
    drawing.marker(Marker::disc, {to, y}, drawing.scaled(kDisc), Ink::accent);
}

void drawMarks(Drawing& drawing, const DumbbellRow& row, const Columns& columns, double y) {
  switch (outcomeOf(row)) {
    case Outcome::notRated:
      return;
    case Outcome::ratedOnce:
      return drawing.marker(Marker::dotInRing, {columns.x(row.first ? *row.first : *row.latest), y},
                            drawing.scaled(kRing), Ink::accent);
    case Outcome::unchanged:
      return drawing.marker(Marker::discInRing, {columns.x(*row.latest), y}, drawing.scaled(kInnerDisc),
                            Ink::accent);
    case Outcome::better:
    case Outcome::worse:
      return drawChange(drawing, row, columns, y);
  }
}

Ink inkOfResult(const DumbbellRow& row) {
  switch (outcomeOf(row)) {
    case Outcome::better:
      return Ink::accent;
    case Outcome::worse:
      return Ink::harder;
    case Outcome::notRated:
    case Outcome::ratedOnce:
    case Outcome::unchanged:
      return Ink::quietText;
  }
  return Ink::quietText;
}

void drawRow(Drawing& drawing, const DumbbellRow& row, const Dumbbells& chart, const Columns& columns,
             double top) {
  const double width = drawing.size().width;
  const double height = drawing.scaled(chart.rowHeight);
  const double middle = top + height / 2;
  const std::string result = resultWords(row, chart.levels, drawing.language());
  drawing.text({0, middle + drawing.labelType().size * 0.35},
               drawing.fitted(row.label, columns.label, drawing.labelType()), drawing.labelType(), Ink::text);
  drawMarks(drawing, row, columns, middle);
  drawing.text({width, middle + drawing.resultType().size * 0.35},
               drawing.fitted(result, columns.result, drawing.resultType()), drawing.resultType(),
               inkOfResult(row), Align::end);
  if (row.endsGroup) drawing.line({0, top + height}, {width, top + height}, Ink::hairline, 0.4);
  drawing.hit({0, top, width, height}, row.label + ": " + result);
}

bool hasOutcome(const Dumbbells& chart, Outcome outcome) {
  return std::ranges::any_of(chart.rows, [&](const DumbbellRow& row) { return outcomeOf(row) == outcome; });
}

// Only what the chart shows.
std::vector<LegendEntry> keyOf(const Dumbbells& chart, model::Language language) {
  const ChartWords& words = chartWords(language);
  const bool isBetter = hasOutcome(chart, Outcome::better);
  const bool isHarder = hasOutcome(chart, Outcome::worse);
  std::vector<LegendEntry> entries;
  if (isBetter || isHarder) entries.push_back({MarkerSwatch{Marker::ring, Ink::ring, 3.6}, words.atFirst});
  if (isBetter) entries.push_back({MarkerSwatch{Marker::disc, Ink::accent, 4}, words.latelyBetter});
  if (isHarder) entries.push_back({MarkerSwatch{Marker::diamond, Ink::harder, 4.6}, words.latelyHarder});
  if (hasOutcome(chart, Outcome::unchanged))
    entries.push_back({MarkerSwatch{Marker::discInRing, Ink::accent, 2.8}, words.unchanged});
  return entries;
}

std::string describe(const Dumbbells& chart, model::Language language) {
  std::string words;
  for (const DumbbellRow& row : chart.rows)
    words += (words.empty() ? "" : " ") + row.label + ": " + resultWords(row, chart.levels, language) + ".";
  return words;
}

}  // namespace

DumbbellRow dumbbellRowOf(const Track& track) {
  DumbbellRow row{track.name, track.kind};
  const analysis::Series rated = analysis::ratedOnly(track.series);
  if (rated.size() == 1) row.first = rated.front().value;
  if (const auto change = analysis::changeOf(track.series)) {
    row.first = change->baseline;
    row.latest = change->current;
  }
  return row;
}

std::string resultWords(const DumbbellRow& row, const LevelWords& levels, model::Language language) {
  const ChartWords& words = chartWords(language);
  switch (outcomeOf(row)) {
    case Outcome::notRated:
      return words.notRated;
    case Outcome::ratedOnce:
      return words.ratedOnce + levelOf(levels, row.first ? *row.first : *row.latest);
    case Outcome::unchanged:
      return levelOf(levels, *row.latest) + ", " + words.unchanged;
    case Outcome::better:
    case Outcome::worse:
      return levelOf(levels, *row.first) + " → " + levelOf(levels, *row.latest);
  }
  return {};
}

analysis::Course courseOf(const DumbbellRow& row) {
  if (!row.first || !row.latest) return analysis::Course::unclear;
  return analysis::courseOf(analysis::Change{*row.first, *row.latest}, model::better(row.kind));
}

display::DisplayList drawDumbbells(const Dumbbells& chart, double width, const ChartStyle& style,
                                   const display::TextMetrics& metrics, model::Language language) {
  Drawing drawing({width, 0}, style, metrics, language);
  const double bottom = drawing.scaled(kHead + chart.rowHeight * static_cast<double>(chart.rows.size()));
  const auto entries = keyOf(chart, language);
  const double keyTop = bottom + drawing.scaled(kLegendGap);
  drawing.setHeight(entries.empty() ? bottom + 1 : keyTop + legendHeight(drawing, entries, width));
  const Columns columns = columnsOf(drawing, chart);
  drawHeads(drawing, chart, columns);
  drawGrid(drawing, columns, bottom);
  for (std::size_t i = 0; i < chart.rows.size(); ++i)
    drawRow(drawing, chart.rows[i], chart, columns,
            drawing.scaled(kHead + chart.rowHeight * static_cast<double>(i)));
  const double left = std::max(0.0, (width - legendWidth(drawing, entries)) / 2);
  drawLegend(drawing, entries, left, keyTop, width - left);
  return std::move(drawing).finish(describe(chart, language));
}

}  // namespace trellis::chart
