// A course in a table's cell: hairlines at 0 and 4, a thin line over true dates, the last rating as a dot, or
// as a square where it is harder than it was. Without ratings it shows the hairlines only. Fills exactly the
// size asked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/chart/track.h"
#include "reports/display/display_list.h"

namespace trellis::chart {

// Of one session: a mean 0 to 4, or a gap.
struct SparkPoint {
  model::Date date;
  std::optional<double> level;
};

struct Spark {
  std::vector<SparkPoint> points;  // first to last
  bool isHarder = false;           // now than it was
};

display::DisplayList drawSparkline(const Spark& spark, display::Size size, std::string inWords);
display::DisplayList drawSparkline(const Track& track, display::Size size, model::Language language);

}  // namespace trellis::chart
