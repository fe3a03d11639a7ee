#include "core/analysis/series.h"

#include <algorithm>
#include <tuple>

namespace trellis::analysis {
namespace {

bool tookPlace(const model::SessionFields& fields) {
  return !fields.attendance || *fields.attendance == model::Attendance::attended;
}

std::optional<int> valueOf(const SessionObservations& session, model::RelationshipId relationship,
                           model::Rater rater, model::Item item) {
  for (const model::Rating& rating : session.ratings)
    if (rating.relationship == relationship && rating.rater == rater && rating.item == item)
      return rating.value;
  return std::nullopt;
}

// What was told of this relationship goes before what was told of the client as a whole.
const model::StepProgress* stepOf(const SessionObservations& session, model::RelationshipId relationship,
                                  model::Path path) {
  const model::StepProgress* whole = nullptr;
  for (const model::StepProgress& step : session.steps) {
    if (step.path != path) continue;
    if (step.relationship == relationship) return &step;
    if (!step.relationship) whole = &step;
  }
  return whole;
}

}  // namespace

std::optional<SessionObservations> observe(model::SessionId session, const model::SessionFields& fields) {
  if (!tookPlace(fields)) return std::nullopt;
  SessionObservations seen{session, fields.date, fields.start};
  seen.ratings.reserve(fields.ratings.size());
  for (const model::Rating& rating : fields.ratings)
    seen.ratings.push_back({rating.relationship, rating.rater, rating.item, rating.value});
  seen.steps = fields.steps;
  seen.giveAndTake = fields.giveAndTake;
  for (const model::BoundaryEvent& event : fields.boundaries)
    seen.boundaries.push_back({event.relationship, {}, event.outcome, event.guilt});
  for (const model::ExpectedPushback& pushback : fields.expectedPushback)
    seen.expectedPushback.push_back({pushback.relationship});
  seen.wellBeing = fields.wellBeing;
  seen.goals = fields.goals;
  return seen;
}

void putInOrder(std::vector<SessionObservations>& sessions) {
  std::ranges::sort(sessions, {}, [](const SessionObservations& session) {
    return std::tuple(session.date, session.start, session.session);
  });
}

Series seriesOf(const std::vector<SessionObservations>& sessions, model::RelationshipId relationship,
                model::Rater rater, model::Item item) {
  Series series;
  series.reserve(sessions.size());
  for (const SessionObservations& session : sessions)
    series.push_back({session.session, session.date, valueOf(session, relationship, rater, item)});
  return series;
}

Series seriesOf(const std::vector<SessionObservations>& sessions, model::WellBeing measure) {
  Series series;
  series.reserve(sessions.size());
  for (const SessionObservations& session : sessions)
    series.push_back({session.session, session.date, session.wellBeing[static_cast<std::size_t>(measure)]});
  return series;
}

Series seriesOf(const std::vector<SessionObservations>& sessions, model::GoalId goal) {
  Series series;
  series.reserve(sessions.size());
  for (const SessionObservations& session : sessions) {
    const auto work = std::ranges::find(session.goals, goal, &model::GoalWork::goal);
    series.push_back(
        {session.session, session.date, work == session.goals.end() ? std::nullopt : work->level});
  }
  return series;
}

Series ratedOnly(const Series& series) {
  Series rated;
  rated.reserve(series.size());
  std::ranges::copy_if(series, std::back_inserter(rated),
                       [](const Observation& observation) { return observation.value.has_value(); });
  return rated;
}

std::size_t ratedCount(const Series& series) {
  return static_cast<std::size_t>(std::ranges::count_if(
      series, [](const Observation& observation) { return observation.value.has_value(); }));
}

std::vector<StageObservation> stagesOf(const std::vector<SessionObservations>& sessions,
                                       model::RelationshipId relationship, model::Path path) {
  std::vector<StageObservation> stages;
  for (const SessionObservations& session : sessions)
    if (const auto* step = stepOf(session, relationship, path))
      stages.push_back({session.session, session.date, step->stage});
  return stages;
}

}  // namespace trellis::analysis
