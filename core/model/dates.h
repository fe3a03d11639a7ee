// Calendar dates, times of day and instants, and their ISO 8601 words ("2026-11-20", "10:05",
// "2026-11-20T10:05:00Z"). Parsing accepts exactly these forms and existing days from 1400 on; everything
// else is nothing. Instants are UTC.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <boost/date_time/posix_time/posix_time_types.hpp>

namespace trellis::model {

using Date = boost::gregorian::date;
using Instant = boost::posix_time::ptime;

class TimeOfDay {
 public:
  static std::optional<TimeOfDay> make(int hour, int minute);
  int hour() const { return minutes_ / 60; }
  int minute() const { return minutes_ % 60; }
  int minutesSinceMidnight() const { return minutes_; }
  auto operator<=>(const TimeOfDay&) const = default;

 private:
  explicit TimeOfDay(int minutes) : minutes_(minutes) {}
  int minutes_;
};

struct Appointment {
  Date date;
  TimeOfDay time;
  bool operator==(const Appointment&) const = default;
};

std::optional<Date> parseDate(std::string_view iso);
std::optional<TimeOfDay> parseTimeOfDay(std::string_view iso);
std::optional<Instant> parseInstant(std::string_view iso);

std::string isoDate(Date date);
std::string isoTime(TimeOfDay time);
std::string isoInstant(Instant instant);

int daysBetween(Date from, Date to);
int ageOn(Date born, Date today);  // in full years

}  // namespace trellis::model
