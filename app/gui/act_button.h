// A button that does one act of its page. The act runs after the click is over: a dialog inside it would
// freeze assistive tools. Where the heading beside it says of what, its label is a verb: `name` says it all.
#pragma once

#include <functional>
#include <string>

#include <wx/button.h>
#include <wx/sizer.h>

#include "app/gui/theme.h"

namespace trellis::gui {

wxButton& addActButton(wxWindow* parent, wxSizer& into, const std::string& id, const wxString& label,
                       Style style, std::function<void()> act, const wxString& name = {});

}  // namespace trellis::gui
