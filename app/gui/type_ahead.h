// Letters typed on a choice, closed or open, go to the entry that begins with them
// (app/view/first_letters.h). Closed, that entry is chosen, and told as if the pointer had; open, Enter
// chooses it.
#pragma once

#include <wx/choice.h>

namespace trellis::gui {

void findByLetters(wxChoice& choice);

}  // namespace trellis::gui
