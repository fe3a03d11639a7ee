// A track as a line over true dates: solid where session follows session, dashed across what was not rated, a
// marker for each rating, the last one larger. Where ratings lie too close for that, small markers and a line
// through the medians of stretches of time.
// Ratings 0 to 4 fill the plot's height, 0 at its bottom.
#pragma once

#include <utility>
#include <vector>

#include "reports/chart/date_axis.h"
#include "reports/chart/drawing.h"
#include "reports/chart/track.h"

namespace trellis::chart {

struct Plot {
  DateAxis axis;
  double top = 0;
  double bottom = 0;
  double y(double level) const { return bottom - (bottom - top) * level / model::kHighestRating; }
};

struct LineLook {
  display::Ink ink = display::Ink::accent;
  Marker marker = Marker::disc;
  Marker last = Marker::disc;
  double width = 1.25;
  double radius = 2.2;
  double dodge = 0;      // down, so that two tracks on one level stay apart
  double lastDodge = 0;  // further down, of the last marker: it is larger
};

// Alone, a track is a line of dots, of squares where it is harder than it was. Beside another the sign has
// squares and the characteristic dots, and a diamond ends what is harder.
LineLook lookAlone(const Track& track);
LineLook lookInPair(const Track& track);

void drawLevels(Drawing& drawing, const Plot& plot);  // five gridlines, the lowest as the time line
void drawTrack(Drawing& drawing, const Track& track, const Plot& plot, const LineLook& look);

}  // namespace trellis::chart
