#include "core/model/psychotherapy_note.h"

#include "core/model/rules.h"

namespace trellis::model {

Checked<PsychotherapyNote> PsychotherapyNote::make(std::string text) {
  FieldErrors errors;
  if (isBlank(text)) errors.push_back({"text", "A psychotherapy note needs a text."});
  checkText(errors, "text", text);
  if (!errors.empty()) return errors;
  return PsychotherapyNote(std::move(text));
}

}  // namespace trellis::model
