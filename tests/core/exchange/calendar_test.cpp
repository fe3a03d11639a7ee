#include "core/exchange/calendar.h"

#include <sstream>
#include <vector>

#include <doctest/doctest.h>

#include "core/model/rules.h"

namespace trellis::exchange {
namespace {

CalendarEvent event(std::string summary) {
  return {.uid = "0123",
          .made = *model::parseInstant("2026-11-20T10:55:00Z"),
          .start = {model::Date(2026, 11, 27), *model::TimeOfDay::make(9, 5)},
          .minutes = 50,
          .summary = std::move(summary)};
}

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string unfolded(std::string text) {
  for (std::size_t at = 0; (at = text.find("\r\n ")) != std::string::npos;) text.erase(at, 3);
  return text;
}

}  // namespace

TEST_CASE("An appointment is an event at the time of the clock on the wall") {
  CHECK(calendarText(event("Appointment")) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Trellis//Trellis//EN\r\nBEGIN:VEVENT\r\nUID:0123\r\n"
        "DTSTAMP:20261120T105500Z\r\nDTSTART:20261127T090500\r\nDURATION:PT50M\r\nSUMMARY:Appointment\r\n"
        "CLASS:PRIVATE\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("What would end or split a text of the calendar is escaped") {
  CHECK(calendarText(event("a,b;c\\d\r\ne")).find("SUMMARY:a\\,b\\;c\\\\d\\ne\r\n") != std::string::npos);
}

TEST_CASE("Long lines are folded at 75 bytes, between characters, and unfold to what they were") {
  std::string summary;
  for (int i = 0; i < 60; ++i) summary += "ñé王";
  const std::string text = calendarText(event(summary));
  for (const std::string& line : linesOf(text)) {
    CHECK(line.ends_with('\r'));
    CHECK(line.size() <= 76);
    CHECK(model::isUtf8(line));
  }
  CHECK(unfolded(text).find("SUMMARY:" + summary + "\r\n") != std::string::npos);
}

}  // namespace trellis::exchange
