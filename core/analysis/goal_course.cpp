#include "core/analysis/goal_course.h"

#include "core/analysis/goal_score.h"

namespace trellis::analysis {
namespace {

std::optional<double> scoreOf(const std::vector<GoalCourse>& courses, int GoalCourse::*level) {
  std::vector<GoalAttainment> attained;
  for (const GoalCourse& course : courses) attained.push_back({course.*level});
  return goalScore(attained);
}

}  // namespace

std::vector<GoalCourse> goalCourses(const std::vector<SessionObservations>& sessions,
                                    const std::vector<model::GoalId>& goals) {
  std::vector<GoalCourse> courses;
  for (const model::GoalId goal : goals) {
    const Series rated = ratedOnly(seriesOf(sessions, goal));
    if (!rated.empty()) courses.push_back({goal, rated.size(), *rated.front().value, *rated.back().value});
  }
  return courses;
}

std::optional<GoalScores> goalScores(const std::vector<GoalCourse>& courses) {
  const auto first = scoreOf(courses, &GoalCourse::first);
  const auto latest = scoreOf(courses, &GoalCourse::latest);
  if (!first || !latest) return std::nullopt;
  return GoalScores{*first, *latest};
}

}  // namespace trellis::analysis
