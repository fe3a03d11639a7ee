// The program's own picture, at any size: for its windows, their taskbar entries and the About box.
// Empty where the icon's file is not there: the program works without.
#pragma once

#include <wx/bmpbndl.h>

namespace trellis::gui {

wxBitmapBundle programPicture(int size);  // DIP, a square
void showProgramIcon();                   // on every window from now on

}  // namespace trellis::gui
