#include "app/view/summary_source.h"

#include <algorithm>
#include <utility>

#include "app/view/report_facts.h"
#include "app/view/safety.h"
#include "core/store/client_repository.h"
#include "core/store/goal_repository.h"
#include "core/store/session_repository.h"
#include "core/store/vault.h"

namespace trellis::view {
namespace {

using content::ClientSummaryInput;

void addCourse(ClientSummaryInput& input, const SessionRecords& sessions,
               model::RelationshipId relationship) {
  const auto observations = observationsOf(sessions);
  input.ratedBy = mostFrequentRater(observations, relationship);
  input.paths = pathRatings(observations, relationship, input.ratedBy);
  input.giveAndTake = giveTakeOf(observations, relationship);
}

void addTakeaways(ClientSummaryInput& input, const SessionRecords& sessions) {
  for (const auto& record : sessions)
    if (record.session->takeaway)
      input.takeaways.push_back({record.session->date, *record.session->takeaway});
}

bool contains(const SessionRecords& sessions, std::optional<model::SessionId> id) {
  return id && std::ranges::find(sessions, *id, &store::SessionRecord::id) != sessions.end();
}

// What was done helped, if it was looked at in the period; what has no review yet is still open.
void addPractice(ClientSummaryInput& input, const SessionRecords& sessions,
                 const std::vector<store::TaskRecord>& tasks) {
  for (auto record = tasks.rbegin(); record != tasks.rend(); ++record)
    if (record->review && record->review->result == model::TaskResult::done &&
        contains(sessions, record->reviewedIn))
      addOnce(input.helped, record->task->text);
  for (const auto& record : tasks)
    if (!record.review) input.openTasks.push_back({record.task->path, record.task->text});
}

std::string levelWords(const model::GoalFields& goal, std::optional<int> level) {
  if (!level) return "";
  return goal.levels[static_cast<std::size_t>(*level - model::kLowestAttainment)].value_or("");
}

bool isOnPage(const model::GoalFields& goal, model::RelationshipId relationship) {
  const bool isOfOther = goal.relationship && *goal.relationship != relationship;
  return !isOfOther && (goal.status == model::GoalStatus::active || goal.status == model::GoalStatus::met);
}

void addGoals(ClientSummaryInput& input, const SessionRecords& sessions, std::vector<store::GoalRecord> goals,
              model::RelationshipId relationship) {
  std::erase_if(goals, [&](const auto& record) { return !isOnPage(*record.goal, relationship); });
  std::stable_partition(goals.begin(), goals.end(),
                        [](const auto& record) { return record.goal->status == model::GoalStatus::active; });
  for (const auto& record : goals)
    input.goals.push_back(
        {record.goal->path, record.goal->statement, levelWords(*record.goal, levelOf(record.id, sessions))});
}

// Letterhead, names and dates: everything but what happened in the sessions.
ClientSummaryInput frameOf(const Workspace& workspace, const ReportRequest& request,
                           const model::ClientFields& client) {
  ClientSummaryInput input;
  input.language = request.language;
  input.printedOn = workspace.today();
  input.letterhead = letterheadOf(workspace);
  input.calledName = calledName(client);
  input.clinicianName = clinicianName(workspace, client.clinician.value_or(workspace.clinician));
  input.nextAppointment = client.nextAppointment;
  if (input.nextAppointment && input.nextAppointment->date < input.printedOn) input.nextAppointment.reset();
  return input;
}

void setPeriod(ClientSummaryInput& input, const ReportRequest& request, const SessionRecords& sessions) {
  const model::Date first = sessions.empty() ? input.printedOn : sessions.front().session->date;
  input.from = request.from.value_or(first);
  input.to = request.to.value_or(input.printedOn);
}

}  // namespace

content::ClientSummaryInput summaryInput(const Workspace& workspace, const ReportRequest& request) {
  const store::ClientRepository clients(workspace.vault);
  const store::SessionRepository sessions(workspace.vault);
  const auto client = clients.find(request.client);
  const auto relationship = clients.findRelationship(request.relationship);
  const auto all = sessions.of(request.client);
  const auto period = attendedInPeriod(all, request);
  ClientSummaryInput input = frameOf(workspace, request, *client.client);
  setPeriod(input, request, period);
  input.sessions = numbersOf(period);
  input.relationshipAlias = relationship.relationship->alias;
  input.hasSafetyConcern = hasSafetyConcern(workspace, request.client, *relationship.relationship);
  addCourse(input, period, request.relationship);
  addTakeaways(input, period);
  addPractice(input, period, sessions.tasksOf(request.client));
  addGoals(input, period, store::GoalRepository(workspace.vault).of(request.client), request.relationship);
  return input;
}

}  // namespace trellis::view
