// Dates as charts and reasons say them, in both languages: "19 Nov 2026", "19 nov 2026".
// Short, without the day of the week.
#pragma once

#include <string>
#include <string_view>

#include "core/model/dates.h"
#include "core/model/language.h"

namespace trellis::analysis {

std::string_view shortMonth(int month, model::Language language);  // 1 to 12: "Nov"
std::string shortDate(model::Date date, model::Language language);

}  // namespace trellis::analysis
