// What all lines over dates share: how they cross a gap, and how large their markers are. Many values make
// small markers, so that the line stays a line. Lengths are points; those of the constants before the chart's
// scale.
#pragma once

#include "reports/chart/drawing.h"

namespace trellis::chart {

inline constexpr display::Dash kGapDash = {1.6, 2.2};
inline constexpr double kLastFactor = 1.6;    // of the largest marker
inline constexpr double kSpacingForLine = 2;  // closer values would make a line a solid block

double markerRadius(const Drawing& drawing, double spacing, double largest);  // largest: before the scale
display::Area aroundMarker(const Drawing& drawing, display::Point at);        // where the pointer finds it

}  // namespace trellis::chart
