// Short ways to say which sessions and ratings a test is about.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/analysis/series.h"

namespace trellis::analysis {

inline const model::Date kFirstDay{2026, 1, 5};
inline constexpr model::RelationshipId kPartner{1};
inline constexpr model::RelationshipId kMother{2};
inline constexpr model::Item kBoundariesSign{model::ItemKind::sign, model::Path::boundaries};

inline model::Date day(int days) {
  return kFirstDay + boost::gregorian::days(days);
}

inline Series seriesOn(const std::vector<int>& days, const std::vector<std::optional<int>>& values) {
  Series series;
  for (std::size_t i = 0; i < days.size(); ++i)
    series.push_back({model::SessionId{static_cast<std::int64_t>(i + 1)}, day(days[i]), values[i]});
  return series;
}

inline Series weekly(const std::vector<std::optional<int>>& values) {
  std::vector<int> days;
  for (std::size_t i = 0; i < values.size(); ++i) days.push_back(static_cast<int>(i) * 7);
  return seriesOn(days, values);
}

inline SessionObservations sessionOn(std::int64_t id, int days, std::vector<model::Rating> ratings) {
  SessionObservations session;
  session.session = model::SessionId{id};
  session.date = day(days);
  session.ratings = std::move(ratings);
  return session;
}

// All five signs and all five characteristics at these values.
inline std::vector<model::Rating> allRated(model::RelationshipId relationship, int signs,
                                           int characteristics) {
  std::vector<model::Rating> ratings;
  for (const model::Path path : model::kPaths) {
    ratings.push_back({relationship, model::Rater::clinician, {model::ItemKind::sign, path}, signs});
    ratings.push_back(
        {relationship, model::Rater::clinician, {model::ItemKind::characteristic, path}, characteristics});
  }
  return ratings;
}

}  // namespace trellis::analysis
