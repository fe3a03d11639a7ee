// Sentences, dates, times and the words of enumerated values as the screen says them: "Thu 19 Nov 2026",
// "10:42:07", "partly done", in the screen's language. Every sentence of a screen passes through `phrase` or
// `counted`, which look its translation up.
#pragma once

#include <chrono>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/client.h"
#include "core/model/dates.h"
#include "core/model/goal.h"
#include "core/model/practice_task.h"
#include "core/model/rating.h"
#include "core/model/relationship.h"

namespace trellis::view {

// The sentence with its parts in their places: phrase("Draft, saved %1", {time}).
std::string phrase(std::string_view sentence, std::initializer_list<std::string_view> parts = {});
std::string counted(int count, std::string_view one, std::string_view many);  // "1 rating", "3 ratings"
// The parts that are not empty, with the separator between them.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

std::string wordOf(model::ClientStatus status);
std::string wordOf(model::ConsentKind kind);
std::string wordOf(model::GoalStatus status);
std::string wordOf(model::TaskResult result);
std::string wordOf(model::BoundaryOutcome outcome);
std::string wordOf(model::PrintSafety safety);
std::string wordOf(model::Maintainer maintainer);
std::string wordOf(model::Rater rater);
std::string wordOf(model::Language language);

// Told apart by a word and a shape, not by a color alone: "● signed", "○ draft".
std::string signedMark(bool isSigned);

// The same moment by the clock on the wall.
model::Instant localTime(model::Instant utc);
std::chrono::sys_seconds secondsSinceEpoch(model::Instant utc);

std::string shortDate(model::Date date);                              // "19 Nov 2026"
std::string weekdayDate(model::Date date);                            // "Thu 19 Nov 2026"
std::string appointmentWords(const model::Appointment& appointment);  // "Thu 26 Nov 2026, 10:00"
std::string dateAndTime(model::Instant utc);                          // local: "19 Nov 2026 10:55"
std::string timeWithSeconds(model::Instant utc);                      // local: "10:42:07"
model::Date wideDate();  // in words as wide as any: so much room do dates need

}  // namespace trellis::view
