#include "app/view/summary_source.h"

#include <algorithm>
#include <utility>

#include "core/store/client_repository.h"
#include "core/store/clinician_repository.h"
#include "core/store/goal_repository.h"
#include "core/store/session_repository.h"
#include "core/store/vault.h"

namespace trellis::view {
namespace {

using content::ClientSummaryInput;
using Sessions = std::vector<store::SessionRecord>;

bool isAttended(const model::SessionFields& session) {
  return session.attendance == model::Attendance::attended;
}

bool isInPeriod(model::Date date, const SummaryRequest& request) {
  return (!request.from || date >= *request.from) && (!request.to || date <= *request.to);
}

// The attended sessions of the period, oldest first.
Sessions sessionsOfPeriod(Sessions all, const SummaryRequest& request) {
  std::erase_if(all, [&](const store::SessionRecord& record) {
    return !isAttended(*record.session) || !isInPeriod(record.session->date, request);
  });
  return all;
}

std::vector<analysis::SessionObservations> observationsOf(const Sessions& sessions) {
  std::vector<analysis::SessionObservations> observations;
  for (const auto& record : sessions)
    if (auto observed = analysis::observe(record.id, asAmended(record)))
      observations.push_back(std::move(*observed));
  putInOrder(observations);
  return observations;
}

// Control is not codependence: where violence between partners was noted, the page pauses as it does for a
// relationship with a safety concern.
bool hasSafetyConcern(const model::RelationshipFields& relationship, const Sessions& allSessions) {
  const auto isNoted = [](const store::SessionRecord& record) {
    const auto& risk = record.session->risk;
    return risk &&
           std::ranges::find(risk->kinds, model::RiskKind::intimatePartnerViolence) != risk->kinds.end();
  };
  return relationship.hasSafetyConcern || std::ranges::any_of(allSessions, isNoted);
}

// Who rated this relationship more often; the client where neither did.
model::Rater mostFrequentRater(const std::vector<analysis::SessionObservations>& sessions,
                               model::RelationshipId relationship) {
  int byClinician = 0;
  int byClient = 0;
  for (const auto& session : sessions)
    for (const auto& rating : session.ratings)
      if (rating.relationship == relationship)
        ++(rating.rater == model::Rater::client ? byClient : byClinician);
  return byClinician > byClient ? model::Rater::clinician : model::Rater::client;
}

void addCourse(ClientSummaryInput& input, const Sessions& sessions, model::RelationshipId relationship) {
  const auto observations = observationsOf(sessions);
  input.ratedBy = mostFrequentRater(observations, relationship);
  for (const model::Path path : model::kPaths) {
    const auto series = [&](model::ItemKind kind) {
      return seriesOf(observations, relationship, input.ratedBy, {kind, path});
    };
    input.paths[static_cast<std::size_t>(path)] = {series(model::ItemKind::sign),
                                                   series(model::ItemKind::characteristic)};
  }
  input.giveAndTake = giveTakeOf(observations, relationship);
}

void addTakeaways(ClientSummaryInput& input, const Sessions& sessions) {
  for (const auto& record : sessions)
    if (record.session->takeaway)
      input.takeaways.push_back({record.session->date, *record.session->takeaway});
}

bool contains(const Sessions& sessions, std::optional<model::SessionId> id) {
  return id && std::ranges::find(sessions, *id, &store::SessionRecord::id) != sessions.end();
}

// What was done helped, if it was looked at in the period; what has no review yet is still open.
void addPractice(ClientSummaryInput& input, const Sessions& sessions,
                 const std::vector<store::TaskRecord>& tasks) {
  for (auto record = tasks.rbegin(); record != tasks.rend(); ++record)
    if (record->review && record->review->result == model::TaskResult::done &&
        contains(sessions, record->reviewedIn))
      input.helped.push_back(record->task->text);
  for (const auto& record : tasks)
    if (!record.review) input.openTasks.push_back({record.task->path, record.task->text});
}

std::string levelWords(const model::GoalFields& goal, std::optional<int> level) {
  if (!level) return "";
  return goal.levels[static_cast<std::size_t>(*level - model::kLowestAttainment)].value_or("");
}

// The level that the last session of the period to rate the goal gave it.
std::optional<int> levelOf(model::GoalId goal, const Sessions& sessions) {
  std::optional<int> level;
  for (const auto& record : sessions)
    for (const auto& work : record.session->goals)
      if (work.goal == goal && work.level) level = work.level;
  return level;
}

bool isOnPage(const model::GoalFields& goal, model::RelationshipId relationship) {
  const bool isOfOther = goal.relationship && *goal.relationship != relationship;
  return !isOfOther && (goal.status == model::GoalStatus::active || goal.status == model::GoalStatus::met);
}

void addGoals(ClientSummaryInput& input, const Sessions& sessions, std::vector<store::GoalRecord> goals,
              model::RelationshipId relationship) {
  std::erase_if(goals, [&](const auto& record) { return !isOnPage(*record.goal, relationship); });
  std::stable_partition(goals.begin(), goals.end(),
                        [](const auto& record) { return record.goal->status == model::GoalStatus::active; });
  for (const auto& record : goals)
    input.goals.push_back(
        {record.goal->path, record.goal->statement, levelWords(*record.goal, levelOf(record.id, sessions))});
}

content::Letterhead letterheadOf(const model::PracticeFields& practice) {
  return {practice.name, joined({practice.phone.value_or(""), practice.email.value_or("")}, " · "),
          practice.emergencyLine.value_or("")};
}

std::string nameWithCredentials(const model::ClinicianFields& clinician) {
  return joined({clinician.displayName, clinician.credentials.value_or("")}, ", ");
}

// Letterhead, names and dates: everything but what happened in the sessions.
ClientSummaryInput frameOf(const Workspace& workspace, const SummaryRequest& request,
                           const model::ClientFields& client) {
  ClientSummaryInput input;
  input.language = request.language;
  input.printedOn = workspace.today();
  input.letterhead = letterheadOf(*workspace.vault.practice());
  input.calledName = calledName(client);
  const store::ClinicianRepository clinicians(workspace.vault);
  input.clinicianName =
      nameWithCredentials(*clinicians.find(client.clinician.value_or(workspace.clinician)).clinician);
  input.nextAppointment = client.nextAppointment;
  if (input.nextAppointment && input.nextAppointment->date < input.printedOn) input.nextAppointment.reset();
  return input;
}

void setPeriod(ClientSummaryInput& input, const SummaryRequest& request, const Sessions& sessions) {
  const model::Date first = sessions.empty() ? input.printedOn : sessions.front().session->date;
  input.from = request.from.value_or(first);
  input.to = request.to.value_or(input.printedOn);
}

}  // namespace

content::ClientSummaryInput summaryInput(const Workspace& workspace, const SummaryRequest& request) {
  const store::ClientRepository clients(workspace.vault);
  const store::SessionRepository sessions(workspace.vault);
  const auto client = clients.find(request.client);
  const auto relationship = clients.findRelationship(request.relationship);
  const auto all = sessions.of(request.client);
  const auto period = sessionsOfPeriod(all, request);
  ClientSummaryInput input = frameOf(workspace, request, *client.client);
  setPeriod(input, request, period);
  input.sessionsAttended = static_cast<int>(period.size());
  input.relationshipAlias = relationship.relationship->alias;
  input.hasSafetyConcern = hasSafetyConcern(*relationship.relationship, all);
  addCourse(input, period, request.relationship);
  addTakeaways(input, period);
  addPractice(input, period, sessions.tasksOf(request.client));
  addGoals(input, period, store::GoalRepository(workspace.vault).of(request.client), request.relationship);
  return input;
}

}  // namespace trellis::view
