// Paints a display list on the screen: one of the two painters, the other writes PDF.
// Draws every kind of mark; roles become colors of the given ground.
// One unit of the list is one device-independent pixel of the context.
#pragma once

#include <wx/graphics.h>

#include "reports/display/display_list.h"
#include "reports/display/palette.h"

namespace trellis::gui {

void paint(wxGraphicsContext& context, const display::DisplayList& list, display::Ground ground);

}  // namespace trellis::gui
