#include "reports/chart/line_markers.h"

#include <algorithm>

namespace trellis::chart {
namespace {

constexpr double kSmallestRadius = 0.9;
constexpr double kShareOfSpacing = 0.3;  // of the room between two values, that a marker may take
constexpr double kHitRadius = 5;

}  // namespace

double markerRadius(const Drawing& drawing, double spacing, double largest) {
  const double most = drawing.scaled(largest);
  return std::clamp(spacing * kShareOfSpacing, std::min(drawing.scaled(kSmallestRadius), most), most);
}

display::Area aroundMarker(const Drawing& drawing, display::Point at) {
  const double radius = drawing.scaled(kHitRadius);
  return {at.x - radius, at.y - radius, 2 * radius, 2 * radius};
}

}  // namespace trellis::chart
