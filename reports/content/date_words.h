// Dates as a letter says them, in both languages: "22 July 2025", "22 de julio de 2025".
// Months and years are left out where they would only be repeated.
#pragma once

#include <string>

#include "core/model/dates.h"
#include "core/model/language.h"

namespace trellis::content {

std::string monthName(model::Date date, model::Language language);  // "July"
std::string longDate(model::Date date, model::Language language);

// "4 March to 22 July 2025", "4 to 11 March 2025"; of one day, that day.
std::string period(model::Date from, model::Date to, model::Language language);

// "Tuesday 5 August, 16:00"
std::string appointmentWords(const model::Appointment& appointment, model::Language language);

}  // namespace trellis::content
