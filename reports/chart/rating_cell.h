// The cell of one rating, as strips and grids show it: a tint for its level, a dashed outline where there is
// none. Lightness carries the level; each tint has an ink for words on it.
#pragma once

#include "core/model/catalogue.h"
#include "reports/chart/drawing.h"
#include "reports/display/display_list.h"

namespace trellis::chart {

display::Ink tintOf(int level);
display::Ink inkOnLevel(int level);
display::Rect ratedCell(const Drawing& drawing, display::Area area, int level);
display::Rect unratedCell(const Drawing& drawing, display::Area area);

}  // namespace trellis::chart
