#include "core/model/goal.h"

namespace trellis::model {

FieldErrors check(const GoalFields& fields, const Date& today) {
  FieldErrors errors;
  if (isBlank(fields.statement))
    errors.push_back({"statement", "A goal needs a statement, in the client's words."});
  checkText(errors, "statement", fields.statement);
  for (std::size_t i = 0; i < fields.levels.size(); ++i)
    checkText(errors, "levels[" + std::to_string(i) + ']', fields.levels[i]);
  if (fields.started.is_special())
    errors.push_back({"started", "A goal needs the date on which it was agreed."});
  else if (fields.started > today)
    errors.push_back({"started", "This goal starts in the future: please enter when it was agreed."});
  else if (fields.target && *fields.target < fields.started)
    errors.push_back(
        {"target", "This goal's target is before its start: please correct one of the two dates."});
  return errors;
}

}  // namespace trellis::model
