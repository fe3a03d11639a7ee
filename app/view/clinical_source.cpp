#include "app/view/clinical_source.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/view/safety.h"
#include "core/analysis/flags.h"
#include "core/store/client_repository.h"
#include "core/store/goal_repository.h"
#include "core/store/measure_repository.h"
#include "core/store/session_repository.h"

namespace trellis::view {
namespace {

using content::LoggedSession;

// The sections of the formats that say how the clinician understands the session.
constexpr std::array<std::string_view, 2> kAssessmentSections = {"assessment", "response"};
constexpr std::array<std::string_view, 1> kPlanSections = {"plan"};

template <std::size_t count>
std::string sectionOf(const model::SessionFields& session, const std::array<std::string_view, count>& keys) {
  if (!session.note) return "";
  for (const model::NoteSection& section : session.note->sections)
    if (section.text && std::ranges::find(keys, section.key) != keys.end()) return *section.text;
  return "";
}

std::vector<std::string> statementsOf(const std::vector<model::GoalWork>& work,
                                      const std::vector<store::GoalRecord>& goals) {
  std::vector<std::string> statements;
  for (const model::GoalWork& each : work) {
    const auto known = std::ranges::find(goals, each.goal, &store::GoalRecord::id);
    if (known != goals.end()) statements.push_back(known->goal->statement);
  }
  return statements;
}

LoggedSession logged(const store::SessionRecord& record, const std::vector<store::GoalRecord>& goals) {
  const model::SessionFields& session = *record.session;
  LoggedSession line{.number = record.number,
                     .date = session.date,
                     .kind = session.kind,
                     .modality = session.modality,
                     .attendance = session.attendance,
                     .goals = statementsOf(session.goals, goals),
                     .interventions = session.interventions,
                     .assessment = sectionOf(session, kAssessmentSections),
                     .plan = sectionOf(session, kPlanSections),
                     .risk = session.risk,
                     .isSigned = record.signature.has_value()};
  if (session.otherInterventions) line.interventions.push_back(*session.otherInterventions);
  return line;
}

bool isLeftOut(const ReportRequest& request, std::optional<model::RelationshipId> relationship) {
  return relationship && request.leftOutRelationships.contains(*relationship);
}

// Without those of a relationship that is left out.
std::vector<store::GoalRecord> goalsOf(const Workspace& workspace, const ReportRequest& request) {
  auto goals = store::GoalRepository(workspace.vault).of(request.client);
  std::erase_if(goals, [&](const auto& record) { return isLeftOut(request, record.goal->relationship); });
  return goals;
}

std::vector<LoggedSession> loggedSessions(const Workspace& workspace, const SessionRecords& all,
                                          const ReportRequest& request) {
  const auto goals = goalsOf(workspace, request);
  std::vector<LoggedSession> lines;
  for (const auto& record : all)
    if (isInPeriod(record.session->date, request)) lines.push_back(logged(record, goals));
  return lines;
}

// Those that were rated in the sessions and are not left out.
std::vector<content::RelationshipCourse> coursesOf(const Workspace& workspace, const ReportRequest& request,
                                                   const SessionRecords& sessions) {
  const auto observations = observationsOf(sessions);
  std::vector<content::RelationshipCourse> courses;
  for (const auto& known : store::ClientRepository(workspace.vault).relationshipsOf(request.client)) {
    const auto isRated = [&](const auto& session) {
      return std::ranges::find(session.ratings, known.id, &model::Rating::relationship) !=
             session.ratings.end();
    };
    if (isLeftOut(request, known.id) || std::ranges::none_of(observations, isRated)) continue;
    const model::Rater rater = mostFrequentRater(observations, known.id);
    const auto& context =
        model::nameOf(workspace.catalogue.contexts, model::keyOf(known.relationship->context));
    courses.push_back({known.relationship->alias, context.in(request.language), rater,
                       pathRatings(observations, known.id, rater),
                       hasSafetyConcern(workspace, request.client, *known.relationship)});
  }
  return courses;
}

std::optional<model::Date> dischargedOn(const Workspace& workspace, const store::ClientRecord& client) {
  if (client.client->status != model::ClientStatus::discharged) return std::nullopt;
  const auto history = store::ClientRepository(workspace.vault).statusHistoryOf(client.id);
  const auto change = std::ranges::find(history.rbegin(), history.rend(), model::ClientStatus::discharged,
                                        &model::StatusChange::status);
  return change == history.rend() ? std::nullopt : std::optional(change->on);
}

std::vector<std::string> donePractice(const Workspace& workspace, model::ClientId client) {
  std::vector<std::string> done;
  const auto tasks = store::SessionRepository(workspace.vault).tasksOf(client);
  for (auto record = tasks.rbegin(); record != tasks.rend(); ++record)
    if (record->review && record->review->result == model::TaskResult::done)
      addOnce(done, record->task->text);
  return done;
}

}  // namespace

std::vector<content::PlannedGoal> plannedGoals(const Workspace& workspace, const ReportRequest& request,
                                               const SessionRecords& sessions) {
  const store::ClientRepository clients(workspace.vault);
  std::vector<content::PlannedGoal> goals;
  for (const auto& record : goalsOf(workspace, request)) {
    const auto& relationship = record.goal->relationship;
    goals.push_back({*record.goal,
                     relationship ? clients.findRelationship(*relationship).relationship->alias : "",
                     levelOf(record.id, sessions)});
  }
  return goals;
}

std::vector<content::MeasureCourse> measureCourses(const Workspace& workspace, model::ClientId client) {
  const store::MeasureRepository repository(workspace.vault);
  const auto administrations = repository.administrationsOf(client);
  std::vector<content::MeasureCourse> courses;
  for (const auto& measure : repository.all()) {
    content::MeasureCourse course{*measure.measure, {}};
    for (const auto& record : administrations)
      if (record.measure == measure.id) course.administrations.push_back(*record.administration);
    if (!course.administrations.empty()) courses.push_back(std::move(course));
  }
  return courses;
}

content::ClinicalSummaryInput clinicalSummaryInput(const Workspace& workspace, const ReportRequest& request) {
  const auto client = store::ClientRepository(workspace.vault).find(request.client);
  const SessionRecords all = store::SessionRepository(workspace.vault).of(request.client);
  const SessionRecords sessions = attendedInPeriod(all, request);
  content::ClinicalSummaryInput input;
  input.frame = clinicalFrame(workspace, request, client, sessions);
  input.from = request.from.value_or(sessions.empty() ? workspace.today() : sessions.front().session->date);
  input.to = request.to.value_or(workspace.today());
  input.presentingConcerns = client.client->presentingConcerns.value_or("");
  input.diagnoses = client.client->diagnoses;
  input.referralSource = client.client->referralSource.value_or("");
  input.courses = coursesOf(workspace, request, sessions);
  input.goals = plannedGoals(workspace, request, sessions);
  input.measures = measureCourses(workspace, request.client);
  input.sessions = loggedSessions(workspace, all, request);
  return input;
}

content::DischargeSummaryInput dischargeSummaryInput(const Workspace& workspace,
                                                     const ReportRequest& request) {
  const auto client = store::ClientRepository(workspace.vault).find(request.client);
  const SessionRecords all = store::SessionRepository(workspace.vault).of(request.client);
  const SessionRecords sessions = attendedInPeriod(all, request);
  content::DischargeSummaryInput input;
  input.frame = clinicalFrame(workspace, request, client, sessions);
  input.intake = client.client->intakeDate;
  input.discharged = dischargedOn(workspace, client);
  input.presentingConcerns = client.client->presentingConcerns.value_or("");
  input.diagnoses = client.client->diagnoses;
  input.courses = coursesOf(workspace, request, sessions);
  input.goals = plannedGoals(workspace, request, sessions);
  input.measures = measureCourses(workspace, request.client);
  input.helped = donePractice(workspace, request.client);
  input.sessions = loggedSessions(workspace, all, request);
  return input;
}

content::TreatmentPlanInput treatmentPlanInput(const Workspace& workspace, const ReportRequest& request) {
  const auto client = store::ClientRepository(workspace.vault).find(request.client);
  const store::SessionRepository sessions(workspace.vault);
  content::TreatmentPlanInput input;
  input.frame = clinicalFrame(workspace, request, client, {});
  input.presentingConcerns = client.client->presentingConcerns.value_or("");
  input.diagnoses = client.client->diagnoses;
  input.goals = plannedGoals(workspace, request, sessions.of(request.client));
  std::erase_if(input.goals,
                [](const auto& planned) { return planned.goal.status != model::GoalStatus::active; });
  for (const auto& record : sessions.outstandingTasksOf(request.client))
    input.practice.push_back({record.task->path, record.task->text});
  input.reviewBy = workspace.today() + boost::gregorian::days(analysis::kReviewDays);
  return input;
}

}  // namespace trellis::view
