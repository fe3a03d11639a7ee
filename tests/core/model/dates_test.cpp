#include "core/model/dates.h"

#include <doctest/doctest.h>

using namespace trellis::model;

TEST_CASE("A date is read from its ISO form and said again the same way") {
  for (const char* text : {"2026-11-20", "2024-02-29", "1400-01-01", "9999-12-31"}) {
    const auto date = parseDate(text);
    REQUIRE_MESSAGE(date, text);
    CHECK(isoDate(*date) == text);
  }
}

TEST_CASE("Every day of a leap year and of a common year survives being written and read") {
  for (auto day = Date(2023, 1, 1); day <= Date(2024, 12, 31); day += boost::gregorian::days(1))
    CHECK(parseDate(isoDate(day)) == day);
}

TEST_CASE("A day that does not exist, or another form, is no date") {
  for (const char* text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-3", "20.11.2026",
                           "2026-11-2x", "", "1399-12-31", "2026-11-20 ", "2026/11/20"})
    CHECK_MESSAGE(!parseDate(text), text);
}

TEST_CASE("A time of day runs from 00:00 to 23:59") {
  CHECK(isoTime(*parseTimeOfDay("00:00")) == "00:00");
  CHECK(isoTime(*parseTimeOfDay("23:59")) == "23:59");
  for (const char* text : {"24:00", "12:60", "9:30", "12.30", "-1:00", ""})
    CHECK_MESSAGE(!parseTimeOfDay(text), text);
}

TEST_CASE("An instant is read from its ISO form and said again the same way") {
  const auto instant = parseInstant("2026-11-20T10:05:59Z");
  REQUIRE(instant);
  CHECK(isoInstant(*instant) == "2026-11-20T10:05:59Z");
  for (const char* text :
       {"2026-11-20T10:05:60Z", "2026-11-20T10:05:59", "2026-11-20 10:05:59Z", "2026-02-30T10:05:59Z"})
    CHECK_MESSAGE(!parseInstant(text), text);
}

TEST_CASE("Age grows on the birthday, not before") {
  const Date born(1990, 6, 15);
  CHECK(ageOn(born, Date(2026, 6, 14)) == 35);
  CHECK(ageOn(born, Date(2026, 6, 15)) == 36);
}
