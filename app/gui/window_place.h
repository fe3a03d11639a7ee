// Where the person left the window on the screen, how large, and whether it filled it.
#pragma once

#include <wx/toplevel.h>

#include "app/view/window_memory.h"

namespace trellis::gui {

// `first` is its size where nothing is remembered, in DIP; it is never larger than its screen.
void placeAsLeft(wxTopLevelWindow& window, const view::WindowMemory& memory, wxSize first);
void keepPlace(const wxTopLevelWindow& window, view::WindowMemory& memory);

}  // namespace trellis::gui
