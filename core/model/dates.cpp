#include "core/model/dates.h"

#include <array>
#include <charconv>

namespace trellis::model {
namespace {

// The digits at [from, from + length) as a number; nothing if any is not a digit.
std::optional<int> number(std::string_view text, std::size_t from, std::size_t length) {
  int value = 0;
  for (const char c : text.substr(from, length)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

void appendPadded(std::string& text, int value, std::size_t width) {
  std::array<char, 12> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  const auto length = static_cast<std::size_t>(end - digits.data());
  if (length < width) text.append(width - length, '0');
  text.append(digits.data(), length);
}

bool exists(int year, int month, int day) {
  if (year < 1400 || month < 1 || month > 12 || day < 1) return false;
  using Calendar = boost::gregorian::gregorian_calendar;
  const auto last =
      Calendar::end_of_month_day(static_cast<unsigned short>(year), static_cast<unsigned short>(month));
  return day <= last;
}

}  // namespace

std::optional<TimeOfDay> TimeOfDay::make(int hour, int minute) {
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
  return TimeOfDay(hour * 60 + minute);
}

std::optional<Date> parseDate(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = number(iso, 0, 4);
  const auto month = number(iso, 5, 2);
  const auto day = number(iso, 8, 2);
  if (!year || !month || !day || !exists(*year, *month, *day)) return std::nullopt;
  return Date(static_cast<unsigned short>(*year), static_cast<unsigned short>(*month),
              static_cast<unsigned short>(*day));
}

std::optional<TimeOfDay> parseTimeOfDay(std::string_view iso) {
  if (iso.size() != 5 || iso[2] != ':') return std::nullopt;
  const auto hour = number(iso, 0, 2);
  const auto minute = number(iso, 3, 2);
  if (!hour || !minute) return std::nullopt;
  return TimeOfDay::make(*hour, *minute);
}

std::optional<Instant> parseInstant(std::string_view iso) {
  if (iso.size() != 20 || iso[10] != 'T' || iso[16] != ':' || iso[19] != 'Z') return std::nullopt;
  const auto date = parseDate(iso.substr(0, 10));
  const auto time = parseTimeOfDay(iso.substr(11, 5));
  const auto seconds = number(iso, 17, 2);
  if (!date || !time || !seconds || *seconds > 59) return std::nullopt;
  return Instant(
      *date, boost::posix_time::minutes(time->minutesSinceMidnight()) + boost::posix_time::seconds(*seconds));
}

std::string isoDate(Date date) {
  const auto day = date.year_month_day();
  std::string text;
  appendPadded(text, day.year, 4);
  text += '-';
  appendPadded(text, day.month.as_number(), 2);
  text += '-';
  appendPadded(text, day.day.as_number(), 2);
  return text;
}

std::string isoTime(TimeOfDay time) {
  std::string text;
  appendPadded(text, time.hour(), 2);
  text += ':';
  appendPadded(text, time.minute(), 2);
  return text;
}

std::string isoInstant(Instant instant) {
  const auto time = instant.time_of_day();
  std::string text = isoDate(instant.date()) + 'T';
  appendPadded(text, static_cast<int>(time.hours()), 2);
  text += ':';
  appendPadded(text, static_cast<int>(time.minutes()), 2);
  text += ':';
  appendPadded(text, static_cast<int>(time.seconds()), 2);
  return text + 'Z';
}

int daysBetween(Date from, Date to) {
  return static_cast<int>((to - from).days());
}

int ageOn(Date born, Date today) {
  const auto b = born.year_month_day();
  const auto t = today.year_month_day();
  const bool hadBirthday =
      std::pair(t.month.as_number(), t.day.as_number()) >= std::pair(b.month.as_number(), b.day.as_number());
  return t.year - b.year - (hadBirthday ? 0 : 1);
}

}  // namespace trellis::model
