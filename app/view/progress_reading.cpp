#include "app/view/progress_reading.h"

#include <algorithm>

#include "core/store/goal_repository.h"
#include "core/store/measure_repository.h"
#include "core/store/session_repository.h"

namespace trellis::view {
namespace {

bool isMissed(const model::SessionFields& session) {
  return session.attendance && *session.attendance != model::Attendance::attended;
}

void readEvidence(ProgressReading& reading, const store::SessionRecord& record) {
  for (const model::Rating& rating : record.session->ratings)
    if (rating.rater == model::Rater::clinician && rating.evidence)
      reading.evidence[{rating.relationship, rating.item}][record.id] = *rating.evidence;
}

void readSessions(ProgressReading& reading, const store::Vault& vault, model::ClientId client) {
  for (const auto& record : store::SessionRepository(vault).of(client)) {
    if (isMissed(*record.session)) reading.missed.push_back(record.session->date);
    if (auto observed = analysis::observe(record.id, asAmended(record)))
      reading.sessions.push_back(std::move(*observed));
    readEvidence(reading, record);
  }
  putInOrder(reading.sessions);
}

void readMeasures(ProgressReading& reading, const store::Vault& vault, model::ClientId client) {
  const store::MeasureRepository repository(vault);
  const auto administrations = repository.administrationsOf(client);
  for (const auto& record : repository.all()) {
    TakenMeasure taken{*record.measure, {}};
    for (const auto& each : administrations)
      if (each.measure == record.id) taken.administrations.push_back(*each.administration);
    if (!taken.administrations.empty()) reading.measures.push_back(std::move(taken));
  }
}

}  // namespace

ProgressReading readProgress(const store::Vault& vault, model::ClientId client) {
  ProgressReading reading;
  readSessions(reading, vault, client);
  for (const auto& record : store::GoalRepository(vault).of(client))
    reading.goals.push_back({record.id, *record.goal});
  readMeasures(reading, vault, client);
  return reading;
}

ProgressReading since(ProgressReading reading, model::Date first) {
  std::erase_if(reading.sessions, [&](const auto& session) { return session.date < first; });
  std::erase_if(reading.missed, [&](model::Date date) { return date < first; });
  for (TakenMeasure& taken : reading.measures)
    std::erase_if(taken.administrations, [&](const auto& each) { return each.date < first; });
  std::erase_if(reading.measures, [](const TakenMeasure& taken) { return taken.administrations.empty(); });
  return reading;
}

}  // namespace trellis::view
