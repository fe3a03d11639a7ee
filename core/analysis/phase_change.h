// Before and after a step was practiced: how far the ratings of the two phases lie apart.
// Needs three ratings in each phase. Better is counted as improvement, so that signs and characteristics read
// alike. Sources: NAP, Parker & Vannest 2009; Tau-U with control of the trend in the first phase, Parker et
// al. 2011 (S of A against B less S of A, over all pairs of A and B).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/analysis/series.h"

namespace trellis::analysis {

inline constexpr std::size_t kRatingsOfPhase = 3;

struct PhaseChange {
  std::size_t before = 0;  // ratings
  std::size_t after = 0;
  double nap = 0;   // 0 to 1: share of pairs that improved, ties half; 0.5 is no difference
  double tauU = 0;  // above 0: improved beyond what the first phase was already on the way to
};

std::optional<PhaseChange> phaseChange(const std::vector<int>& before, const std::vector<int>& after,
                                       model::Better better);

// The first session that tells practicing or sustaining: the first phase ends before it.
std::optional<StageObservation> firstPracticed(const std::vector<StageObservation>& stages);

std::optional<PhaseChange> phaseChange(const Series& series, const std::vector<StageObservation>& stages,
                                       model::Better better);

}  // namespace trellis::analysis
