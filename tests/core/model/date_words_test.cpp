#include "core/model/date_words.h"

#include <array>

#include <doctest/doctest.h>

using namespace trellis::model;

namespace {

const Date kThursday(2026, 11, 19);

}  // namespace

TEST_CASE("On a screen a date has its short month, and its short day where that helps") {
  CHECK(shortDate(kThursday, Language::english) == "19 Nov 2026");
  CHECK(shortDate(kThursday, Language::spanish) == "19 nov 2026");
  CHECK(shortWeekdayDate(kThursday, Language::english) == "Thu 19 Nov 2026");
  CHECK(shortWeekdayDate(kThursday, Language::spanish) == "jue 19 nov 2026");
}

TEST_CASE("A name with an accent is shortened between letters, not inside one") {
  CHECK(shortWeekdayDate(Date(2026, 11, 21), Language::spanish) == "sáb 21 nov 2026");
  CHECK(shortWeekdayDate(Date(2026, 11, 18), Language::spanish) == "mié 18 nov 2026");
}

TEST_CASE("The twelve short months are those of the calendar in either language") {
  constexpr std::array kSpanish = {"ene", "feb", "mar", "abr", "may", "jun",
                                   "jul", "ago", "sep", "oct", "nov", "dic"};
  for (int month = 1; month <= 12; ++month)
    CHECK(shortMonth(month, Language::spanish) == kSpanish[static_cast<std::size_t>(month - 1)]);
  CHECK(shortMonth(1, Language::english) == "Jan");
  CHECK(shortMonth(12, Language::english) == "Dec");
}

TEST_CASE("A letter says dates as its language does") {
  CHECK(longDate(Date(2025, 7, 22), Language::english) == "22 July 2025");
  CHECK(longDate(Date(2025, 7, 22), Language::spanish) == "22 de julio de 2025");
}

TEST_CASE("A period leaves out what would be said twice") {
  CHECK(period(Date(2025, 3, 4), Date(2025, 3, 11), Language::english) == "4 to 11 March 2025");
  CHECK(period(Date(2025, 3, 4), Date(2025, 7, 22), Language::english) == "4 March to 22 July 2025");
  CHECK(period(Date(2024, 3, 4), Date(2025, 7, 22), Language::english) == "4 March 2024 to 22 July 2025");
  CHECK(period(Date(2025, 3, 4), Date(2025, 7, 22), Language::spanish) ==
        "del 4 de marzo al 22 de julio de 2025");
  CHECK(period(Date(2025, 3, 4), Date(2025, 3, 4), Language::english) == "4 March 2025");
}

TEST_CASE("An appointment is said with its day and time") {
  const Appointment next{Date(2025, 8, 5), *TimeOfDay::make(16, 0)};
  CHECK(longAppointment(next, Language::english) == "Tuesday 5 August, 16:00");
  CHECK(longAppointment(next, Language::spanish) == "martes 5 de agosto, 16:00");
  CHECK(shortAppointment(next, Language::english) == "Tue 5 Aug 2025, 16:00");
}

TEST_CASE("An appointment says its year only where that is in doubt") {
  const Appointment next{Date(2026, 1, 5), *TimeOfDay::make(9, 5)};
  CHECK(nearAppointment(next, Date(2025, 12, 29), Language::english) == "Mon 5 Jan, 09:05");
  CHECK(nearAppointment(next, Date(2025, 12, 29), Language::spanish) == "lun 5 ene, 09:05");
  CHECK(nearAppointment(next, Date(2025, 3, 1), Language::english) == "Mon 5 Jan 2026, 09:05");
  CHECK(nearAppointment(next, Date(2026, 9, 1), Language::english) == "Mon 5 Jan 2026, 09:05");
}
