// What a value from 0 to 10 looks like: a bar of ten parts filled from the left, the number behind it.
// Nothing is filled and a dash stands for the number where it was not discussed; 0 is a mark at the left end.
// The last session's value is a hollow mark. Lengths are device-independent pixels.
#pragma once

#include <optional>

#include "reports/display/display_list.h"

namespace trellis::gui {

struct TenState {
  std::optional<int> value;
  std::optional<int> lastSession = {};
  bool isFocused = false;
  display::Ink ink = display::Ink::accent;
};

display::Size tenBarSize();
display::DisplayList tenBarPicture(const TenState& state);
std::optional<int> tenAt(display::Point place);

}  // namespace trellis::gui
