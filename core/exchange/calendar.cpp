#include "core/exchange/calendar.h"

#include <string_view>

namespace trellis::exchange {
namespace {

constexpr std::size_t kLongestLine = 75;  // bytes, without its end

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\r') continue;
    if (c == '\\' || c == ';' || c == ',') result += '\\';
    result += c == '\n' ? std::string_view("\\n") : std::string_view(&c, 1);
  }
  return result;
}

bool isInsideCharacter(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// Never within a character; what continues a line begins with a space, which counts.
void addLine(std::string& text, std::string_view line) {
  std::size_t room = kLongestLine;
  while (line.size() > room) {
    std::size_t end = room;
    while (isInsideCharacter(line[end])) --end;
    text.append(line.substr(0, end)).append("\r\n ");
    line.remove_prefix(end);
    room = kLongestLine - 1;
  }
  text.append(line).append("\r\n");
}

// ISO 8601 without the signs between its numbers.
std::string basic(std::string iso) {
  std::erase_if(iso, [](char c) { return c == '-' || c == ':'; });
  return iso;
}

std::string localTime(const model::Appointment& at) {
  return basic(model::isoDate(at.date) + 'T' + model::isoTime(at.time) + ":00");
}

}  // namespace

std::string calendarText(const CalendarEvent& event) {
  std::string text;
  for (const std::string& line :
       {std::string("BEGIN:VCALENDAR"), std::string("VERSION:2.0"),
        std::string("PRODID:-//Trellis//Trellis//EN"), std::string("BEGIN:VEVENT"), "UID:" + event.uid,
        "DTSTAMP:" + basic(model::isoInstant(event.made)), "DTSTART:" + localTime(event.start),
        "DURATION:PT" + std::to_string(event.minutes) + 'M', "SUMMARY:" + escaped(event.summary),
        std::string("CLASS:PRIVATE"), std::string("END:VEVENT"), std::string("END:VCALENDAR")})
    addLine(text, line);
  return text;
}

}  // namespace trellis::exchange
