// Which page of the manual tells of a control, by its id: the one place where screens and dialogs name their
// page. Ids are those of app/gui, pages those of resources/manual.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trellis::view {

inline constexpr std::string_view kFirstManualPage = "quick-start";

// The most particular entry wins: "session.note.plan" is of "notes", "session.date" of "session".
std::optional<std::string> manualPageOf(std::string_view controlId);

std::vector<std::string> manualTopics();  // every page that a control leads to

}  // namespace trellis::view
