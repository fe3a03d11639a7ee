#include "core/analysis/boundary_course.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace trellis::analysis {
namespace {

std::optional<int> higherMedianOf(std::vector<int> values) {
  if (values.empty()) return std::nullopt;
  std::ranges::sort(values);
  return values[values.size() / 2];
}

BoundaryObservation observedIn(const SessionObservations& session, model::RelationshipId relationship) {
  BoundaryObservation seen{session.session, session.date};
  std::vector<int> guilt;
  for (const model::BoundaryEvent& event : session.boundaries) {
    if (event.relationship != relationship) continue;
    ++seen.outcomes[static_cast<std::size_t>(event.outcome)];
    if (event.guilt) guilt.push_back(*event.guilt);
  }
  seen.guilt = higherMedianOf(std::move(guilt));
  seen.isPushbackExpected =
      std::ranges::count(session.expectedPushback, relationship, &model::ExpectedPushback::relationship) > 0;
  return seen;
}

std::vector<bool> keptInOrder(const std::vector<SessionObservations>& sessions,
                              model::RelationshipId relationship) {
  std::vector<bool> kept;
  for (const SessionObservations& session : sessions)
    for (const model::BoundaryEvent& event : session.boundaries)
      if (event.relationship == relationship) kept.push_back(event.outcome == model::BoundaryOutcome::kept);
  return kept;
}

std::optional<KeptHalves> halvesOf(const std::vector<bool>& kept) {
  const std::size_t half = kept.size() / 2;
  if (half < kBoundariesForShare) return std::nullopt;
  const auto end = static_cast<std::ptrdiff_t>(half);
  return KeptHalves{{static_cast<std::size_t>(std::count(kept.begin(), kept.begin() + end, true)), half},
                    {static_cast<std::size_t>(std::count(kept.end() - end, kept.end(), true)), half}};
}

}  // namespace

std::size_t logged(const OutcomeCounts& outcomes) {
  return std::accumulate(outcomes.begin(), outcomes.end(), std::size_t{0});
}

std::size_t countOf(const OutcomeCounts& outcomes, model::BoundaryOutcome outcome) {
  return outcomes[static_cast<std::size_t>(outcome)];
}

void add(OutcomeCounts& sum, const OutcomeCounts& more) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += more[i];
}

std::vector<BoundaryObservation> boundariesOf(const std::vector<SessionObservations>& sessions,
                                              model::RelationshipId relationship) {
  std::vector<BoundaryObservation> told;
  for (const SessionObservations& session : sessions)
    if (const auto seen = observedIn(session, relationship);
        logged(seen.outcomes) > 0 || seen.isPushbackExpected)
      told.push_back(seen);
  return told;
}

Series guiltSeriesOf(const std::vector<SessionObservations>& sessions, model::RelationshipId relationship) {
  Series series;
  series.reserve(sessions.size());
  for (const SessionObservations& session : sessions)
    series.push_back({session.session, session.date, observedIn(session, relationship).guilt});
  return series;
}

bool BoundaryCourse::isGuiltFallingWhileNoesPersist() const {
  return kept && guilt.verdict == Verdict::easing && kept->latest.kept >= kept->first.kept;
}

std::optional<BoundaryCourse> boundaryCourseOf(const std::vector<SessionObservations>& sessions,
                                               model::RelationshipId relationship) {
  BoundaryCourse course;
  for (const BoundaryObservation& seen : boundariesOf(sessions, relationship))
    add(course.outcomes, seen.outcomes);
  if (logged(course.outcomes) == 0) return std::nullopt;
  course.kept = halvesOf(keptInOrder(sessions, relationship));
  course.guilt = findingOf(guiltSeriesOf(sessions, relationship));
  return course;
}

}  // namespace trellis::analysis
