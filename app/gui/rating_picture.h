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
  std::string unrated;            // the words beside the cells where nothing was rated
};

display::Size ratingSize();
display::DisplayList ratingPicture(const RatingState& state);
std::optional<int> levelAt(display::Point place);

}  // namespace trellis::gui
