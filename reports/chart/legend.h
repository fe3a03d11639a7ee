// The key of a chart: swatches with their words in a line, and on a further line where they have no room.
// Starts at `left`; widths and heights in units of the display list.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "reports/chart/drawing.h"

namespace trellis::chart {

struct MarkerSwatch {
  Marker marker = Marker::disc;
  display::Ink ink = display::Ink::accent;
  double radius = 3.4;  // points of the page
};

struct CellSwatch {
  display::Rect cell;  // its place is given by the legend
  std::optional<display::Ink> hatch = {};
};

void drawSwatch(Drawing& drawing, const CellSwatch& swatch, display::Area area);

struct LegendEntry {
  std::variant<std::monostate, MarkerSwatch, CellSwatch> swatch;
  std::string words;
};

double legendLine(const Drawing& drawing);                                            // height of one line
double legendWidth(const Drawing& drawing, const std::vector<LegendEntry>& entries);  // in one line
double legendHeight(const Drawing& drawing, const std::vector<LegendEntry>& entries, double width);

// `top` is the upper edge of the first line.
void drawLegend(Drawing& drawing, const std::vector<LegendEntry>& entries, double left, double top,
                double width);

}  // namespace trellis::chart
