#include "core/model/relationship.h"

#include <algorithm>

namespace trellis::model {

FieldErrors check(const RelationshipFields& fields, const Date& today) {
  FieldErrors errors;
  checkName(errors, "otherName", fields.otherName, "Please name the other person.");
  checkName(errors, "alias", fields.alias,
            "Print needs an alias for the other person, such as 'my partner'.");
  checkText(errors, "valuedGiving", fields.valuedGiving);
  checkText(errors, "notes", fields.notes);
  if (fields.began && *fields.began > today)
    errors.push_back({"began", "This relationship begins in the future: please check the year."});
  if (fields.ended && *fields.ended > today)
    errors.push_back(
        {"ended", "This relationship ends in the future: please enter the end when it has come."});
  if (fields.began && fields.ended && *fields.ended < *fields.began)
    errors.push_back(
        {"ended", "This relationship ended before it began: please correct one of the two dates."});
  auto sorted = fields.maintainedBy;
  std::ranges::sort(sorted);
  if (std::ranges::adjacent_find(sorted) != sorted.end())
    errors.push_back({"maintainedBy", "Each reason is named once."});
  return errors;
}

PrintSafety printSafety(const RelationshipFields& fields) {
  return fields.hasSafetyConcern ? PrintSafety::unsafe : fields.printSafety;
}

}  // namespace trellis::model
