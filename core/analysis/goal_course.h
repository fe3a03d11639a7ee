// The goals of a plan over the sessions that rated them, and the one figure for all of them.
// A goal is attained from level 0, 'as expected', whatever its direction: each level says in words what it
// looks like, so that lower-is-better needs no rule of its own. A goal not rated counts in no score.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/analysis/series.h"

namespace trellis::analysis {

struct GoalCourse {
  model::GoalId goal;
  std::size_t n = 0;  // sessions that rated it
  int first = 0;      // levels −2 to +2
  int latest = 0;
  bool isAttained() const { return latest >= 0; }
  bool operator==(const GoalCourse&) const = default;
};

// Of the goals that were rated, in the order given.
std::vector<GoalCourse> goalCourses(const std::vector<SessionObservations>& sessions,
                                    const std::vector<model::GoalId>& goals);

// Goal Attainment Scores, goals weighed alike: by their first levels, and by their latest.
struct GoalScores {
  double first = 0;
  double latest = 0;
};

std::optional<GoalScores> goalScores(const std::vector<GoalCourse>& courses);

}  // namespace trellis::analysis
