// All that is found about one client: what each rated item does, and what the items of a relationship, a
// step, a goal say together. Findings of trend.h need their ratings; whatever lacks them is absent. Ratings
// of overviews, moves and steps are the clinician's.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/analysis/boundary_course.h"
#include "core/analysis/findings.h"
#include "core/analysis/give_take.h"
#include "core/analysis/goal_course.h"
#include "core/analysis/overview.h"
#include "core/analysis/path_move.h"
#include "core/analysis/rater_gap.h"
#include "core/analysis/skill_spread.h"
#include "core/analysis/step_course.h"

namespace trellis::analysis {

struct RelationshipProgress {
  model::RelationshipId relationship;
  std::vector<Overview> overviews = {};  // of each session that rated it
  std::array<PathMove, model::kPaths.size()> moves{};
  std::vector<StepCourse> steps = {};
  std::vector<RaterGap> largestGaps = {};
  std::vector<GiveTakeObservation> giveAndTake = {};
  std::optional<BoundaryCourse> boundaries = {};
};

struct ClientProgress {
  std::vector<Finding> findings;
  std::array<Finding, model::kWellBeing.size()> wellBeing;  // their item and relationship say nothing
  std::vector<RelationshipProgress> relationships;
  std::array<std::vector<SkillAppearance>, model::kPaths.size()> skillSpread;
  std::vector<GoalCourse> goals;
  std::optional<GoalScores> goalScores;
};

RelationshipProgress relationshipProgressOf(const std::vector<SessionObservations>& sessions,
                                            model::RelationshipId relationship);

// The sessions in any order.
ClientProgress clientProgressOf(std::vector<SessionObservations> sessions,
                                const std::vector<model::RelationshipId>& relationships,
                                const std::vector<model::GoalId>& goals);

}  // namespace trellis::analysis
