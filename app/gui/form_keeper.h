// Whoever a form's dialog belongs to, and who keeps what was typed into it when the practice is locked, or
// the form is cancelled. Found among the dialog's parents; a dialog without one keeps nothing.
#pragma once

#include <functional>

#include <wx/string.h>

#include "app/view/kept_forms.h"

namespace trellis::gui {

class FormKeeper {
 public:
  virtual ~FormKeeper() = default;
  virtual view::KeptForms& keptForms() = 0;
  virtual model::ClientId clientOfForms() const = 0;  // whose page is shown; none elsewhere
  // What was typed into a form that was cancelled: offered until one goes elsewhere. `again` opens the form.
  virtual void putAside(const view::FormText& text, const wxString& form, std::function<void()> again) = 0;
};

}  // namespace trellis::gui
