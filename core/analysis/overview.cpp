#include "core/analysis/overview.h"

#include <map>

namespace trellis::analysis {
namespace {

struct Sums {
  int sum = 0;
  int rated = 0;
  void add(int value) {
    sum += value;
    ++rated;
  }
  OverviewMean mean() const { return overviewMean(sum, rated); }
};

struct BothSums {
  Sums signs;
  Sums characteristics;
};

std::map<model::RelationshipId, BothSums> sumsOf(const SessionObservations& session, model::Rater rater) {
  std::map<model::RelationshipId, BothSums> sums;
  for (const model::Rating& rating : session.ratings) {
    if (rating.rater != rater) continue;
    BothSums& both = sums[rating.relationship];
    (rating.item.kind == model::ItemKind::sign ? both.signs : both.characteristics).add(rating.value);
  }
  return sums;
}

}  // namespace

OverviewMean overviewMean(int sum, int rated) {
  if (rated < kRatedForOverview) return {rated};
  return {rated, static_cast<double>(sum) / rated};
}

std::optional<double> Overview::direction() const {
  if (!codependence.mean || !interdependence.mean) return std::nullopt;
  return *interdependence.mean - *codependence.mean;
}

std::vector<Overview> overviews(const std::vector<SessionObservations>& sessions, model::Rater rater) {
  std::vector<Overview> all;
  for (const SessionObservations& session : sessions)
    for (const auto& [relationship, sums] : sumsOf(session, rater))
      all.push_back(
          {relationship, session.session, session.date, sums.signs.mean(), sums.characteristics.mean()});
  return all;
}

}  // namespace trellis::analysis
