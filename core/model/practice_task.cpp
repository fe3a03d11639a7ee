#include "core/model/practice_task.h"

namespace trellis::model {

FieldErrors check(const PracticeTaskFields& fields) {
  FieldErrors errors;
  if (isBlank(fields.text)) errors.push_back({"text", "A task says what to try."});
  checkText(errors, "text", fields.text);
  return errors;
}

}  // namespace trellis::model
