#include "app/view/client_view.h"

#include <algorithm>
#include <cstdlib>
#include <functional>

#include "app/view/words.h"
#include "core/store/client_repository.h"
#include "core/store/goal_repository.h"
#include "core/store/session_repository.h"

namespace trellis::view {
namespace {

std::string contextWords(const model::RelationshipFields& fields, const Workspace& workspace) {
  std::vector<std::string> parts = {
      nameOf(workspace.catalogue.contexts, keyOf(fields.context)).in(workspace.language)};
  if (fields.began) parts.push_back(phrase("since %1", {std::to_string(fields.began->year())}));
  if (fields.ended) parts.push_back(phrase("ended %1", {shortDate(*fields.ended)}));
  if (fields.livesTogether.value_or(false)) parts.push_back(phrase("living together"));
  return joined(parts, ", ");
}

std::string safetyWords(const model::RelationshipFields& fields) {
  if (fields.hasSafetyConcern) return phrase("Safety concern: not to be printed");
  switch (fields.printSafety) {
    case model::PrintSafety::safe:
      return "";
    case model::PrintSafety::ask:
      return phrase("Ask before printing");
    case model::PrintSafety::unsafe:
      return phrase("Not to be printed");
  }
  return "";
}

std::string attainmentWords(const model::GoalFields& goal, std::optional<int> level) {
  if (!level) return phrase("not rated yet");
  const std::string sign = *level > 0 ? "+" : *level < 0 ? "\u2212" : "";
  const auto& meaning = goal.levels[static_cast<std::size_t>(*level - model::kLowestAttainment)];
  return sign + std::to_string(std::abs(*level)) + (meaning ? ": " + *meaning : "");
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
          .state = line.isSigned ? phrase("signed") : phrase("draft"),
          .risk = line.isRiskNoted ? phrase("risk noted") : ""};
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
  identity_ = joined({fields.legalName, fields.pronouns.value_or(""), age,
                      phrase("record %1", {std::to_string(record.recordNumber)}), wordOf(fields.status)},
                     " · ");
  next_ = fields.nextAppointment ? appointmentWords(*fields.nextAppointment) : "";
  concerns_ = fields.presentingConcerns.value_or("");
}

void ClientView::readRelationships() {
  relationships_.clear();
  for (const auto& record : store::ClientRepository(workspace_.vault).relationshipsOf(client_)) {
    const auto& fields = *record.relationship;
    relationships_.push_back(
        {record.id, fields.alias, fields.otherName, contextWords(fields, workspace_), safetyWords(fields)});
  }
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
    goals_.push_back(
        {record.id, record.goal->statement,
         workspace_.catalogue.path(record.goal->path).name.in(workspace_.language),
         wordOf(record.goal->status),
         attainmentWords(*record.goal, level == levels.end() ? std::nullopt : std::optional(level->second))});
  }
}

void ClientView::readTasks() {
  tasks_.clear();
  for (const auto& record : store::SessionRepository(workspace_.vault).outstandingTasksOf(client_))
    tasks_.push_back({record.id, record.task->text,
                      workspace_.catalogue.path(record.task->path).stepName.in(workspace_.language),
                      record.task->due ? shortDate(*record.task->due) : ""});
}

void ClientView::readSessions() {
  const auto lines = store::SessionRepository(workspace_.vault).linesOf(client_);
  sessions_.clear();
  for (auto line = lines.rbegin(); line != lines.rend(); ++line)
    sessions_.push_back(sessionLine(*line, workspace_));
  const auto risk = std::find_if(lines.rbegin(), lines.rend(), std::mem_fn(&store::SessionLine::isRiskNoted));
  risk_.reset();
  if (risk != lines.rend())
    risk_ = phrase("Risk was recorded on %1. Open that session to see what was done about it.",
                   {shortDate(risk->date)});
}

std::string ClientView::sessionsEmptyState() const {
  return sessions_.empty() ? phrase("No session yet. Log the first one with 'New session'.") : "";
}

std::string ClientView::relationshipsEmptyState() const {
  if (!relationships_.empty()) return "";
  return phrase(
      "No relationship yet. Add the one that the work is about: each rating belongs to a relationship.");
}

}  // namespace trellis::view
