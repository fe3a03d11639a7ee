// Where client and clinician see the same session differently, item by item.
// Differences are client − clinician, in scale points, over the sessions that both rated; items that they
// never rated in the same session are left out.
#pragma once

#include <cstddef>
#include <vector>

#include "core/analysis/series.h"

namespace trellis::analysis {

struct RaterGap {
  model::Item item;
  std::size_t sessions = 0;  // rated by both
  double median = 0;         // signed: above zero where the client rates higher
  double medianSize = 0;     // of the absolute differences
};

// In the order of the items.
std::vector<RaterGap> raterGaps(const std::vector<SessionObservations>& sessions,
                                model::RelationshipId relationship);

// At most `most`, the largest first; agreement is no gap.
std::vector<RaterGap> largestGaps(std::vector<RaterGap> gaps, std::size_t most = 3);

}  // namespace trellis::analysis
