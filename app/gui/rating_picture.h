// What a row of rating cells looks like: five rounded cells 0 to 4, as marks that can be compared and tested.
// The rating is a filled cell, the last session's a hollow ring, the considered level a frame; no rating
// fills nothing. Lengths are device-independent pixels.
#pragma once

#include <optional>
#include <string>

#include "reports/display/display_list.h"

namespace trellis::gui {

struct RatingState {
  std::optional<int> rating;
  std::optional<int> lastSession;
  std::optional<int> considered;  // only while the control has the focus
  std::string unrated = {};       // the words beside the cells where nothing was rated
  std::string rated = {};         // and where something was
};

struct CellLook {
  double side = 26;
  double gap = 4;
  double digit = 13;
  double words = 12;
  double wordsWidth = 82;  // 0: no words beside the cells
};
inline constexpr CellLook kUsualCells{};
inline constexpr CellLook kBareCells{.words = 0, .wordsWidth = 0};
inline constexpr CellLook kSmallCells{.side = 17, .gap = 3, .digit = 10, .words = 10.5, .wordsWidth = 50};

display::Size ratingSize(const CellLook& look = kUsualCells);
display::DisplayList ratingPicture(const RatingState& state, const CellLook& look = kUsualCells);
std::optional<int> levelAt(display::Point place, const CellLook& look = kUsualCells);

}  // namespace trellis::gui
