#include "reports/chart/legend.h"

#include <algorithm>

namespace trellis::chart {
namespace {

using display::Ink;

constexpr double kLine = 13;
constexpr double kSwatch = 11;    // width of a swatch with its gap
constexpr double kEntryGap = 14;  // between entries
constexpr double kCellWidth = 10;
constexpr double kCellHeight = 8;

struct Place {
  double x;
  double line;
};

double swatchWidth(const Drawing& drawing, const LegendEntry& entry) {
  if (std::holds_alternative<std::monostate>(entry.swatch)) return 0;
  return drawing.scaled(std::holds_alternative<CellSwatch>(entry.swatch) ? kSwatch + 3 : kSwatch);
}

double entryWidth(const Drawing& drawing, const LegendEntry& entry) {
  return swatchWidth(drawing, entry) + drawing.width(entry.words, drawing.axisType());
}

std::vector<Place> placesOf(const Drawing& drawing, const std::vector<LegendEntry>& entries, double width) {
  std::vector<Place> places;
  double x = 0;
  double line = 0;
  for (const LegendEntry& entry : entries) {
    const double wide = entryWidth(drawing, entry);
    if (x > 0 && x + wide > width) {
      x = 0;
      ++line;
    }
    places.push_back({x, line});
    x += wide + drawing.scaled(kEntryGap);
  }
  return places;
}

void drawSwatch(Drawing& drawing, const LegendEntry& entry, double x, double middle) {
  if (const auto* marker = std::get_if<MarkerSwatch>(&entry.swatch)) {
    drawing.marker(marker->marker, {x + drawing.scaled(4), middle}, drawing.scaled(marker->radius),
                   marker->ink);
  } else if (const auto* swatch = std::get_if<CellSwatch>(&entry.swatch)) {
    drawSwatch(drawing, *swatch,
               {x, middle - drawing.scaled(kCellHeight / 2), drawing.scaled(kCellWidth),
                drawing.scaled(kCellHeight)});
  }
}

}  // namespace

void drawSwatch(Drawing& drawing, const CellSwatch& swatch, display::Area area) {
  display::Rect cell = swatch.cell;
  cell.area = area;
  if (!swatch.hatch) return drawing.add(cell);
  drawing.add(display::Rect{area, cell.fill});
  drawing.hatch(area, *swatch.hatch);
  drawing.add(display::Rect{area, std::nullopt, cell.stroke});
}

double legendLine(const Drawing& drawing) {
  return std::max(drawing.scaled(kLine), drawing.axisType().size * 1.4);
}

double legendWidth(const Drawing& drawing, const std::vector<LegendEntry>& entries) {
  double width = 0;
  for (const LegendEntry& entry : entries)
    width += (width > 0 ? drawing.scaled(kEntryGap) : 0) + entryWidth(drawing, entry);
  return width;
}

double legendHeight(const Drawing& drawing, const std::vector<LegendEntry>& entries, double width) {
  if (entries.empty()) return 0;
  return (placesOf(drawing, entries, width).back().line + 1) * legendLine(drawing);
}

void drawLegend(Drawing& drawing, const std::vector<LegendEntry>& entries, double left, double top,
                double width) {
  const auto places = placesOf(drawing, entries, width);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const double middle = top + (places[i].line + 0.5) * legendLine(drawing);
    const double x = left + places[i].x;
    const double room = left + width - x - swatchWidth(drawing, entries[i]);
    drawSwatch(drawing, entries[i], x, middle);
    drawing.text({x + swatchWidth(drawing, entries[i]), middle + drawing.axisType().size * 0.35},
                 drawing.fitted(entries[i].words, room, drawing.axisType()), drawing.axisType(),
                 Ink::quietText);
  }
}

}  // namespace trellis::chart
