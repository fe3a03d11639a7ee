// Own phrases while one types: a blank behind ';' and a short key puts the phrase in the key's place, as a
// step of its own that Ctrl+Z takes back.
#pragma once

#include <wx/textctrl.h>

#include "app/view/snippets.h"

namespace trellis::gui {

// The phrases outlive the field.
void expandSnippets(wxTextCtrl& field, const view::Snippets& snippets);

}  // namespace trellis::gui
