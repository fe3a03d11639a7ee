#include "core/model/root.h"

#include <algorithm>

namespace trellis::model {

FieldErrors check(const RootFields& fields) {
  FieldErrors errors;
  checkText(errors, "period", fields.period, kLongestName);
  checkText(errors, "story", fields.story);
  auto sorted = fields.feeds;
  std::ranges::sort(sorted);
  if (std::ranges::adjacent_find(sorted) != sorted.end())
    errors.push_back({"feeds", "Each sign is named once."});
  if (fields.theme == RootTheme::other && !fields.story)
    errors.push_back({"story", "Please say in a few words what this root is."});
  return errors;
}

}  // namespace trellis::model
