#include "reports/content/date_words.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace trellis::content {
namespace {

using model::Date;
using model::Language;

constexpr std::array<std::string_view, 12> kEnglishMonths = {"January",   "February", "March",    "April",
                                                             "May",       "June",     "July",     "August",
                                                             "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 12> kSpanishMonths = {
    "enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
    "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};
constexpr std::array<std::string_view, 7> kEnglishDays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                          "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 7> kSpanishDays = {"domingo", "lunes",   "martes", "miércoles",
                                                          "jueves",  "viernes", "sábado"};

std::string dayAndMonth(Date date, Language language) {
  return std::to_string(date.day().as_number()) + (language == Language::english ? " " : " de ") +
         monthName(date, language);
}

std::string yearOf(Date date) {
  return std::to_string(int{date.year()});
}

std::string dayName(Date date, Language language) {
  const auto day = static_cast<std::size_t>(date.day_of_week().as_number());
  return std::string(language == Language::english ? kEnglishDays[day] : kSpanishDays[day]);
}

// Of the first date only what the last does not say.
std::string startOfPeriod(Date from, Date to, Language language) {
  if (from.year() != to.year()) return longDate(from, language);
  if (from.month() != to.month()) return dayAndMonth(from, language);
  return std::to_string(from.day().as_number());
}

}  // namespace

std::string monthName(Date date, Language language) {
  const auto month = static_cast<std::size_t>(date.month().as_number()) - 1;
  return std::string(language == Language::english ? kEnglishMonths[month] : kSpanishMonths[month]);
}

std::string longDate(Date date, Language language) {
  return dayAndMonth(date, language) + (language == Language::english ? " " : " de ") + yearOf(date);
}

std::string period(Date from, Date to, Language language) {
  if (from == to) return longDate(to, language);
  const std::string start = startOfPeriod(from, to, language);
  const std::string end = longDate(to, language);
  return language == Language::english ? start + " to " + end : "del " + start + " al " + end;
}

std::string appointmentWords(const model::Appointment& appointment, Language language) {
  return dayName(appointment.date, language) + " " + dayAndMonth(appointment.date, language) + ", " +
         model::isoTime(appointment.time);
}

}  // namespace trellis::content
