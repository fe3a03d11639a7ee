// Where the words of events stand above a plot: right of their dotted lines, in rows, without touching.
// Events are taken from the last to the first; a line ends at its own row, so that it crosses no words.
// Where no row has room an event has its line only.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "reports/chart/drawing.h"

namespace trellis::chart {

inline constexpr std::size_t kEventRows = 2;
inline constexpr double kEventRow = 9.5;
inline constexpr double kEventRowsHeight = kEventRow * kEventRows + 2;  // above the plot
inline constexpr display::Dash kEventDash = {1, 2};

struct EventPlace {
  double lineX = 0;
  double wordsX = 0;
  std::optional<double> baseline = {};
};

Type eventType(const Drawing& drawing);

class EventRows {
 public:
  EventRows(double right, double plotTop);

  EventPlace take(const Drawing& drawing, double lineX, std::string_view words);

 private:
  std::array<double, kEventRows> freeUntil_{};  // lowest row first
  double right_;
  double plotTop_;
};

}  // namespace trellis::chart
