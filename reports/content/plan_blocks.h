// Goals as a clinical page tells them: each with its five levels of attainment, or all in one table; the Goal
// Attainment Score beneath, where goals were rated.
// Levels −2 to +2. Source of the score: Kiresuk & Sherman 1968.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/catalogue.h"
#include "core/model/goal.h"
#include "reports/content/document.h"

namespace trellis::content {

struct PlannedGoal {
  model::GoalFields goal;
  std::string relationship = {};  // how the page names it; empty: the client as a whole
  std::optional<int> latestLevel = {};
};

std::vector<Block> goalTable(const std::vector<PlannedGoal>& goals, const model::Catalogue& catalogue,
                             model::Language language);

// One goal after the other, with what each level looks like.
std::vector<Block> goalsInFull(const std::vector<PlannedGoal>& goals, const model::Catalogue& catalogue,
                               model::Language language);

}  // namespace trellis::content
