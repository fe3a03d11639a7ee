// The program's own picture, at any size: for the window, its taskbar entry and the About box.
// Empty where the icon's file is not there: the program works without.
#pragma once

#include <wx/bmpbndl.h>
#include <wx/iconbndl.h>

namespace trellis::gui {

wxBitmapBundle programPicture(int size);  // DIP, a square
wxIconBundle programIcons();

}  // namespace trellis::gui
