// A report on its way to the printer through the system's dialog: the PDF's own pages as vectors, at their
// true size. The title that the printer's queue shows names no client.
#pragma once

#include <string>

#include <wx/window.h>

namespace trellis::gui {

// Whether it was sent; false where the person cancelled or the printer refused.
bool printPdf(wxWindow* parent, const std::string& pdf, const wxString& title);

}  // namespace trellis::gui
