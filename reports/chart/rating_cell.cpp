#include "reports/chart/rating_cell.h"

#include <array>

namespace trellis::chart {
namespace {

using display::Ink;

constexpr double kCorner = 1.6;
constexpr display::Dash kUnratedDash = {1.5, 1.5};
constexpr std::array<Ink, model::kLevels> kTints = {Ink::level0, Ink::level1, Ink::level2, Ink::level3,
                                                    Ink::level4};
constexpr int kLightUpTo = 2;  // tints that carry dark digits

}  // namespace

Ink tintOf(int level) {
  return kTints[static_cast<std::size_t>(level)];
}

Ink inkOnLevel(int level) {
  return level <= kLightUpTo ? Ink::onLevelLight : Ink::onLevelDark;
}

display::Rect ratedCell(const Drawing& drawing, display::Area area, int level) {
  return {area, tintOf(level), std::nullopt, drawing.scaled(kCorner)};
}

display::Rect unratedCell(const Drawing& drawing, display::Area area) {
  const display::Dash dash{drawing.scaled(kUnratedDash.on), drawing.scaled(kUnratedDash.off)};
  return {area, std::nullopt, display::Stroke{Ink::ring, drawing.scaled(0.5), dash}, drawing.scaled(kCorner)};
}

}  // namespace trellis::chart
