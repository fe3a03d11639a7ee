// The boundaries of a relationship and the guilt after them, over time: guilt that falls while the noes
// persist is progress that severity alone hides. A session's guilt is the median of its boundaries, 0 to 4;
// between two in the middle the higher, so that it is not understated. Shares are counted in boundaries, the
// first half against the latest, and only from five in each.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "core/analysis/findings.h"
#include "core/analysis/series.h"

namespace trellis::analysis {

inline constexpr std::size_t kBoundariesForShare = 5;  // in each half

// How many boundaries came to which end, in the order of BoundaryOutcome.
using OutcomeCounts = std::array<std::size_t, model::Keys<model::BoundaryOutcome>::all.size()>;

std::size_t logged(const OutcomeCounts& outcomes);
std::size_t countOf(const OutcomeCounts& outcomes, model::BoundaryOutcome outcome);
void add(OutcomeCounts& sum, const OutcomeCounts& more);

struct BoundaryObservation {
  model::SessionId session;
  model::Date date;
  OutcomeCounts outcomes{};
  std::optional<int> guilt = {};
  bool isPushbackExpected = false;
  bool operator==(const BoundaryObservation&) const = default;
};

// Only the sessions that logged a boundary or expected pushback.
std::vector<BoundaryObservation> boundariesOf(const std::vector<SessionObservations>& sessions,
                                              model::RelationshipId relationship);

// One entry a session: a session without a boundary, or without a word of guilt, is a gap.
Series guiltSeriesOf(const std::vector<SessionObservations>& sessions, model::RelationshipId relationship);

struct KeptShare {
  std::size_t kept = 0;
  std::size_t of = 0;
  bool operator==(const KeptShare&) const = default;
};

// The first half of the boundaries and the latest, as many in each; of an odd number the middle one is in
// neither.
struct KeptHalves {
  KeptShare first;
  KeptShare latest;
};

struct BoundaryCourse {
  OutcomeCounts outcomes{};
  std::optional<KeptHalves> kept = {};
  Finding guilt = {};

  // The guilt clearly falls, and of the latest boundaries no smaller share is kept than of the first.
  bool isGuiltFallingWhileNoesPersist() const;
};

// Nothing where no boundary was logged.
std::optional<BoundaryCourse> boundaryCourseOf(const std::vector<SessionObservations>& sessions,
                                               model::RelationshipId relationship);

}  // namespace trellis::analysis
