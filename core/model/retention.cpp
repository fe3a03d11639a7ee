#include "core/model/retention.h"

#include <algorithm>

namespace trellis::model {
namespace {

constexpr int kFullAge = 18;
constexpr int kYearsAfterFullAge = 3;

}  // namespace

Date keptUntil(Date lastService, std::optional<Date> dateOfBirth, int yearsToKeep) {
  const Date afterService = lastService + boost::gregorian::years(yearsToKeep);
  if (!dateOfBirth) return afterService;
  return std::max(afterService, *dateOfBirth + boost::gregorian::years(kFullAge + kYearsAfterFullAge));
}

}  // namespace trellis::model
