// Paints a display list as one SVG 1.1 image: the third ink, for documents and slides of the therapist's own.
// Promises every mark of the list, in its order, and its description as the image's; one unit is one pixel.
// Colors of the light ground. Words stay words: a reader without the font shows another.
#pragma once

#include <string>

#include "reports/display/display_list.h"

namespace trellis::svg {

std::string paintSvg(const display::DisplayList& list);

}  // namespace trellis::svg
