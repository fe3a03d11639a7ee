// An area with as much added on every side, or taken off: frames, rings and what lies within an edge.
#pragma once

#include "reports/display/display_list.h"

namespace trellis::gui {

inline display::Area grown(const display::Area& area, double by) {
  return {area.x - by, area.y - by, area.width + 2 * by, area.height + 2 * by};
}

}  // namespace trellis::gui
