#include "app/view/signed_note_words.h"

#include <algorithm>

#include "app/view/goal_words.h"
#include "app/view/session_draft.h"
#include "app/view/words.h"
#include "core/store/clinician_repository.h"
#include "core/store/goal_repository.h"
#include "core/store/session_repository.h"

namespace trellis::view {
namespace {

template <class Value>
std::string nameIn(const Workspace& workspace, const std::vector<model::Term>& terms,
                   const std::optional<Value>& value) {
  return value ? nameOf(terms, keyOf(*value)).in(workspace.language) : std::string();
}

std::string timesOf(const model::SessionFields& fields) {
  if (!fields.start || !fields.end) return fields.start ? model::isoTime(*fields.start) : "";
  return model::isoTime(*fields.start) + "–" + model::isoTime(*fields.end);
}

std::string sectionText(const model::NoteSection* section) {
  if (!section) return "";
  if (section->isNotApplicable && !section->text) return phrase("not applicable");
  return section->text.value_or("");
}

void add(std::vector<RecordLine>& lines, std::string label, std::string text) {
  if (!text.empty()) lines.push_back({std::move(label), std::move(text)});
}

std::string outOfTen(std::optional<int> value) {
  return value ? phrase("%1 of 10", {std::to_string(*value)}) : "";
}

std::string boundaryWords(const model::BoundaryEvent& event) {
  const std::string guilt =
      event.guilt
          ? phrase("guilt %1 of %2", {std::to_string(*event.guilt), std::to_string(model::kHighestRating)})
          : "";
  return joined({event.boundary, wordOf(event.outcome), guilt}, " · ");
}

std::string stepOf(const Workspace& workspace, model::Path path) {
  return workspace.catalogue.path(path).stepName.in(workspace.language);
}

// In the client's words, where the level has some.
std::string attainmentIn(const model::GoalFields& goal, int level) {
  const auto& words = goal.levels[static_cast<std::size_t>(level - model::kLowestAttainment)];
  const std::string name = words ? phrase("%1: %2", {attainmentLevel(level), *words}) : attainmentName(level);
  return phrase("attainment %1", {name});
}

void addTasks(std::vector<RecordLine>& lines, const Workspace& workspace,
              const store::SessionRecord& record) {
  for (const auto& task : store::SessionRepository(workspace.vault).tasksOf(record.client)) {
    if (task.reviewedIn == record.id && task.review)
      add(lines, phrase("Task reviewed"),
          joined({stepOf(workspace, task.task->path), task.task->text, wordOf(task.review->result),
                  task.review->learned.value_or("")},
                 " · "));
    if (task.setIn == record.id) {
      const std::string due = task.task->due ? phrase("due %1", {shortDate(*task.task->due)}) : "";
      add(lines, phrase("Task set"),
          joined({stepOf(workspace, task.task->path), task.task->text, due}, " · "));
    }
  }
}

void addWellBeing(std::vector<RecordLine>& lines, const Workspace& workspace,
                  const model::SessionFields& fields) {
  for (const model::WellBeing measure : model::kWellBeing)
    add(lines, nameIn(workspace, workspace.catalogue.wellBeing, std::optional(measure)),
        outOfTen(fields.wellBeing[static_cast<std::size_t>(measure)]));
}

void addWholeStages(std::vector<RecordLine>& lines, const Workspace& workspace,
                    const model::SessionFields& fields) {
  for (const auto& step : fields.steps)
    if (!step.relationship)
      add(lines, workspace.catalogue.path(step.path).stepName.in(workspace.language),
          nameIn(workspace, workspace.catalogue.stages, std::optional(step.stage)));
}

void addGoals(std::vector<RecordLine>& lines, const Workspace& workspace,
              const store::SessionRecord& record) {
  for (const auto& goal : store::GoalRepository(workspace.vault).of(record.client)) {
    const model::GoalWork* work = findGoalWork(*record.session, goal.id);
    if (!work) continue;
    const std::string level = work->level ? attainmentIn(*goal.goal, *work->level) : "";
    add(lines, phrase("Goal"), joined({goal.goal->statement, level}, " · "));
  }
}

// Where it was another than who signed.
std::string holderOf(const Workspace& workspace, const store::SessionRecord& record) {
  if (!record.signature || record.signature->clinician == record.clinician) return "";
  const auto held = store::ClinicianRepository(workspace.vault).find(record.clinician);
  return phrase("held by %1", {held.clinician->displayName});
}

std::string interventionsOf(const Workspace& workspace, const model::SessionFields& fields) {
  std::vector<std::string> names;
  for (const auto& each : workspace.catalogue.interventions)
    if (std::ranges::find(fields.interventions, each.key) != fields.interventions.end())
      names.push_back(each.name.in(workspace.language));
  names.push_back(fields.otherInterventions.value_or(""));
  return joined(names, ", ");
}

}  // namespace

std::string factsOf(const Workspace& workspace, const store::SessionRecord& record) {
  const model::SessionFields& fields = *record.session;
  const auto& words = workspace.catalogue;
  return joined({weekdayDate(fields.date), timesOf(fields),
                 nameIn(workspace, words.sessionKinds, std::optional(fields.kind)),
                 nameIn(workspace, words.modalities, fields.modality),
                 nameIn(workspace, words.attendances, fields.attendance), holderOf(workspace, record)},
                " · ");
}

RecordPart notePart(const Workspace& workspace, const store::SessionRecord& record) {
  RecordPart part{phrase("Progress note"), {}};
  if (!record.session->note) return part;
  const model::ProgressNote& note = *record.session->note;
  for (const auto& section : workspace.catalogue.inOrder(note))
    add(part.lines, workspace.catalogue.sectionTitle(note.format, section.key, workspace.language),
        sectionText(&section));
  return part;
}

std::vector<RecordLine> linesOf(const Workspace& workspace, const store::SessionRecord& record,
                                model::RelationshipId relationship) {
  std::vector<RecordLine> lines;
  const model::SessionFields& fields = *record.session;
  for (const model::Path path : model::kPaths)
    add(lines, workspace.catalogue.path(path).stepName.in(workspace.language),
        nameIn(workspace, workspace.catalogue.stages, stageOf(fields, relationship, path)));
  const model::GiveAndTake told = giveAndTakeOf(fields, relationship);
  add(lines, phrase("The client gives"), outOfTen(told.given));
  add(lines, phrase("The client receives"), outOfTen(told.received));
  for (const auto& event : fields.boundaries)
    if (event.relationship == relationship) add(lines, phrase("Boundary"), boundaryWords(event));
  for (const auto& each : fields.expectedPushback)
    if (each.relationship == relationship)
      add(lines, phrase("Pushback expected"), each.note.value_or(phrase("yes")));
  return lines;
}

RecordPart riskPart(const Workspace& workspace, const store::SessionRecord& record) {
  RecordPart part{phrase("Risk"), {}};
  const auto& risk = record.session->risk;
  if (!risk) return part;
  std::vector<std::string> kinds;
  for (const model::RiskKind kind : risk->kinds)
    kinds.push_back(nameIn(workspace, workspace.catalogue.riskKinds, std::optional(kind)));
  add(part.lines, phrase("Answer"), risk->isNoted() ? joined(kinds, ", ") : phrase("none noted"));
  add(part.lines, phrase("What was done about it"), risk->action.value_or(""));
  return part;
}

RecordPart aroundPart(const Workspace& workspace, const store::SessionRecord& record) {
  RecordPart part{phrase("Around the session"), {}};
  addWholeStages(part.lines, workspace, *record.session);
  addTasks(part.lines, workspace, record);
  addWellBeing(part.lines, workspace, *record.session);
  addGoals(part.lines, workspace, record);
  add(part.lines, phrase("Interventions"), interventionsOf(workspace, *record.session));
  add(part.lines, phrase("Takeaway, in the client's own words"), record.session->takeaway.value_or(""));
  return part;
}

}  // namespace trellis::view
