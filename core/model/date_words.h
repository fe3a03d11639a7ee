// Dates as people read them, in both languages: short on screens and charts, long in a letter. The one place
// that knows the names of months and days; a letter leaves out months and years that would only be repeated.
#pragma once

#include <string>
#include <string_view>

#include "core/model/dates.h"
#include "core/model/language.h"

namespace trellis::model {

std::string_view shortMonth(int month, Language language);    // 1 to 12: "Nov", "nov"
std::string shortDate(Date date, Language language);          // "19 Nov 2026", "19 nov 2026"
std::string shortWeekdayDate(Date date, Language language);   // "Thu 19 Nov 2026", "jue 19 nov 2026"
std::string shortAppointment(const Appointment& appointment,  // "Thu 19 Nov 2026, 10:00"
                             Language language);
// "Thu 19 Nov, 10:00"; with its year where it is more than half a year from today.
std::string nearAppointment(const Appointment& appointment, Date today, Language language);

std::string_view monthName(Date date, Language language);  // "July", "julio"
std::string longDate(Date date, Language language);        // "22 July 2025", "22 de julio de 2025"
std::string longAppointment(const Appointment& appointment,
                            Language language);  // "Tuesday 5 August, 16:00"

// "4 March to 22 July 2025", "4 to 11 March 2025"; of one day, that day.
std::string period(Date from, Date to, Language language);

}  // namespace trellis::model
