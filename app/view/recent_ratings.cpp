#include "app/view/recent_ratings.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/analysis/series.h"
#include "core/store/session_repository.h"
#include "reports/chart/heat_strip.h"

namespace trellis::view {

struct RecentRatings::Reading {
  std::vector<analysis::SessionObservations> sessions;  // in order

  analysis::Series series(model::RelationshipId relationship, model::Item item) const {
    return seriesOf(sessions, relationship, model::Rater::clinician, item);
  }
};

namespace {

constexpr double kBetweenStrips = 20;

}  // namespace

RecentRatings::RecentRatings(Workspace& workspace, model::ClientId client,
                             std::optional<model::SessionId> session)
    : workspace_(workspace) {
  auto reading = std::make_unique<Reading>();
  const store::SessionRepository sessions(workspace_.vault);
  for (const auto& record : sessions.latestRatedOf(client, kRecentSessions, session))
    if (auto observed = analysis::observe(record.id, asAmended(record)))
      reading->sessions.push_back(std::move(*observed));
  putInOrder(reading->sessions);
  reading_ = std::move(reading);
}

RecentRatings::~RecentRatings() = default;

bool RecentRatings::isEmpty(model::RelationshipId relationship) const {
  return std::ranges::none_of(model::kPaths, [&](model::Path path) {
    return ratedCount(reading_->series(relationship, {model::ItemKind::sign, path})) > 0 ||
           ratedCount(reading_->series(relationship, {model::ItemKind::characteristic, path})) > 0;
  });
}

display::DisplayList RecentRatings::strip(model::RelationshipId relationship, double width,
                                          const display::TextMetrics& metrics) const {
  const double half = (width - kBetweenStrips) / 2;
  display::DisplayList strips = stripOf(model::ItemKind::sign, relationship, half, metrics);
  const auto characteristics = stripOf(model::ItemKind::characteristic, relationship, half, metrics);
  place(strips, characteristics, {half + kBetweenStrips, 0});
  strips.size = {width, std::max(strips.size.height, characteristics.size.height)};
  strips.description += '\n' + characteristics.description;
  return strips;
}

display::DisplayList RecentRatings::stripOf(model::ItemKind kind, model::RelationshipId relationship,
                                            double width, const display::TextMetrics& metrics) const {
  std::vector<chart::Track> tracks;
  for (const model::Path path : model::kPaths)
    tracks.push_back(chart::trackOf(reading_->series(relationship, {kind, path}), {kind, path},
                                    workspace_.catalogue, workspace_.language, chart::Wording::clinical));
  return drawHeatStrip(tracks, width, chart::kScreen, metrics, workspace_.language);
}

}  // namespace trellis::view
