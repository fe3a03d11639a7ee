#include "core/analysis/client_progress.h"

#include <algorithm>
#include <utility>

namespace trellis::analysis {
namespace {

std::vector<Overview> overviewsOf(const std::vector<SessionObservations>& sessions,
                                  model::RelationshipId relationship) {
  auto all = overviews(sessions, model::Rater::clinician);
  std::erase_if(all, [&](const Overview& overview) { return overview.relationship != relationship; });
  return all;
}

PathMove moveOf(const std::vector<SessionObservations>& sessions, model::RelationshipId relationship,
                model::Path path) {
  const auto series = [&](model::ItemKind kind) {
    return seriesOf(sessions, relationship, model::Rater::clinician, {kind, path});
  };
  return pathMoveOf(series(model::ItemKind::sign), series(model::ItemKind::characteristic));
}

}  // namespace

RelationshipProgress relationshipProgressOf(const std::vector<SessionObservations>& sessions,
                                            model::RelationshipId relationship) {
  RelationshipProgress progress{relationship, overviewsOf(sessions, relationship)};
  for (const model::Path path : model::kPaths) {
    progress.moves[static_cast<std::size_t>(path)] = moveOf(sessions, relationship, path);
    if (auto step = stepCourseOf(sessions, relationship, path)) progress.steps.push_back(*step);
  }
  progress.largestGaps = largestGaps(raterGaps(sessions, relationship));
  progress.giveAndTake = giveTakeOf(sessions, relationship);
  progress.boundaries = boundaryCourseOf(sessions, relationship);
  return progress;
}

ClientProgress clientProgressOf(std::vector<SessionObservations> sessions,
                                const std::vector<model::RelationshipId>& relationships,
                                const std::vector<model::GoalId>& goals) {
  putInOrder(sessions);
  ClientProgress progress;
  progress.findings = findings(sessions);
  for (const model::WellBeing measure : model::kWellBeing)
    progress.wellBeing[static_cast<std::size_t>(measure)] = findingOf(seriesOf(sessions, measure));
  for (const model::RelationshipId relationship : relationships)
    progress.relationships.push_back(relationshipProgressOf(sessions, relationship));
  for (const model::Path path : model::kPaths)
    progress.skillSpread[static_cast<std::size_t>(path)] = skillSpread(sessions, path);
  progress.goals = goalCourses(sessions, goals);
  progress.goalScores = goalScores(progress.goals);
  return progress;
}

}  // namespace trellis::analysis
