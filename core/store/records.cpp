#include "core/store/records.h"

#include <algorithm>
#include <vector>

namespace trellis::store {
namespace {

auto isAmendedBy(const Amendment& amendment) {
  return [&amendment](const model::Rating& rating) {
    return rating.relationship == amendment.relationship && rating.rater == amendment.rater &&
           rating.item == amendment.item;
  };
}

}  // namespace

model::SessionFields asAmended(const SessionRecord& record) {
  model::SessionFields fields = *record.session;
  for (const Amendment& amendment : record.amendments) {
    const auto known = std::ranges::find_if(fields.ratings, isAmendedBy(amendment));
    if (!amendment.value)
      std::erase_if(fields.ratings, isAmendedBy(amendment));
    else if (known != fields.ratings.end())
      known->value = *amendment.value;
    else
      fields.ratings.push_back(
          {amendment.relationship, amendment.rater, amendment.item, *amendment.value, std::nullopt});
  }
  return fields;
}

}  // namespace trellis::store
