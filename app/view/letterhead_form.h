// What every report says of the practice: its name, how to reach it, the emergency line, its logo.
// The logo is kept as a PNG picture. `save` says what is wrong, or changes the practice. Throws
// store::VaultError.
#pragma once

#include <string>

#include "app/view/workspace.h"
#include "core/model/clinician.h"

namespace trellis::view {

class LetterheadForm {
 public:
  explicit LetterheadForm(Workspace& workspace);

  model::PracticeFields practice;  // what the dialog edits

  std::string logoWords() const;  // "Logo, 600 by 200 pixels", "No logo"
  model::FieldErrors save();

 private:
  Workspace& workspace_;
};

}  // namespace trellis::view
