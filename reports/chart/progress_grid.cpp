#include "reports/chart/progress_grid.h"

#include <algorithm>
#include <utility>

#include "reports/chart/chart_words.h"
#include "reports/chart/drawing.h"
#include "reports/chart/legend.h"
#include "reports/chart/rating_cell.h"

namespace trellis::chart {
namespace {

using display::Align;
using display::Ink;

constexpr double kGridLabels = 90;
constexpr double kWidestGridLabels = 0.3;  // share of the width
constexpr double kWidestGridColumn = 92;
constexpr double kGridTitle = 16;
constexpr double kGridTitleBaseline = 10;
constexpr double kGridHead = 13;
constexpr double kGridHeadBaseline = 9;
constexpr double kGridRow = 19;
constexpr double kGridGap = 2;
constexpr double kCourseRoom = 13;  // right of the tint
constexpr double kMarkerRadius = 3;
constexpr double kGridKeyGap = 6;

struct PathColumns {
  double left;
  double width;
  double x(std::size_t column) const { return left + width * static_cast<double>(column); }
};

PathColumns columnsOf(const Drawing& drawing, const ProgressGrid& grid) {
  double label = drawing.scaled(kGridLabels);
  for (const GridRow& row : grid.rows)
    label = std::max(label, drawing.width(row.name, drawing.labelType()) + drawing.scaled(6));
  label = std::min(label, drawing.size().width * kWidestGridLabels);
  const double room = (drawing.size().width - label) / static_cast<double>(model::kPaths.size());
  return {label, std::min(room, drawing.scaled(kWidestGridColumn))};
}

std::string fromTo(const GridCell& cell) {
  if (!cell.now) return "–";
  if (!cell.baseline) return std::to_string(*cell.now);
  return std::to_string(*cell.baseline) + " → " + std::to_string(*cell.now);
}

void drawCourse(Drawing& drawing, const GridCell& cell, display::Point at) {
  const double radius = drawing.scaled(kMarkerRadius);
  if (cell.course == analysis::Course::better) drawing.marker(Marker::disc, at, radius, Ink::accent);
  if (cell.course == analysis::Course::worse) drawing.marker(Marker::diamond, at, radius * 1.2, Ink::harder);
}

void drawCell(Drawing& drawing, const GridCell& cell, display::Area area) {
  const display::Area tint{area.x, area.y, area.width - drawing.scaled(kCourseRoom), area.height};
  drawing.add(cell.now ? ratedCell(drawing, tint, *cell.now) : unratedCell(drawing, tint));
  const double middle = area.y + area.height / 2;
  drawing.text({tint.x + tint.width / 2, middle + drawing.axisType().size * 0.35}, fromTo(cell),
               drawing.axisType(), cell.now ? inkOnLevel(*cell.now) : Ink::quietText, Align::middle);
  drawCourse(drawing, cell, {area.x + area.width - drawing.scaled(kCourseRoom / 2), middle});
  drawing.hit(area, cell.words);
}

void drawRow(Drawing& drawing, const GridRow& row, const PathColumns& columns, double top) {
  const double gap = drawing.scaled(kGridGap);
  const double height = drawing.scaled(kGridRow);
  drawing.text({0, top + height / 2 + drawing.labelType().size * 0.3},
               drawing.fitted(row.name, columns.left - drawing.scaled(4), drawing.labelType()),
               drawing.labelType(), Ink::text);
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    drawCell(drawing, row.cells[i],
             {columns.x(i) + gap / 2, top + gap / 2, columns.width - gap, height - gap});
}

void drawHeads(Drawing& drawing, const ProgressGrid& grid, const PathColumns& columns) {
  drawing.text({0, drawing.scaled(kGridTitleBaseline)},
               drawing.fitted(grid.title, drawing.size().width, drawing.labelType()), drawing.labelType(),
               Ink::text);
  for (std::size_t i = 0; i < grid.columns.size(); ++i)
    drawing.text(
        {columns.x(i) + drawing.scaled(kGridGap / 2), drawing.scaled(kGridTitle + kGridHeadBaseline)},
        drawing.fitted(grid.columns[i], columns.width - drawing.scaled(4), drawing.axisType()),
        drawing.axisType(), Ink::quietText);
}

std::vector<LegendEntry> keyOf(const Drawing& drawing, const ProgressGrid& grid) {
  const ChartWords& words = chartWords(drawing.language());
  std::vector<LegendEntry> entries;
  for (int level = 0; level < model::kLevels; ++level)
    entries.push_back({CellSwatch{ratedCell(drawing, {}, level)},
                       std::to_string(level) + " " + grid.levels[static_cast<std::size_t>(level)]});
  entries.push_back({CellSwatch{unratedCell(drawing, {})}, words.notRated});
  entries.push_back({MarkerSwatch{Marker::disc, Ink::accent, kMarkerRadius}, words.latelyBetter});
  entries.push_back({MarkerSwatch{Marker::diamond, Ink::harder, kMarkerRadius}, words.latelyHarder});
  return entries;
}

std::string describe(const ProgressGrid& grid) {
  std::string words = grid.title + ".";
  for (const GridRow& row : grid.rows)
    for (const GridCell& cell : row.cells) words += " " + cell.words + ".";
  return words;
}

GridCell cellOf(const std::string& relationship, const Track& track, model::Language language) {
  GridCell cell;
  const analysis::Series rated = analysis::ratedOnly(track.series);
  if (!rated.empty()) cell.now = *rated.back().value;
  if (const auto change = analysis::changeOf(track.series)) {
    cell.baseline = change->baseline;
    cell.now = change->current;
  }
  cell.course = courseOf(track);
  cell.words = relationship + " · " + inWords(track, language);
  return cell;
}

}  // namespace

ProgressGrid progressGridOf(const std::vector<analysis::SessionObservations>& sessions,
                            const std::vector<NamedRelationship>& relationships, model::Rater rater,
                            model::ItemKind kind, const model::Catalogue& catalogue,
                            model::Language language) {
  const ChartWords& words = chartWords(language);
  ProgressGrid grid;
  grid.title = kind == model::ItemKind::sign ? words.signsNow : words.characteristicsNow;
  for (int level = 0; level < model::kLevels; ++level)
    grid.levels[static_cast<std::size_t>(level)] = catalogue.scaleWord(kind, level).in(language);
  for (const model::Path path : model::kPaths)
    grid.columns[static_cast<std::size_t>(path)] = catalogue.path(path).name.in(language);
  for (const NamedRelationship& relationship : relationships) {
    GridRow& row = grid.rows.emplace_back();
    row.name = relationship.name;
    for (const model::Path path : model::kPaths) {
      const model::Item item{kind, path};
      row.cells[static_cast<std::size_t>(path)] =
          cellOf(relationship.name,
                 trackOf(seriesOf(sessions, relationship.id, rater, item), item, catalogue, language,
                         Wording::clinical),
                 language);
    }
  }
  return grid;
}

display::DisplayList drawProgressGrid(const ProgressGrid& grid, double width, const ChartStyle& style,
                                      const display::TextMetrics& metrics, model::Language language) {
  Drawing drawing({width, 0}, style, metrics, language);
  if (grid.rows.empty()) return std::move(drawing).finish({});
  const PathColumns columns = columnsOf(drawing, grid);
  const auto entries = keyOf(drawing, grid);
  const double top = drawing.scaled(kGridTitle + kGridHead);
  const double keyTop = top + drawing.scaled(kGridRow * static_cast<double>(grid.rows.size()) + kGridKeyGap);
  drawing.setHeight(keyTop + legendHeight(drawing, entries, width - columns.left));
  drawHeads(drawing, grid, columns);
  for (std::size_t i = 0; i < grid.rows.size(); ++i)
    drawRow(drawing, grid.rows[i], columns, top + drawing.scaled(kGridRow * static_cast<double>(i)));
  drawLegend(drawing, entries, columns.left, keyTop, width - columns.left);
  return std::move(drawing).finish(describe(grid));
}

}  // namespace trellis::chart
