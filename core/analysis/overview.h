// The two overviews of a session in one relationship: codependence is the mean of the rated signs,
// interdependence that of the rated characteristics. Shown only where at least three of the five were rated.
// Means 0 to 4; direction −4 to +4, more is better.
#pragma once

#include <optional>
#include <vector>

#include "core/analysis/series.h"

namespace trellis::analysis {

inline constexpr int kRatedForOverview = 3;

struct OverviewMean {
  int rated = 0;  // of five
  std::optional<double> mean = {};
  bool operator==(const OverviewMean&) const = default;
};

OverviewMean overviewMean(int sum, int rated);

struct Overview {
  model::RelationshipId relationship;
  model::SessionId session;
  model::Date date;
  OverviewMean codependence = {};
  OverviewMean interdependence = {};

  std::optional<double> direction() const;  // interdependence − codependence, where both are shown
  bool operator==(const Overview&) const = default;
};

// One entry for each session and relationship with any rating by that rater, in order of the sessions.
std::vector<Overview> overviews(const std::vector<SessionObservations>& sessions, model::Rater rater);

}  // namespace trellis::analysis
