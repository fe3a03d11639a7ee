// The words of enumerated values on a clinical page, in both languages. What a practice may word by itself is
// in the catalogue; these are not. Lower case, as parts of a line.
#pragma once

#include <string>

#include "core/analysis/reliable_change.h"
#include "core/analysis/trend.h"
#include "core/model/client.h"
#include "core/model/goal.h"
#include "core/model/practice_task.h"
#include "core/model/rating.h"
#include "core/model/relationship.h"

namespace trellis::content {

std::string wordOf(model::ClientStatus status, model::Language language);
std::string wordOf(model::GoalStatus status, model::Language language);
std::string wordOf(model::TaskResult result, model::Language language);
std::string wordOf(model::BoundaryOutcome outcome, model::Language language);
std::string wordOf(model::Rater rater, model::Language language);
std::string wordOf(model::Maintainer maintainer, model::Language language);
std::string wordOf(analysis::Verdict verdict, model::Language language);
std::string wordOf(analysis::Outcome outcome, model::Language language);

std::string signedNumber(int value);  // "+1", "0", "−2"
std::string decimal(double value);    // at most one place: "12", "7.5"

}  // namespace trellis::content
