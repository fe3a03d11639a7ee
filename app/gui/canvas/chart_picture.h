// A chart as a picture of pixels: for the clipboard, and as the bytes of a PNG file.
// Painted on the light ground whatever the screen's is, twice as fine as the screen.
#pragma once

#include <string>

#include <wx/image.h>

#include "reports/display/display_list.h"

namespace trellis::gui {

wxImage pictureOf(const display::DisplayList& chart);
std::string pngOf(const display::DisplayList& chart);

}  // namespace trellis::gui
