#include "reports/chart/boundary_chart.h"

#include <algorithm>
#include <array>
#include <utility>

#include "reports/chart/chart_words.h"
#include "reports/chart/drawing.h"
#include "reports/chart/event_rows.h"
#include "reports/chart/legend.h"

namespace trellis::chart {
namespace {

using display::Align;
using display::Ink;
using model::BoundaryOutcome;

constexpr double kBoundaryRow = 20.5;
constexpr double kBoundaryBar = 12;
constexpr double kBoundaryHead = 20;
constexpr double kBoundaryHeadBaseline = 9;
constexpr double kBoundaryGap = 6;
constexpr double kBeforeGuilt = 16;
constexpr double kWidestBoundary = 26;         // the bar of one
constexpr double kWidestBoundaryLabels = 0.3;  // share of the width
constexpr double kBoundaryKeyGap = 6;

// From what stands firmly to what does not stand.
constexpr std::array kFirmestFirst = {BoundaryOutcome::kept, BoundaryOutcome::repaired,
                                      BoundaryOutcome::tested, BoundaryOutcome::dropped};

struct BoundaryColumns {
  double bars;   // where they begin
  double guilt;  // where its words end, at the right
  double unit;   // of one boundary
  double barsEnd;
};

Type headType(const Drawing& drawing) {
  return {display::Face::semibold, drawing.axisType().size};
}

double widestLabel(const Drawing& drawing, const std::vector<BoundaryRow>& rows) {
  double widest = 0;
  for (const BoundaryRow& row : rows) widest = std::max(widest, drawing.width(row.label, headType(drawing)));
  return std::min(widest, drawing.size().width * kWidestBoundaryLabels);
}

double guiltRoom(const Drawing& drawing, const std::vector<BoundaryRow>& rows) {
  double widest = drawing.width(chartWords(drawing.language()).guilt, drawing.axisType());
  for (const BoundaryRow& row : rows) widest = std::max(widest, drawing.width(row.guilt, drawing.axisType()));
  return widest;
}

// What stands right of the longest bar: its number, and in some row that pushback was expected.
double roomBesideBars(const Drawing& drawing, const std::vector<BoundaryRow>& rows, std::size_t most) {
  const double gap = drawing.scaled(kBoundaryGap);
  const double number = gap + drawing.width(std::to_string(most), drawing.axisType());
  if (std::ranges::none_of(rows, &BoundaryRow::isPushbackExpected)) return number;
  return number + gap + drawing.width(chartWords(drawing.language()).expectedPushback, eventType(drawing));
}

// Guilt stands close to the bars, and at the right where they need the width.
BoundaryColumns columnsOf(const Drawing& drawing, const std::vector<BoundaryRow>& rows) {
  std::size_t most = 1;
  for (const BoundaryRow& row : rows) most = std::max(most, analysis::logged(row.outcomes));
  const double gap = drawing.scaled(kBoundaryGap);
  const double guilt = drawing.scaled(kBeforeGuilt) + guiltRoom(drawing, rows);
  const double number = gap + drawing.width(std::to_string(most), drawing.axisType());
  const double bars = widestLabel(drawing, rows) + gap;
  const double room = std::max(0.0, drawing.size().width - guilt - bars);
  const double unit =
      std::min(std::max(0.0, room - number) / static_cast<double>(most), drawing.scaled(kWidestBoundary));
  const double head = drawing.width(chartWords(drawing.language()).boundaries, drawing.axisType());
  const double needed = unit * static_cast<double>(most) + roomBesideBars(drawing, rows, most);
  const double barsEnd = bars + std::min(room, std::max(needed, head));
  return {bars, barsEnd + guilt, unit, barsEnd};
}

// Never told by color alone: kept is solid, repaired has a light ground, tested is hatched, dropped is
// hollow.
CellSwatch swatchOf(const Drawing& drawing, BoundaryOutcome outcome) {
  const double edge = drawing.scaled(0.7);
  switch (outcome) {
    case BoundaryOutcome::kept:
      return {{{}, Ink::accent, display::Stroke{Ink::accent, edge}}};
    case BoundaryOutcome::repaired:
      return {{{}, Ink::accentLight, display::Stroke{Ink::accent, edge}}};
    case BoundaryOutcome::tested:
      return {{{}, Ink::harderGround, display::Stroke{Ink::harder, edge}}, Ink::harder};
    case BoundaryOutcome::dropped:
      return {{{}, std::nullopt, display::Stroke{Ink::ring, edge, display::Dash{2, 1.5}}}};
  }
  return {};
}

std::string outcomeWord(BoundaryOutcome outcome, model::Language language) {
  return chartWords(language).outcomes[static_cast<std::size_t>(outcome)];
}

std::string rowInWords(const BoundaryRow& row, model::Language language) {
  const ChartWords& words = chartWords(language);
  std::string said;
  for (const BoundaryOutcome outcome : kFirmestFirst)
    if (const auto count = analysis::countOf(row.outcomes, outcome); count > 0)
      said += (said.empty() ? "" : ", ") + outcomeWord(outcome, language) + " " + std::to_string(count);
  if (!row.guilt.empty()) said += (said.empty() ? "" : "; ") + words.guilt + ": " + row.guilt;
  if (row.isPushbackExpected) said += (said.empty() ? "" : "; ") + words.expectedPushback;
  return (row.inFull.empty() ? row.label : row.inFull) + ": " + said;
}

double drawBar(Drawing& drawing, const BoundaryRow& row, const BoundaryColumns& columns, double top) {
  double x = columns.bars;
  for (const BoundaryOutcome outcome : kFirmestFirst) {
    const auto count = analysis::countOf(row.outcomes, outcome);
    if (count == 0) continue;
    const double width = columns.unit * static_cast<double>(count);
    drawSwatch(drawing, swatchOf(drawing, outcome), {x, top, width, drawing.scaled(kBoundaryBar)});
    x += width;
  }
  return x;
}

// The number of boundaries, and that pushback was expected where its words have room.
void drawBesideBar(Drawing& drawing, const BoundaryRow& row, const BoundaryColumns& columns,
                   display::Point at) {
  const std::string number = std::to_string(analysis::logged(row.outcomes));
  drawing.text(at, number, drawing.axisType(), Ink::quietText);
  if (!row.isPushbackExpected) return;
  const std::string& words = chartWords(drawing.language()).expectedPushback;
  const double x = at.x + drawing.width(number, drawing.axisType()) + drawing.scaled(kBoundaryGap);
  if (x + drawing.width(words, eventType(drawing)) <= columns.barsEnd)
    drawing.text({x, at.y}, words, eventType(drawing), Ink::quietText);
}

void drawBoundaryRow(Drawing& drawing, const BoundaryRow& row, const BoundaryColumns& columns, double top) {
  const double bar = top + drawing.scaled((kBoundaryRow - kBoundaryBar) / 2);
  const double baseline = bar + drawing.scaled(kBoundaryBar / 2) + drawing.axisType().size * 0.35;
  drawing.text({0, baseline},
               drawing.fitted(row.label, columns.bars - drawing.scaled(kBoundaryGap), headType(drawing)),
               headType(drawing), Ink::text);
  const double end = drawBar(drawing, row, columns, bar);
  drawBesideBar(drawing, row, columns, {end + drawing.scaled(kBoundaryGap) * 0.7, baseline});
  drawing.text({columns.guilt, baseline}, row.guilt, drawing.axisType(), Ink::text, Align::end);
  drawing.hit({0, top, drawing.size().width, drawing.scaled(kBoundaryRow)},
              rowInWords(row, drawing.language()));
}

void drawBoundaryHeads(Drawing& drawing, const BoundaryColumns& columns) {
  const ChartWords& words = chartWords(drawing.language());
  const double baseline = drawing.scaled(kBoundaryHeadBaseline);
  drawing.text({columns.bars, baseline},
               drawing.fitted(words.boundaries, columns.barsEnd - columns.bars, drawing.axisType()),
               drawing.axisType(), Ink::quietText);
  drawing.text({columns.guilt, baseline}, words.guilt, drawing.axisType(), Ink::quietText, Align::end);
}

std::vector<LegendEntry> boundaryKey(const Drawing& drawing) {
  std::vector<LegendEntry> entries;
  for (const BoundaryOutcome outcome : kFirmestFirst)
    entries.push_back({swatchOf(drawing, outcome), outcomeWord(outcome, drawing.language())});
  return entries;
}

std::string describe(const std::vector<BoundaryRow>& rows, model::Language language) {
  std::string words;
  for (const BoundaryRow& row : rows) words += (words.empty() ? "" : " ") + rowInWords(row, language) + ".";
  return words;
}

}  // namespace

display::DisplayList drawBoundaries(const std::vector<BoundaryRow>& rows, double width,
                                    const ChartStyle& style, const display::TextMetrics& metrics,
                                    model::Language language) {
  Drawing drawing({width, 0}, style, metrics, language);
  if (rows.empty()) return std::move(drawing).finish({});
  const BoundaryColumns columns = columnsOf(drawing, rows);
  const auto key = boundaryKey(drawing);
  const double keyTop =
      drawing.scaled(kBoundaryHead + kBoundaryRow * static_cast<double>(rows.size()) + kBoundaryKeyGap);
  drawing.setHeight(keyTop + legendHeight(drawing, key, width));
  drawBoundaryHeads(drawing, columns);
  for (std::size_t i = 0; i < rows.size(); ++i)
    drawBoundaryRow(drawing, rows[i], columns,
                    drawing.scaled(kBoundaryHead + kBoundaryRow * static_cast<double>(i)));
  drawLegend(drawing, key, 0, keyTop, width);
  return std::move(drawing).finish(describe(rows, language));
}

}  // namespace trellis::chart
