#include "app/view/session_view.h"

#include <algorithm>
#include <utility>

#include "app/view/words.h"
#include "core/store/client_repository.h"
#include "core/store/clinician_repository.h"
#include "core/store/goal_repository.h"
#include "core/store/session_repository.h"
#include "core/store/transaction.h"

namespace trellis::view {
SessionView::SessionView(Workspace& workspace, model::ClientId client)
    : workspace_(workspace), client_(client) {
  begin();
  readAround();
}

SessionView::SessionView(Workspace& workspace, model::SessionId existing)
    : workspace_(workspace), id_(existing) {
  readSession();
  readAround();
}

void SessionView::begin() {
  fields_ = blankSession(workspace_.catalogue, workspace_.today());
  number_ = static_cast<int>(store::SessionRepository(workspace_.vault).linesOf(client_).size()) + 1;
  privateNote_.clear();
}

void SessionView::readSession() {
  const store::SessionRepository sessions(workspace_.vault);
  const auto record = sessions.find(*id_);
  client_ = record.client;
  number_ = record.number;
  fields_ = *record.session;
  signature_ = record.signature;
  const auto note = sessions.psychotherapyNoteOf(*id_);
  privateNote_ = note ? note->privateText() : "";
  savedPrivateNote_ = privateNote_;
}

void SessionView::readAround() {
  clientName_ = calledName(*store::ClientRepository(workspace_.vault).find(client_).client);
  const auto previous = store::SessionRepository(workspace_.vault).lastRatedOf(client_, id_);
  previous_ = previous ? std::optional(*previous->session) : std::nullopt;
  refreshRelationships();
  readTasks();
}

// Set here, or set before and not reviewed elsewhere. In a signed session, nothing is outstanding any more.
void SessionView::readTasks() {
  setTasks_.clear();
  dropped_.clear();
  tasks_.clear();
  reviewed_.clear();
  for (const auto& record : store::SessionRepository(workspace_.vault).tasksOf(client_)) {
    const bool isReviewedHere = id_ && record.reviewedIn == id_;
    if (id_ && record.setIn == *id_)
      setTasks_.push_back({record.id, *record.task});
    else if (isReviewedHere || (!record.reviewedIn && canEdit()))
      tasks_.push_back({record.id, record.task->text,
                        workspace_.catalogue.path(record.task->path).stepName.in(workspace_.language),
                        isReviewedHere ? record.review : std::nullopt});
  }
}

std::string SessionView::title() const {
  return phrase("%1 · Session %2", {clientName_, std::to_string(number_)});
}

std::string SessionView::status() const {
  if (signature_) {
    const auto by = store::ClinicianRepository(workspace_.vault).find(signature_->clinician);
    return phrase("Signed %1 by %2", {dateAndTime(signature_->at), by.clinician->displayName});
  }
  if (dirty_) return id_ ? phrase("Draft, changes not saved yet") : phrase("Draft, not saved yet");
  return savedAt_ ? phrase("Draft, saved %1", {timeWithSeconds(*savedAt_)}) : phrase("Draft");
}

// --- the note

void SessionView::chooseFormat(std::string_view key) {
  const model::NoteFormat* format = workspace_.catalogue.noteFormat(key);
  if (!format || (fields_.note && fields_.note->format == key)) return;
  change([&](model::SessionFields& fields) {
    fields.note = inFormat(fields.note.value_or(model::ProgressNote{}), *format);
  });
}

const std::vector<model::NoteSectionWords>& SessionView::sections() const {
  static const std::vector<model::NoteSectionWords> kNone;
  const model::NoteFormat* format =
      fields_.note ? workspace_.catalogue.noteFormat(fields_.note->format) : nullptr;
  return format ? format->sections : kNone;
}

std::string SessionView::sectionText(std::string_view section) const {
  const auto* found = findSection(fields_, section);
  return found ? found->text.value_or("") : "";
}

void SessionView::writeSection(std::string_view section, std::string_view text) {
  if (sectionText(section) == text) return;
  change([&](model::SessionFields& fields) {
    if (auto* found = sectionToWrite(fields, section)) found->text = model::textOrNothing(text);
  });
}

bool SessionView::isNotApplicable(std::string_view section) const {
  const auto* found = findSection(fields_, section);
  return found && found->isNotApplicable;
}

void SessionView::markNotApplicable(std::string_view section, bool isNotApplicable) {
  change([&](model::SessionFields& fields) {
    if (auto* found = sectionToWrite(fields, section)) found->isNotApplicable = isNotApplicable;
  });
}

std::vector<model::NoteSection> SessionView::keptSections() const {
  std::vector<model::NoteSection> kept;
  if (!fields_.note) return kept;
  const auto isKept = [this](const model::NoteSection& section) {
    return section.text &&
           std::ranges::find(sections(), section.key, &model::NoteSectionWords::key) == sections().end();
  };
  std::ranges::copy_if(fields_.note->sections, std::back_inserter(kept), isKept);
  return kept;
}

void SessionView::writePrivateNote(std::string text) {
  if (!canEdit() || privateNote_ == text) return;
  privateNote_ = std::move(text);
  touch();
}

// --- the five paths

void SessionView::refreshRelationships() {
  relationships_.clear();
  for (const auto& record : store::ClientRepository(workspace_.vault).relationshipsOf(client_)) {
    const auto& fields = *record.relationship;
    relationships_.push_back(
        {record.id, fields.alias, fields.hasSafetyConcern, fields.valuedGiving.value_or("")});
  }
}

std::optional<int> SessionView::rating(model::RelationshipId relationship, model::Rater rater,
                                       model::Item item) const {
  return ratingOf(fields_, relationship, rater, item);
}

void SessionView::rate(model::RelationshipId relationship, model::Rater rater, model::Item item,
                       std::optional<int> value) {
  if (!canEdit() || rating(relationship, rater, item) == value) return;
  const RatingPlace place{relationship, rater, item};
  const std::string written = evidence(relationship, rater, item);
  setRating(fields_, place, value);
  if (!value)
    evidenceAside_[place] = written;
  else if (const auto aside = evidenceAside_.extract(place))
    setEvidence(fields_, place, aside.mapped());
  touch();
}

std::string SessionView::evidence(model::RelationshipId relationship, model::Rater rater,
                                  model::Item item) const {
  const auto* known = findRating(fields_, {relationship, rater, item});
  return known ? known->evidence.value_or("") : "";
}

void SessionView::writeEvidence(model::RelationshipId relationship, model::Rater rater, model::Item item,
                                std::string_view text) {
  if (!canWriteEvidence(relationship, rater, item) || evidence(relationship, rater, item) == text) return;
  setEvidence(fields_, {relationship, rater, item}, text);
  touch();
}

bool SessionView::canWriteEvidence(model::RelationshipId relationship, model::Rater rater,
                                   model::Item item) const {
  return canEdit() && findRating(fields_, {relationship, rater, item});
}

std::optional<int> SessionView::ghost(model::RelationshipId relationship, model::Rater rater,
                                      model::Item item) const {
  return previous_ ? ratingOf(*previous_, relationship, rater, item) : std::nullopt;
}

const std::string& SessionView::anchor(model::Item item, int level) const {
  return workspace_.catalogue.item(item).whatOneSees[static_cast<std::size_t>(level)].in(workspace_.language);
}

std::optional<model::Stage> SessionView::stage(model::RelationshipId relationship, model::Path path) const {
  return stageOf(fields_, relationship, path);
}

void SessionView::setStage(model::RelationshipId relationship, model::Path path,
                           std::optional<model::Stage> stage) {
  if (stageOf(fields_, relationship, path) == stage) return;
  change([&](model::SessionFields& fields) { view::setStage(fields, relationship, path, stage); });
}

std::optional<int> SessionView::given(model::RelationshipId relationship) const {
  return giveAndTakeOf(fields_, relationship).given;
}

std::optional<int> SessionView::received(model::RelationshipId relationship) const {
  return giveAndTakeOf(fields_, relationship).received;
}

void SessionView::setGiveAndTake(model::RelationshipId relationship, std::optional<int> given,
                                 std::optional<int> received) {
  const model::GiveAndTake told{relationship, given, received};
  if (giveAndTakeOf(fields_, relationship) == told) return;
  change([&](model::SessionFields& fields) { view::setGiveAndTake(fields, told); });
}

// --- around the paths

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

void SessionView::touch() {
  dirty_ = true;
  changed.notify();
}

// --- saving and signing

model::FieldErrors SessionView::errors() const {
  model::FieldErrors errors = model::Session::make(fields_, workspace_.today()).errors();
  checkText(errors, "privateNote", model::textOrNothing(privateNote_));
  for (std::size_t i = 0; i < setTasks_.size(); ++i)
    for (const auto& error : model::check(setTasks_[i].fields))
      errors.push_back({"tasks[" + std::to_string(i) + "]." + error.field, error.sentence});
  for (const auto& task : tasks_)
    if (task.review) checkText(errors, "learned", task.review->learned);
  return errors;
}

model::FieldErrors SessionView::save() {
  if (!canEdit() || (id_ && !dirty_)) return {};
  if (auto wrong = errors(); !wrong.empty()) return wrong;
  store::Transaction transaction(workspace_.vault);
  const model::SessionId id = saveSession();
  saveTasks(id);
  transaction.commit();
  id_ = id;
  number_ = store::SessionRepository(workspace_.vault).find(id).number;
  readTasks();
  savedAt_ = workspace_.now();
  savedPrivateNote_ = privateNote_;
  dirty_ = !aside_.empty();
  changed.notify();
  return {};
}

model::SessionId SessionView::saveSession() const {
  store::SessionRepository sessions(workspace_.vault);
  const auto session = model::Session::make(fields_, workspace_.today()).value();
  const model::SessionId id = id_ ? *id_ : sessions.addDraft(client_, workspace_.clinician, session);
  if (id_) sessions.saveDraft(id, session);
  if (model::isBlank(privateNote_))
    sessions.savePsychotherapyNote(id, std::nullopt);
  else
    sessions.savePsychotherapyNote(id, model::PsychotherapyNote::make(privateNote_).value());
  return id;
}

void SessionView::saveTasks(model::SessionId id) const {
  store::SessionRepository sessions(workspace_.vault);
  for (const SetTask& task : setTasks_)
    if (!task.id) sessions.setTask(id, model::PracticeTask::make(task.fields).value());
  for (const model::TaskId task : dropped_) sessions.dropTask(task);
  for (const OutstandingTask& task : tasks_) {
    if (!reviewed_.contains(task.id)) continue;
    if (task.review)
      sessions.reviewTask(task.id, id, *task.review);
    else
      sessions.takeReviewBack(task.id);
  }
}

model::FieldErrors SessionView::missingForSignature() const {
  auto missing = model::missingForSignature(fields_, workspace_.catalogue);
  for (const auto& [field, text] : aside_)
    missing.push_back({field, phrase("This is typed, but no part of the session yet: add it or clear it.")});
  return missing;
}

model::FieldErrors SessionView::sign() {
  if (!canEdit()) return {};
  if (auto wrong = save(); !wrong.empty()) return wrong;
  if (auto missing = missingForSignature(); !missing.empty()) return missing;
  const model::Signature signature{workspace_.clinician, workspace_.now()};
  store::SessionRepository(workspace_.vault).sign(*id_, signature);
  signature_ = signature;
  changed.notify();
  return {};
}

}  // namespace trellis::view
