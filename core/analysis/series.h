// What was observed, in the order in which it happened: the ground that every finding stands on.
// Sessions of one date keep the order of their start times; a session that did not take place says nothing.
// A value that is absent was not discussed: a gap, never a zero.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/model/rating.h"
#include "core/model/session.h"

namespace trellis::analysis {

// What one session that took place adds to the findings. Evidence and other texts are left behind.
struct SessionObservations {
  model::SessionId session;
  model::Date date;
  std::optional<model::TimeOfDay> start = {};
  std::vector<model::Rating> ratings = {};
  std::vector<model::StepProgress> steps = {};
  std::vector<model::GiveAndTake> giveAndTake = {};
  std::vector<model::BoundaryEvent> boundaries = {};
  std::vector<model::ExpectedPushback> expectedPushback = {};
  model::WellBeingValues wellBeing = {};
  std::vector<model::GoalWork> goals = {};
};

// Nothing where the session did not take place (no-show, cancelled).
std::optional<SessionObservations> observe(model::SessionId session, const model::SessionFields& fields);

// One session's place in a series, with its value or none.
struct Observation {
  model::SessionId session;
  model::Date date;
  std::optional<int> value = {};
  bool operator==(const Observation&) const = default;
};

using Series = std::vector<Observation>;

void putInOrder(std::vector<SessionObservations>& sessions);

// One entry a session, rated or not. The sessions are taken in the order given: put them in order first.
Series seriesOf(const std::vector<SessionObservations>& sessions, model::RelationshipId relationship,
                model::Rater rater, model::Item item);
Series seriesOf(const std::vector<SessionObservations>& sessions, model::WellBeing measure);
Series seriesOf(const std::vector<SessionObservations>& sessions, model::GoalId goal);  // levels −2 to +2

Series ratedOnly(const Series& series);
std::size_t ratedCount(const Series& series);

struct StageObservation {
  model::SessionId session;
  model::Date date;
  model::Stage stage = model::Stage::notStarted;
  bool operator==(const StageObservation&) const = default;
};

// The stages told of one step in this relationship, or else for the client as a whole.
std::vector<StageObservation> stagesOf(const std::vector<SessionObservations>& sessions,
                                       model::RelationshipId relationship, model::Path path);

}  // namespace trellis::analysis
