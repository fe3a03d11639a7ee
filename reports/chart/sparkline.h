// A course in a table's cell: hairlines at 0 and 4, a thin line over true dates, the last rating as a dot, or
// as a square where it is harder than it was. Without ratings it shows the hairlines only. Fills exactly the
// size asked.
#pragma once

#include "reports/chart/track.h"
#include "reports/display/display_list.h"

namespace trellis::chart {

display::DisplayList drawSparkline(const Track& track, display::Size size, model::Language language);

}  // namespace trellis::chart
