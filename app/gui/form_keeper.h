// Whoever a form's dialog belongs to, and who keeps what was typed into it when the practice is locked.
// Found among the dialog's parents; a dialog without one keeps nothing.
#pragma once

#include "app/view/kept_forms.h"

namespace trellis::gui {

class FormKeeper {
 public:
  virtual ~FormKeeper() = default;
  virtual view::KeptForms& keptForms() = 0;
  virtual model::ClientId clientOfForms() const = 0;  // whose page is shown; none elsewhere
};

}  // namespace trellis::gui
