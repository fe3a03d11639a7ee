// An appointment as a calendar file (iCalendar, RFC 5545) that every calendar takes in. Its time is that of
// the clock on the wall, wherever the calendar is. Texts are escaped, lines folded at 75 bytes and ended by
// CR LF. What it says of the appointment is the caller's: no name gets in by itself.
#pragma once

#include <string>

#include "core/model/dates.h"

namespace trellis::exchange {

struct CalendarEvent {
  std::string uid;  // of this event, and of no other one ever
  model::Instant made;
  model::Appointment start;
  int minutes = 0;
  std::string summary;
};

std::string calendarText(const CalendarEvent& event);

}  // namespace trellis::exchange
