// The day on which every test stands: 20 November 2026.
#pragma once

#include "core/model/dates.h"

namespace trellis::tests {

inline const model::Date kToday(2026, 11, 20);

}  // namespace trellis::tests
