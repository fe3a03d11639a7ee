#include "reports/chart/give_take_chart.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/analysis/median.h"
#include "reports/chart/chart_words.h"
#include "reports/chart/drawing.h"
#include "reports/chart/stretches.h"

namespace trellis::chart {
namespace {

using display::Align;
using display::Ink;

constexpr double kMiddle = 48;  // column of the row names, at least
constexpr double kBesideStretch = 3;
constexpr double kCountRoom = 16;
constexpr double kBalanceRow = 20.5;
constexpr double kBar = 12;
constexpr double kBalanceHead = 20;
constexpr double kBalanceHeadBaseline = 9;

struct ToldGiveTake {
  std::vector<int> given;
  std::vector<int> received;
};

void addGiveTake(ToldGiveTake& told, const analysis::GiveTakeObservation& seen) {
  if (seen.given) told.given.push_back(*seen.given);
  if (seen.received) told.received.push_back(*seen.received);
}

// "7", "6.5": medians have halves at most.
std::string numberOf(double value) {
  const auto whole = static_cast<int>(std::floor(value));
  return std::to_string(whole) + (value > whole ? ".5" : "");
}

struct Sides {
  double left;   // where the bars of giving begin
  double right;  // where those of receiving begin
  double unit;   // of one point
};

Type nameType(const Drawing& drawing) {
  return {display::Face::semibold, drawing.axisType().size};
}

Sides sidesOf(const Drawing& drawing, const std::vector<GiveTakeRow>& rows) {
  double widest = 0;
  for (const GiveTakeRow& row : rows) widest = std::max(widest, drawing.width(row.label, nameType(drawing)));
  const double half = drawing.size().width / 2;
  const double middle = std::max(drawing.scaled(kMiddle / 2), widest / 2 + drawing.scaled(kBesideStretch));
  return {half - middle, half + middle,
          std::max(0.0, half - middle - drawing.scaled(kCountRoom)) / model::kHighestOfTen};
}

void drawGiven(Drawing& drawing, double given, const Sides& sides, display::Point row, double baseline) {
  const double width = given * sides.unit;
  const display::Area bar{sides.left - width, row.y, width, drawing.scaled(kBar)};
  if (width > 0) {
    drawing.add(display::Rect{bar, Ink::harderGround});
    drawing.hatch(bar, Ink::harder);
    drawing.add(display::Rect{bar, std::nullopt, display::Stroke{Ink::harder, drawing.scaled(0.7)}});
  }
  drawing.text({bar.x - drawing.scaled(5), baseline}, numberOf(given), drawing.axisType(), Ink::quietText,
               Align::end);
}

void drawReceived(Drawing& drawing, double received, const Sides& sides, display::Point row,
                  double baseline) {
  const double width = received * sides.unit;
  if (width > 0) drawing.add(display::Rect{{sides.right, row.y, width, drawing.scaled(kBar)}, Ink::accent});
  drawing.text({sides.right + width + drawing.scaled(5), baseline}, numberOf(received), drawing.axisType(),
               Ink::quietText);
}

std::string rowInWords(const GiveTakeRow& row, model::Language language) {
  const ChartWords& words = chartWords(language);
  std::string said = (row.inFull.empty() ? row.label : row.inFull) + ":";
  if (row.given) said += " " + words.given + " " + numberOf(*row.given);
  if (row.given && row.received) said += ",";
  if (row.received) said += " " + words.received + " " + numberOf(*row.received);
  return said;
}

void drawRow(Drawing& drawing, const GiveTakeRow& row, const Sides& sides, double top) {
  const display::Point at{0, top + drawing.scaled((kBalanceRow - kBar) / 2)};
  const double middle = at.y + drawing.scaled(kBar / 2);
  const double baseline = middle + drawing.axisType().size * 0.35;
  drawing.text({drawing.size().width / 2, middle + drawing.axisType().size * 0.4}, row.label,
               nameType(drawing), Ink::text, Align::middle);
  if (row.given) drawGiven(drawing, *row.given, sides, at, baseline);
  if (row.received) drawReceived(drawing, *row.received, sides, at, baseline);
  drawing.hit({0, top, drawing.size().width, drawing.scaled(kBalanceRow)},
              rowInWords(row, drawing.language()));
}

void drawHeads(Drawing& drawing, const Sides& sides) {
  const ChartWords& words = chartWords(drawing.language());
  const Type type{display::Face::semibold, drawing.resultType().size};
  drawing.text({sides.left, drawing.scaled(kBalanceHeadBaseline)}, words.given, type, Ink::harder,
               Align::end);
  drawing.text({sides.right, drawing.scaled(kBalanceHeadBaseline)}, words.received, type, Ink::accent);
}

}  // namespace

std::vector<GiveTakeRow> giveTakeRows(const std::vector<analysis::GiveTakeObservation>& told,
                                      std::size_t most, model::Language language) {
  std::vector<GiveTakeRow> rows;
  for (auto& [name, entry] : byStretch<ToldGiveTake>(told, most, language, addGiveTake))
    rows.push_back({std::move(name.label), analysis::medianOf(entry.given),
                    analysis::medianOf(entry.received), std::move(name.inFull)});
  return rows;
}

display::DisplayList drawGiveTake(const std::vector<GiveTakeRow>& rows, double width, const ChartStyle& style,
                                  const display::TextMetrics& metrics, model::Language language) {
  Drawing drawing({width, 0}, style, metrics, language);
  drawing.setHeight(drawing.scaled(kBalanceHead + kBalanceRow * static_cast<double>(rows.size())));
  const Sides sides = sidesOf(drawing, rows);
  drawHeads(drawing, sides);
  std::string description;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    drawRow(drawing, rows[i], sides, drawing.scaled(kBalanceHead + kBalanceRow * static_cast<double>(i)));
    description += (i == 0 ? "" : " ") + rowInWords(rows[i], language) + ".";
  }
  return std::move(drawing).finish(std::move(description));
}

}  // namespace trellis::chart
