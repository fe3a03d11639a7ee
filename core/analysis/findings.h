// Every finding about a client: one for each relationship, rater and item that was rated at least once.
// A finding holds what its ratings allow and nothing else; the order is relationship, rater, item.
// Units as in trend.h.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/analysis/series.h"
#include "core/analysis/trend.h"

namespace trellis::analysis {

struct Finding {
  model::RelationshipId relationship;
  model::Rater rater = model::Rater::clinician;
  model::Item item;
  std::size_t n = 0;  // ratings
  std::optional<int> baseline = {};
  std::optional<int> current = {};
  std::optional<int> change = {};
  std::optional<double> slopePer30Days = {};
  std::optional<double> slopeLow = {};
  std::optional<double> slopeHigh = {};
  std::optional<int> s = {};
  std::optional<double> p = {};
  Verdict verdict = Verdict::tooFew;
};

Finding findingOf(const Series& series);  // of one series, whose item it does not know

std::vector<Finding> findings(std::vector<SessionObservations> sessions);

}  // namespace trellis::analysis
