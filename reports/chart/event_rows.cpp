#include "reports/chart/event_rows.h"

#include <algorithm>

namespace trellis::chart {
namespace {

constexpr double kFromLine = 2;  // to the words
constexpr double kRowAir = 4;    // between words and the next line
constexpr double kAbovePlot = 5;

}  // namespace

Type eventType(const Drawing& drawing) {
  return {display::Face::italic, drawing.axisType().size};
}

EventRows::EventRows(double right, double plotTop) : right_(right), plotTop_(plotTop) {
  freeUntil_.fill(right + kRowAir);
}

EventPlace EventRows::take(const Drawing& drawing, double lineX, std::string_view words) {
  const double width = drawing.width(words, eventType(drawing));
  EventPlace place{lineX, std::max(0.0, std::min(lineX + drawing.scaled(kFromLine), right_ - width))};
  for (std::size_t row = 0; row < kEventRows; ++row) {
    if (place.wordsX + width + kRowAir > freeUntil_[row]) continue;
    place.baseline = plotTop_ - drawing.scaled(kAbovePlot + kEventRow * static_cast<double>(row));
    for (std::size_t crossed = 0; crossed <= row; ++crossed)
      freeUntil_[crossed] = std::min(lineX, place.wordsX);
    return place;
  }
  return place;
}

}  // namespace trellis::chart
