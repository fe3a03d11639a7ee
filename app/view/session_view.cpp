#include "app/view/session_view.h"

#include <tuple>
#include <utility>

#include "app/view/affirmation.h"
#include "app/view/private_note.h"
#include "app/view/words.h"
#include "core/store/client_repository.h"
#include "core/store/clinician_repository.h"
#include "core/store/session_repository.h"
#include "core/store/transaction.h"

namespace trellis::view {
namespace {

constexpr std::size_t kTasksAtHand = 8;

}  // namespace

bool isSigned(const Workspace& workspace, model::SessionId session) {
  return store::SessionRepository(workspace.vault).find(session).signature.has_value();
}

SessionView::SessionView(Workspace& workspace, model::ClientId client) : workspace_(workspace) {
  turnTo(client);
}

SessionView::SessionView(Workspace& workspace, model::SessionId existing) : workspace_(workspace) {
  turnTo(existing);
}

void SessionView::turnTo(model::ClientId client) {
  forget();
  client_ = client;
  begin();
  readAround();
}

void SessionView::turnTo(model::SessionId existing) {
  forget();
  id_ = existing;
  readSession();
  readAround();
}

void SessionView::forget() {
  id_.reset();
  isNoteKept_ = false;
  signature_.reset();
  savedPrivateNote_.clear();
  savedAt_.reset();
  droppedHere_.clear();
  evidenceAside_.clear();
  pushbackAside_.clear();
  aside_.clear();
  tasksAtHand_ = kTasksAtHand;
  dirty_ = false;
}

void SessionView::begin() {
  clinician_ = savedClinician_ = workspace_.clinician;
  fields_ = blankSession(workspace_.catalogue, workspace_.today());
  number_ = static_cast<int>(store::SessionRepository(workspace_.vault).linesOf(client_).size()) + 1;
  colleaguesNote_.clear();
  privateNote_.clear();
}

void SessionView::readSession() {
  const store::SessionRepository sessions(workspace_.vault);
  const auto record = sessions.find(*id_);
  client_ = record.client;
  number_ = record.number;
  clinician_ = savedClinician_ = record.clinician;
  fields_ = *record.session;
  signature_ = record.signature;
  colleaguesNote_ = colleaguesNoteWords(workspace_, record);
  privateNote_ = privateNoteOf(workspace_, record);
  savedPrivateNote_ = privateNote_;
  isNoteKept_ = !sessions.canChangeClinician(*id_);
  dirty_ = settleFormat();
}

void SessionView::readAround() {
  const auto client = store::ClientRepository(workspace_.vault).find(client_).client;
  clientName_ = calledName(*client);
  born_ = client->dateOfBirth;
  const auto previous = store::SessionRepository(workspace_.vault).lastRatedOf(client_, id_);
  previous_ = previous ? std::optional(*previous->session) : std::nullopt;
  refreshRelationships();
  readTasks();
}

// Of those that the form lists around this one. A new session takes its place by its date.
std::set<model::SessionId> SessionView::laterSessions() const {
  std::set<model::SessionId> later;
  for (const auto& line : store::SessionRepository(workspace_.vault).linesOf(client_))
    if (id_ ? line.number > number_ : line.date > fields_.date) later.insert(line.id);
  return later;
}

// Set here, or set before and not reviewed elsewhere. In a signed session, nothing is outstanding any more.
void SessionView::readTasks() {
  setTasks_.clear();
  dropped_.clear();
  tasks_.clear();
  reviewed_.clear();
  const auto later = laterSessions();
  for (const auto& record : store::SessionRepository(workspace_.vault).tasksOf(client_)) {
    const bool isReviewedHere = id_ && record.reviewedIn == id_;
    if (id_ && record.setIn == *id_)
      setTasks_.push_back(
          {.id = record.id, .fields = *record.task, .isReviewedLater = record.reviewedIn && !isReviewedHere});
    else if (isReviewedHere || (!record.reviewedIn && canEdit() && !later.contains(record.setIn)))
      tasks_.push_back({record.id, record.task->text,
                        workspace_.catalogue.path(record.task->path).stepName.in(workspace_.language),
                        isReviewedHere ? record.review : std::nullopt});
  }
}

std::string SessionView::title() const {
  return phrase("%1 · Session %2", {clientName_, std::to_string(number_)});
}

std::string SessionView::occasion() const {
  const auto& [catalogue, language] = std::tie(workspace_.catalogue, workspace_.language);
  const auto hours = [this] {
    if (!fields_.start) return std::string();
    if (!fields_.end) return isoTime(*fields_.start);
    return phrase("%1–%2", {isoTime(*fields_.start), isoTime(*fields_.end)});
  };
  return joined(
      {joined({weekdayDate(fields_.date), hours()}, ", "),
       nameOf(catalogue.sessionKinds, keyOf(fields_.kind)).in(language),
       fields_.modality ? nameOf(catalogue.modalities, keyOf(*fields_.modality)).in(language) : "",
       fields_.attendance ? nameOf(catalogue.attendances, keyOf(*fields_.attendance)).in(language) : ""},
      " · ");
}

std::string SessionView::status() const {
  if (signature_) {
    const auto by = store::ClinicianRepository(workspace_.vault).find(signature_->clinician);
    return phrase("Signed %1 by %2", {dateAndTime(signature_->at), by.clinician->displayName});
  }
  if (dirty_) return id_ ? phrase("Draft, changes not saved yet") : phrase("Draft, not saved yet");
  return savedAt_ ? phrase("Draft, saved %1", {timeWithSeconds(*savedAt_)}) : phrase("Draft");
}

void SessionView::touch() {
  dirty_ = true;
  changed.notify();
}

// --- saving and signing

model::FieldErrors SessionView::errors() const {
  model::FieldErrors errors = model::Session::make(fields_, workspace_.today()).errors();
  if (born_ && fields_.date < *born_)
    errors.push_back({"date", phrase("The client was born on %1: a session cannot lie before that. Please "
                                     "correct one of the two dates.",
                                     {shortDate(*born_)})});
  for (auto& unread : unreadDues()) errors.push_back(std::move(unread));
  checkText(errors, "privateNote", model::textOrNothing(privateNote_));
  for (std::size_t i = 0; i < setTasks_.size(); ++i)
    for (const auto& error : model::check(setTasks_[i].fields))
      errors.push_back({"tasks[" + std::to_string(i) + "]." + error.field, error.sentence});
  for (const auto& task : tasks_)
    if (task.review)
      checkText(errors, "task." + std::to_string(task.id.value) + ".learned", task.review->learned);
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
  savedClinician_ = clinician_;
  isNoteKept_ = !store::SessionRepository(workspace_.vault).canChangeClinician(id);
  dirty_ = !aside_.empty();
  changed.notify();
  return {};
}

model::SessionId SessionView::saveSession() const {
  store::SessionRepository sessions(workspace_.vault);
  const auto session = model::Session::make(fields_, workspace_.today()).value();
  const model::SessionId id = id_ ? *id_ : sessions.addDraft(client_, clinician_, session);
  if (id_) sessions.saveDraft(id, session);
  if (id_ && clinician_ != savedClinician_) sessions.changeClinician(id, clinician_);
  if (isPrivateNoteMine()) savePrivateNote(id);
  return id;
}

void SessionView::savePrivateNote(model::SessionId id) const {
  std::optional<model::PsychotherapyNote> note;
  if (!model::isBlank(privateNote_)) note = model::PsychotherapyNote::make(privateNote_).value();
  store::SessionRepository(workspace_.vault).savePsychotherapyNote(id, note, workspace_.clinician);
}

void SessionView::saveTasks(model::SessionId id) const {
  store::SessionRepository sessions(workspace_.vault);
  for (const SetTask& task : setTasks_) {
    if (!task.id)
      sessions.setTask(id, model::PracticeTask::make(task.fields).value());
    else if (task.isChanged)
      sessions.saveTask(*task.id, model::PracticeTask::make(task.fields).value());
  }
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

model::FieldErrors SessionView::sign(Prompts& prompts) {
  if (!canEdit()) return {};
  if (auto wrong = save(); !wrong.empty()) return wrong;
  if (auto missing = missingForSignature(); !missing.empty()) return missing;
  if (!affirm(workspace_, prompts,
              {phrase("Sign this session?"),
               phrase("A signed note can no longer be changed; an addendum can be written under it. Your "
                      "passphrase shows that it is you who signs."),
               phrase("Sign")}))
    return {};
  const model::Signature signature{workspace_.clinician, workspace_.now()};
  store::SessionRepository(workspace_.vault).sign(*id_, signature);
  signature_ = signature;
  changed.notify();
  return {};
}

}  // namespace trellis::view
