// How long a record is kept: the practice's years after the last service, and at least until three years
// after the client has turned 18. A date is computed, never typed; a legal hold stands above it and is not
// asked here.
#pragma once

#include <optional>

#include "core/model/dates.h"

namespace trellis::model {

// The last day on which the record must still be there.
Date keptUntil(Date lastService, std::optional<Date> dateOfBirth, int yearsToKeep);

}  // namespace trellis::model
