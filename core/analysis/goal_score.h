// One figure for the goals of a plan: the Goal Attainment Score, 50 where every goal is met as expected.
// T = 50 + 10·Σwx / √((1 − ρ)Σw² + ρ(Σw)²) with ρ = 0.30; levels −2 to +2. Nothing without a goal of weight.
// Source: Kiresuk & Sherman 1968.
#pragma once

#include <optional>
#include <vector>

namespace trellis::analysis {

struct GoalAttainment {
  int level = 0;
  double weight = 1;
};

std::optional<double> goalScore(const std::vector<GoalAttainment>& goals);

}  // namespace trellis::analysis
