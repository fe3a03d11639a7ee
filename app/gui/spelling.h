// Marks misspelt words in a text of many lines as it is typed, in the language of the screen; the context
// menu offers what may be meant, and another language. Where no dictionary is installed, nothing is marked.
// Words that are added to the dictionary are known until Trellis is left: names of clients stay out of files.
#pragma once

#include <wx/textctrl.h>

#include "app/view/workspace.h"

namespace trellis::gui {

void checkSpelling(wxTextCtrl& field, model::Language language);

}  // namespace trellis::gui
