#include "core/model/date_words.h"

#include <array>
#include <cassert>
#include <cstdlib>

namespace trellis::model {
namespace {

constexpr int kHalfYear = 182;  // days
constexpr std::size_t kShortLength = 3;
constexpr std::size_t kAcute = 0xC3;  // the first byte of an accented letter, which has two

using MonthNames = std::array<std::string_view, 12>;
using DayNames = std::array<std::string_view, 7>;

constexpr MonthNames kEnglishMonths = {"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};
constexpr MonthNames kSpanishMonths = {"enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
                                       "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};
constexpr DayNames kEnglishDays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                   "Thursday", "Friday", "Saturday"};
constexpr DayNames kSpanishDays = {"domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"};

const MonthNames& months(Language language) {
  return language == Language::english ? kEnglishMonths : kSpanishMonths;
}

std::string_view dayName(Date date, Language language) {
  const auto& names = language == Language::english ? kEnglishDays : kSpanishDays;
  return names[date.day_of_week().as_number()];
}

// The first three letters, in either language.
std::string_view shortened(std::string_view name) {
  std::size_t length = kShortLength;
  for (std::size_t i = 0; i < length; ++i)
    if (static_cast<unsigned char>(name[i]) == kAcute) ++length;
  return name.substr(0, length);
}

std::string dayOf(Date date) {
  return std::to_string(date.day().as_number());
}

std::string yearOf(Date date) {
  return std::to_string(int{date.year()});
}

std::string_view between(Language language) {
  return language == Language::english ? " " : " de ";
}

std::string dayAndMonth(Date date, Language language) {
  return dayOf(date).append(between(language)).append(monthName(date, language));
}

// Of the first date only what the last does not say.
std::string startOfPeriod(Date from, Date to, Language language) {
  if (from.year() != to.year()) return longDate(from, language);
  if (from.month() != to.month()) return dayAndMonth(from, language);
  return dayOf(from);
}

}  // namespace

std::string_view shortMonth(int month, Language language) {
  assert(month >= 1 && month <= 12);
  return shortened(months(language)[static_cast<std::size_t>(month - 1)]);
}

std::string shortDate(Date date, Language language) {
  const std::string month(shortMonth(date.month().as_number(), language));
  return dayOf(date) + ' ' + month + ' ' + yearOf(date);
}

std::string shortWeekdayDate(Date date, Language language) {
  return std::string(shortened(dayName(date, language))) + ' ' + shortDate(date, language);
}

std::string shortAppointment(const Appointment& appointment, Language language) {
  return shortWeekdayDate(appointment.date, language) + ", " + isoTime(appointment.time);
}

std::string nearAppointment(const Appointment& appointment, Date today, Language language) {
  const Date date = appointment.date;
  if (std::abs((date - today).days()) > kHalfYear) return shortAppointment(appointment, language);
  return std::string(shortened(dayName(date, language))) + ' ' + dayOf(date) + ' ' +
         std::string(shortMonth(date.month().as_number(), language)) + ", " + isoTime(appointment.time);
}

std::string_view monthName(Date date, Language language) {
  return months(language)[static_cast<std::size_t>(date.month().as_number()) - 1];
}

std::string longDate(Date date, Language language) {
  return dayAndMonth(date, language).append(between(language)) + yearOf(date);
}

std::string longAppointment(const Appointment& appointment, Language language) {
  return std::string(dayName(appointment.date, language)) + ' ' + dayAndMonth(appointment.date, language) +
         ", " + isoTime(appointment.time);
}

std::string period(Date from, Date to, Language language) {
  if (from == to) return longDate(to, language);
  const std::string start = startOfPeriod(from, to, language);
  const std::string end = longDate(to, language);
  return language == Language::english ? start + " to " + end : "del " + start + " al " + end;
}

}  // namespace trellis::model
