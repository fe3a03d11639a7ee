// Words of the record that are read and not changed: a small label above its text, wrapped to one width, and
// text that no longer counts, struck through and told as such to those who hear it.
// Widths are device-independent pixels.
#pragma once

#include <string>

#include <wx/sizer.h>
#include <wx/stattext.h>

#include "app/view/signed_note_words.h"

namespace trellis::gui {

wxStaticText& addReading(wxWindow* parent, wxSizer& into, const std::string& id, const view::RecordLine& line,
                         int width);
wxStaticText& addStruck(wxWindow* parent, wxSizer& into, const std::string& id, const std::string& words);

}  // namespace trellis::gui
