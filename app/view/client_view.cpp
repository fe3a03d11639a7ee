#include "app/view/client_view.h"

#include <algorithm>
#include <functional>

#include "app/view/case_facts.h"
#include "app/view/goal_words.h"
#include "app/view/relationship_words.h"
#include "app/view/words.h"
#include "core/store/client_repository.h"
#include "core/store/goal_repository.h"
#include "core/store/session_repository.h"

namespace trellis::view {
namespace {

std::string attainmentWords(const model::GoalFields& goal, std::optional<int> level) {
  if (!level) return phrase("not rated yet");
  const auto& meaning = goal.levels[static_cast<std::size_t>(*level - model::kLowestAttainment)];
  return joined({attainmentLevel(*level), meaning.value_or("")}, ": ");
}

std::vector<GoalLevelLine> levelLines(const model::GoalFields& goal) {
  std::vector<GoalLevelLine> lines;
  for (int level = model::kHighestAttainment; level >= model::kLowestAttainment; --level) {
    const auto& words = goal.levels[static_cast<std::size_t>(level - model::kLowestAttainment)];
    lines.push_back({attainmentName(level), words.value_or("")});
  }
  return lines;
}

std::string aliasOf(const std::optional<model::RelationshipId>& id,
                    const std::vector<RelationshipLine>& relationships) {
  for (const RelationshipLine& line : relationships)
    if (line.id == id) return line.alias;
  return "";
}

std::string maintainerWords(const model::RelationshipFields& fields) {
  std::vector<std::string> words;
  for (const model::Maintainer each : fields.maintainedBy) words.push_back(wordOf(each));
  return joined(words, ", ");
}

SessionListLine sessionLine(const store::SessionLine& line, const Workspace& workspace) {
  const auto word = [&](const std::vector<model::Term>& terms, auto value) {
    return value ? nameOf(terms, keyOf(*value)).in(workspace.language) : std::string();
  };
  return {.id = line.id,
          .number = std::to_string(line.number),
          .date = weekdayDate(line.date),
          .kind = joined({word(workspace.catalogue.sessionKinds, std::optional(line.kind)),
                          word(workspace.catalogue.modalities, line.modality)},
                         " · "),
          .attendance = word(workspace.catalogue.attendances, line.attendance),
          .state = signedMark(line.isSigned),
          .risk = line.isRiskNoted ? phrase("risk noted") : "",
          .isSigned = line.isSigned};
}

}  // namespace

ClientView::ClientView(Workspace& workspace, model::ClientId client)
    : workspace_(workspace), client_(client) {
  refresh();
}

void ClientView::refresh() {
  readIdentity();
  readRelationships();
  readRoots();
  readGoals();
  readTasks();
  readSessions();
  changed.notify();
}

void ClientView::readIdentity() {
  const auto record = store::ClientRepository(workspace_.vault).find(client_);
  const model::ClientFields& fields = *record.client;
  name_ = calledName(fields);
  const std::string age =
      fields.dateOfBirth ? std::to_string(model::ageOn(*fields.dateOfBirth, workspace_.today())) : "";
  // The name in law stands beside the one that the client goes by, not twice.
  identity_ = joined({fields.legalName == name_ ? "" : fields.legalName, fields.pronouns.value_or(""), age,
                      phrase("record %1", {std::to_string(record.recordNumber)}), wordOf(fields.status)},
                     " · ");
  const auto next = comingUp(fields.nextAppointment, workspace_.today());
  next_ = next ? phrase("Next session: %1", {appointmentWords(*next)}) : "";
  concerns_ = fields.presentingConcerns.value_or("");
  details_ = detailsOf(workspace_, record);
}

void ClientView::readRelationships() {
  relationships_.clear();
  std::vector<std::string> unsafe;
  for (const auto& record : store::ClientRepository(workspace_.vault).relationshipsOf(client_)) {
    const auto& fields = *record.relationship;
    if (fields.hasSafetyConcern) unsafe.push_back(fields.alias);
    relationships_.push_back({.id = record.id,
                              .alias = fields.alias,
                              .other = fields.otherName,
                              .context = contextWords(fields, workspace_),
                              .safety = safetyWords(fields),
                              .maintainedBy = maintainerWords(fields),
                              .valuedGiving = fields.valuedGiving.value_or(""),
                              .notes = fields.notes.value_or("")});
  }
  safety_ = unsafe.empty() ? ""
                           : phrase(
                                 "Safety concern: %1. Boundary and balance prompts pause there, and "
                                 "nothing of it is printed.",
                                 {joined(unsafe, ", ")});
  story_ = storyOf(workspace_, client_);
}

void ClientView::readRoots() {
  roots_.clear();
  for (const auto& record : store::ClientRepository(workspace_.vault).rootsOf(client_)) {
    std::vector<std::string> feeds;
    for (const model::Path path : record.root->feeds)
      feeds.push_back(workspace_.catalogue.path(path).sign.name.in(workspace_.language));
    roots_.push_back(
        {record.id,
         nameOf(workspace_.catalogue.rootThemes, keyOf(record.root->theme)).in(workspace_.language),
         record.root->period.value_or(""), record.root->story.value_or(""), joined(feeds, ", ")});
  }
}

void ClientView::readGoals() {
  const store::GoalRepository goals(workspace_.vault);
  const auto levels = goals.latestLevelsOf(client_);
  goals_.clear();
  for (const auto& record : goals.of(client_)) {
    const auto level = levels.find(record.id);
    const model::GoalFields& fields = *record.goal;
    goals_.push_back({.id = record.id,
                      .statement = fields.statement,
                      .path = workspace_.catalogue.path(fields.path).name.in(workspace_.language),
                      .status = wordOf(fields.status),
                      .attainment = attainmentWords(
                          fields, level == levels.end() ? std::nullopt : std::optional(level->second)),
                      .relationship = aliasOf(fields.relationship, relationships_),
                      .started = shortDate(fields.started),
                      .target = fields.target ? shortDate(*fields.target) : "",
                      .levels = levelLines(fields)});
  }
}

void ClientView::readTasks() {
  tasks_.clear();
  for (const auto& record : store::SessionRepository(workspace_.vault).outstandingTasksOf(client_))
    tasks_.push_back({.id = record.id,
                      .text = record.task->text,
                      .step = workspace_.catalogue.path(record.task->path).stepName.in(workspace_.language),
                      .due = record.task->due ? shortDate(*record.task->due) : "",
                      .setIn = record.setIn});
}

void ClientView::readSessions() {
  const auto lines = store::SessionRepository(workspace_.vault).linesOf(client_);
  sessions_.clear();
  for (auto line = lines.rbegin(); line != lines.rend(); ++line)
    sessions_.push_back(sessionLine(*line, workspace_));
  const auto risk = std::find_if(lines.rbegin(), lines.rend(), std::mem_fn(&store::SessionLine::isRiskNoted));
  risk_.reset();
  riskSession_.reset();
  if (risk == lines.rend()) return;
  riskSession_ = risk->id;
  risk_ = phrase("Risk was recorded on %1. Open that session to see what was done about it.",
                 {shortDate(risk->date)});
}

std::string ClientView::sessionsEmptyState() const {
  return sessions_.empty() ? phrase("No session yet. Log the first one with 'Log session'.") : "";
}

std::string ClientView::relationshipsEmptyState() const {
  if (!relationships_.empty()) return "";
  return phrase(
      "No relationship yet. Add the one that the work is about: each rating belongs to a relationship.");
}

std::string ClientView::goalsEmptyState() const {
  if (!goals_.empty()) return "";
  return phrase(
      "No goal yet. Write the first one down in the client's own words, with what better looks like.");
}

std::string ClientView::rootsEmptyState() const {
  if (!roots_.empty()) return "";
  return phrase("No root yet. A root is what the client learned early on, with the signs that it feeds.");
}

std::string ClientView::tasksEmptyState() const {
  return tasks_.empty() ? phrase("No task outstanding. Tasks are set in a session.") : "";
}

}  // namespace trellis::view
