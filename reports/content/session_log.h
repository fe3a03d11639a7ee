// The sessions of a period as a clinical page tells them: attendance in words, the log that ties goal,
// intervention and assessment together, and the risks that were noted.
// Sessions oldest first.
#pragma once

#include <string>
#include <vector>

#include "core/model/catalogue.h"
#include "reports/content/clinical_summary.h"

namespace trellis::content {

bool tookPlace(const LoggedSession& session);
std::string attendanceWords(const std::vector<LoggedSession>& sessions, model::Language language);
std::vector<Block> sessionLog(const std::vector<LoggedSession>& sessions, const model::Catalogue& catalogue,
                              model::Language language);

// What was noted and what was done about it; says so where nothing was.
std::vector<Block> safetyBlocks(const std::vector<LoggedSession>& sessions, const model::Catalogue& catalogue,
                                model::Language language);

// Of the last session that took place and has either.
std::vector<Block> assessmentAndPlan(const std::vector<LoggedSession>& sessions, model::Language language);

}  // namespace trellis::content
