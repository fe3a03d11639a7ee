#include "core/analysis/goal_score.h"

#include <cmath>

namespace trellis::analysis {
namespace {

constexpr double kCorrelation = 0.30;  // of goals with one another, as the authors assume it

}  // namespace

std::optional<double> goalScore(const std::vector<GoalAttainment>& goals) {
  double weighted = 0;
  double weights = 0;
  double squares = 0;
  for (const GoalAttainment& goal : goals) {
    weighted += goal.weight * goal.level;
    weights += goal.weight;
    squares += goal.weight * goal.weight;
  }
  if (squares <= 0) return std::nullopt;
  return 50 + 10 * weighted / std::sqrt((1 - kCorrelation) * squares + kCorrelation * weights * weights);
}

}  // namespace trellis::analysis
