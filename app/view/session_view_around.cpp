// What stands around the paths on the session form: who held it, well-being, tasks, goals, risk, boundaries,
// interventions.
#include <algorithm>
#include <utility>

#include "app/view/session_view.h"
#include "app/view/words.h"
#include "core/store/clinician_repository.h"
#include "core/store/goal_repository.h"

namespace trellis::view {
namespace {

constexpr std::size_t kMoreTasks = 20;

std::string attainment(int level) {
  return (level > 0 ? "+" : "") + std::to_string(level);
}

std::vector<std::string> levelNames(const model::GoalFields& goal) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < goal.levels.size(); ++i) {
    const std::string number = attainment(model::kLowestAttainment + static_cast<int>(i));
    names.push_back(goal.levels[i] ? phrase("%1: %2", {number, *goal.levels[i]}) : number);
  }
  return names;
}

std::string dueField(std::size_t task) {
  return "tasks[" + std::to_string(task) + "].due";
}

std::string trimmed(const std::string& words) {
  const auto begins = words.find_first_not_of(" \t");
  if (begins == std::string::npos) return "";
  return words.substr(begins, words.find_last_not_of(" \t") + 1 - begins);
}

}  // namespace

std::vector<SessionHolder> SessionView::clinicians() const {
  std::vector<SessionHolder> holders;
  for (const auto& record : store::ClinicianRepository(workspace_.vault).all())
    if (record.clinician->isActive || record.id == clinician_)
      holders.push_back({record.id, record.clinician->displayName});
  return holders;
}

bool SessionView::canChooseClinician() const {
  return canEdit() && !isNoteKept_ && model::isBlank(privateNote_);
}

void SessionView::chooseClinician(model::ClinicianId clinician) {
  if (clinician == clinician_ || !canChooseClinician()) return;
  clinician_ = clinician;
  touch();
}

std::optional<int> SessionView::wellBeingLastTime(model::WellBeing measure) const {
  return previous_ ? previous_->wellBeing[static_cast<std::size_t>(measure)] : std::nullopt;
}

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

std::size_t SessionView::olderTasks() const {
  if (tasks_.size() <= tasksAtHand_) return 0;
  const auto atHand = tasks_.end() - static_cast<std::ptrdiff_t>(tasksAtHand_);
  const auto lookedAt =
      std::find_if(tasks_.begin(), atHand, [](const auto& task) { return task.review.has_value(); });
  return static_cast<std::size_t>(lookedAt - tasks_.begin());
}

void SessionView::showOlderTasks() {
  tasksAtHand_ = tasks_.size() - olderTasks() + kMoreTasks;
}

void SessionView::setTask(model::Path path, std::string text, std::optional<model::Date> due) {
  if (!canEdit() || model::isBlank(text)) return;
  setTasks_.push_back({std::nullopt, {.path = path, .text = std::move(text), .due = due}});
  touch();
}

void SessionView::changeTask(std::size_t index, std::string text, std::optional<model::Date> due) {
  if (!canEdit() || index >= setTasks_.size()) return;
  SetTask& task = setTasks_[index];
  if (task.fields.text == text && task.fields.due == due) return;
  task.fields.text = std::move(text);
  task.fields.due = due;
  task.isChanged = true;
  touch();
}

std::string SessionView::taskDue(std::size_t index) const {
  if (const auto aside = aside_.find(dueField(index)); aside != aside_.end()) return aside->second;
  const auto& due = setTasks_.at(index).fields.due;
  return due ? model::isoDate(*due) : "";
}

void SessionView::writeTaskDue(std::size_t index, const std::string& typed) {
  if (!canEdit() || index >= setTasks_.size()) return;
  const auto due = model::parseDate(trimmed(typed));
  const bool isUnread = !due && !model::isBlank(typed);
  if (!isUnread) changeTask(index, setTasks_[index].fields.text, due);
  typeAside(dueField(index), isUnread ? typed : "");
}

model::FieldErrors SessionView::unreadDues() const {
  model::FieldErrors errors;
  for (std::size_t i = 0; i < setTasks_.size(); ++i)
    if (aside_.contains(dueField(i)))
      errors.push_back(
          {dueField(i), phrase("Please write this date as year-month-day, such as 1990-04-23.")});
  return errors;
}

void SessionView::dropTask(std::size_t index) {
  if (!canDropTask(index)) return;
  aside_.erase(dueField(index));
  for (std::size_t later = index + 1; later < setTasks_.size(); ++later)
    if (auto aside = aside_.extract(dueField(later))) {
      aside.key() = dueField(later - 1);
      aside_.insert(std::move(aside));
    }
  if (const auto id = setTasks_[index].id) dropped_.push_back(*id);
  droppedHere_.emplace_back(setTasks_[index]);
  setTasks_.erase(setTasks_.begin() + static_cast<std::ptrdiff_t>(index));
  touch();
}

bool SessionView::canDropTask(std::size_t index) const {
  return canEdit() && index < setTasks_.size() && !setTasks_[index].isReviewedLater;
}

std::optional<SessionView::Dropped> SessionView::droppedLast() const {
  if (!canEdit() || droppedHere_.empty()) return std::nullopt;
  return std::holds_alternative<SetTask>(droppedHere_.back()) ? Dropped::task : Dropped::boundary;
}

// The last of its kind.
template <class What>
What SessionView::takeDropped() {
  const auto isOfKind = [](const auto& each) { return std::holds_alternative<What>(each); };
  const auto last = std::find_if(droppedHere_.rbegin(), droppedHere_.rend(), isOfKind);
  What taken = std::get<What>(std::move(*last));
  droppedHere_.erase(std::next(last).base());
  return taken;
}

// One that the vault has forgotten meanwhile is set anew.
void SessionView::bringTaskBack() {
  if (!canEdit() || !canBringTaskBack()) return;
  auto task = takeDropped<SetTask>();
  if (task.id && std::erase(dropped_, *task.id) == 0) task.id.reset();
  task.isChanged = true;
  setTasks_.push_back(std::move(task));
  touch();
}

std::vector<GoalChoice> SessionView::goals() const {
  std::vector<GoalChoice> choices;
  for (const auto& record : store::GoalRepository(workspace_.vault).of(client_)) {
    const auto* work = findGoalWork(fields_, record.id);
    if (record.goal->status == model::GoalStatus::active || work)
      choices.push_back({record.id, record.goal->statement, levelNames(*record.goal),
                         work ? std::optional(*work) : std::nullopt});
  }
  return choices;
}

void SessionView::workOnGoal(model::GoalId goal, bool workedOn, std::optional<int> level) {
  change([&](model::SessionFields& fields) {
    setGoalWork(fields, goal, workedOn ? std::optional(model::GoalWork{goal, level}) : std::nullopt);
  });
}

void SessionView::answerRisk(std::optional<model::RiskAnswer> answer) {
  if (!canEdit()) return;
  const bool wasViolent = tellsOfViolence(fields_);
  fields_.risk = std::move(answer);
  if (tellsOfViolence(fields_) != wasViolent) refreshRelationships();
  touch();
}

void SessionView::logBoundary(model::BoundaryEvent event) {
  if (model::isBlank(event.boundary)) return;
  change([&](model::SessionFields& fields) { fields.boundaries.push_back(std::move(event)); });
}

void SessionView::dropBoundary(std::size_t index) {
  if (index >= fields_.boundaries.size()) return;
  change([&](model::SessionFields& fields) {
    droppedHere_.emplace_back(DroppedBoundary{index, fields.boundaries[index]});
    fields.boundaries.erase(fields.boundaries.begin() + static_cast<std::ptrdiff_t>(index));
  });
}

void SessionView::changeBoundary(std::size_t index, model::BoundaryEvent event) {
  if (index >= fields_.boundaries.size() || model::isBlank(event.boundary)) return;
  change([&](model::SessionFields& fields) { fields.boundaries[index] = std::move(event); });
}

void SessionView::bringBoundaryBack() {
  if (!canEdit() || !canBringBoundaryBack()) return;
  auto dropped = takeDropped<DroppedBoundary>();
  change([&](model::SessionFields& fields) {
    const auto at = std::min(dropped.place, fields.boundaries.size());
    fields.boundaries.insert(fields.boundaries.begin() + static_cast<std::ptrdiff_t>(at),
                             std::move(dropped.event));
  });
}

bool SessionView::isPushbackExpected(model::RelationshipId relationship) const {
  return std::ranges::find(fields_.expectedPushback, relationship, &model::ExpectedPushback::relationship) !=
         fields_.expectedPushback.end();
}

// What was written about it comes back with the answer.
void SessionView::expectPushback(model::RelationshipId relationship, bool isExpected) {
  if (!canEdit() || isPushbackExpected(relationship) == isExpected) return;
  const std::string written = pushbackNote(relationship);
  setExpectedPushback(fields_, relationship, isExpected);
  if (!isExpected)
    pushbackAside_[relationship] = written;
  else if (const auto aside = pushbackAside_.extract(relationship))
    setPushbackNote(fields_, relationship, aside.mapped());
  touch();
}

std::string SessionView::pushbackNote(model::RelationshipId relationship) const {
  const auto known =
      std::ranges::find(fields_.expectedPushback, relationship, &model::ExpectedPushback::relationship);
  return known == fields_.expectedPushback.end() ? std::string() : known->note.value_or("");
}

void SessionView::writePushbackNote(model::RelationshipId relationship, std::string_view text) {
  if (pushbackNote(relationship) == text) return;
  change([&](model::SessionFields& fields) { setPushbackNote(fields, relationship, text); });
}

bool SessionView::isUsed(std::string_view intervention) const {
  return std::ranges::find(fields_.interventions, intervention) != fields_.interventions.end();
}

void SessionView::useIntervention(std::string_view intervention, bool used) {
  if (isUsed(intervention) == used) return;
  change([&](model::SessionFields& fields) { setIntervention(fields, intervention, used); });
}

}  // namespace trellis::view
