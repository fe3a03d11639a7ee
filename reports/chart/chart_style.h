// Sizes of a chart's words and marks: one style for the client's page, one for the clinical page, one for the
// screen. Geometry is given for the page and multiplied by `scale`.
// Units are those of the display list: points on paper, device-independent pixels on screen.
#pragma once

namespace trellis::chart {

struct ChartStyle {
  double scale = 1;
  double label = 10.25;  // rows, titles
  double axis = 7.75;    // axis, legend
};

inline constexpr ChartStyle kClientPage{1, 10.25, 7.75};
inline constexpr ChartStyle kClinicalPage{1, 9.25, 7.25};
inline constexpr ChartStyle kScreen{1.45, 13, 11.5};

}  // namespace trellis::chart
