// What stands around the paths on the session form: well-being, tasks, goals, risk, boundaries,
// interventions.
#include <algorithm>
#include <utility>

#include "app/view/session_view.h"
#include "core/store/goal_repository.h"

namespace trellis::view {

void SessionView::setWellBeing(model::WellBeing measure, std::optional<int> value) {
  change([&](model::SessionFields& fields) { fields.wellBeing[static_cast<std::size_t>(measure)] = value; });
}

void SessionView::reviewTask(model::TaskId task, std::optional<model::TaskReview> review) {
  const auto known = std::ranges::find(tasks_, task, &OutstandingTask::id);
  if (!canEdit() || known == tasks_.end() || known->review == review) return;
  known->review = std::move(review);
  reviewed_.insert(task);
  touch();
}

void SessionView::setTask(model::Path path, std::string text, std::optional<model::Date> due) {
  if (!canEdit() || model::isBlank(text)) return;
  setTasks_.push_back({std::nullopt, {.path = path, .text = std::move(text), .due = due}});
  touch();
}

void SessionView::dropTask(std::size_t index) {
  if (!canEdit() || index >= setTasks_.size()) return;
  if (const auto id = setTasks_[index].id) dropped_.push_back(*id);
  setTasks_.erase(setTasks_.begin() + static_cast<std::ptrdiff_t>(index));
  touch();
}

std::vector<GoalChoice> SessionView::goals() const {
  std::vector<GoalChoice> choices;
  for (const auto& record : store::GoalRepository(workspace_.vault).of(client_)) {
    const auto* work = findGoalWork(fields_, record.id);
    if (record.goal->status == model::GoalStatus::active || work)
      choices.push_back({record.id, record.goal->statement, work ? std::optional(*work) : std::nullopt});
  }
  return choices;
}

void SessionView::workOnGoal(model::GoalId goal, bool workedOn, std::optional<int> level) {
  change([&](model::SessionFields& fields) {
    setGoalWork(fields, goal, workedOn ? std::optional(model::GoalWork{goal, level}) : std::nullopt);
  });
}

void SessionView::answerRisk(std::optional<model::RiskAnswer> answer) {
  change([&](model::SessionFields& fields) { fields.risk = std::move(answer); });
}

void SessionView::logBoundary(model::BoundaryEvent event) {
  if (model::isBlank(event.boundary)) return;
  change([&](model::SessionFields& fields) { fields.boundaries.push_back(std::move(event)); });
}

void SessionView::dropBoundary(std::size_t index) {
  if (index >= fields_.boundaries.size()) return;
  change([&](model::SessionFields& fields) {
    fields.boundaries.erase(fields.boundaries.begin() + static_cast<std::ptrdiff_t>(index));
  });
}

bool SessionView::isPushbackExpected(model::RelationshipId relationship) const {
  return std::ranges::find(fields_.expectedPushback, relationship, &model::ExpectedPushback::relationship) !=
         fields_.expectedPushback.end();
}

void SessionView::expectPushback(model::RelationshipId relationship, bool isExpected) {
  if (isPushbackExpected(relationship) == isExpected) return;
  change([&](model::SessionFields& fields) { setExpectedPushback(fields, relationship, isExpected); });
}

bool SessionView::isUsed(std::string_view intervention) const {
  return std::ranges::find(fields_.interventions, intervention) != fields_.interventions.end();
}

void SessionView::useIntervention(std::string_view intervention, bool used) {
  if (isUsed(intervention) == used) return;
  change([&](model::SessionFields& fields) { setIntervention(fields, intervention, used); });
}

}  // namespace trellis::view
