// Undo and redo in a text field, which GTK 3 has not: Ctrl+Z takes back what the person typed, Ctrl+Shift+Z
// and Ctrl+Y do it again. A text that the program puts into the field begins a new history. Such a field is
// never frozen: wx lends it another text meanwhile.
#pragma once

#include <string_view>

#include <wx/textctrl.h>

namespace trellis::gui {

void keepHistory(wxTextCtrl& field);

// Another text in the field: nothing of the one before comes back by Ctrl+Z or Ctrl+Y.
void beginAnew(wxTextCtrl& field, const wxString& words);

// In a field of many lines, as though the person had typed it, in one step: at the end, or in place of some
// letters (counted in characters).
void typeAtEnd(wxTextCtrl& field, std::string_view words);
void typeInPlace(wxTextCtrl& field, long from, long to, std::string_view words);

}  // namespace trellis::gui
