// How one-sided giving is in a relationship, and how that went over time.
// The balance is (given − received) / (given + received): +1 gives only, −1 receives only.
// Undefined where both are 0 or either was not told.
#pragma once

#include <optional>
#include <vector>

#include "core/analysis/series.h"

namespace trellis::analysis {

std::optional<double> giveTakeBalance(const model::GiveAndTake& giveAndTake);

struct GiveTakeObservation {
  model::SessionId session;
  model::Date date;
  std::optional<int> given = {};
  std::optional<int> received = {};
  bool operator==(const GiveTakeObservation&) const = default;
};

// Only the sessions that told either of the two.
std::vector<GiveTakeObservation> giveTakeOf(const std::vector<SessionObservations>& sessions,
                                            model::RelationshipId relationship);

}  // namespace trellis::analysis
