// Sessions: drafts that are saved as often as one likes, then signed for good; what may come after a
// signature (addenda, amendments); the private note apart. Sessions stand in order of date and start time,
// and are numbered so. A change to a signed session is refused (VaultFault::refused). Errors: VaultError.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/model/psychotherapy_note.h"
#include "core/store/records.h"
#include "core/store/vault.h"

namespace trellis::store {

// All that goes with a draft that is removed, to put it back.
struct RemovedDraft {
  SessionRecord session;
  std::optional<model::PsychotherapyNote> psychotherapyNote;
  std::vector<TaskRecord> set;
  std::vector<TaskRecord> reviewed;  // set before
};

class SessionRepository {
 public:
  explicit SessionRepository(const Vault& vault) : connection_(vault.connection()) {}

  model::SessionId addDraft(model::ClientId client, model::ClinicianId clinician,
                            const model::Session& session);
  void saveDraft(model::SessionId id, const model::Session& session);
  // Whether another session looked at a task that was set in this one.
  bool isRestedOn(model::SessionId id) const;
  RemovedDraft removeDraft(model::SessionId id);
  // As it was, with its id where that is not another's by now; a task that was reviewed since keeps that.
  void putBack(const RemovedDraft& removed);
  // Who held it. Not while a psychotherapy note is kept with it: that is its author's.
  bool canChangeClinician(model::SessionId id) const;
  void changeClinician(model::SessionId id, model::ClinicianId clinician);
  void sign(model::SessionId id, const model::Signature& signature);
  void addAddendum(model::SessionId id, const model::Addendum& addendum);
  void amendRating(model::SessionId id, const Amendment& amendment);

  SessionRecord find(model::SessionId id) const;
  std::optional<model::SessionId> byKey(std::string_view externalKey) const;
  std::vector<SessionLine> linesOf(model::ClientId client) const;  // first to last
  std::vector<SessionRecord> of(model::ClientId client) const;     // in full, first to last
  bool isRiskRecorded(model::ClientId client, model::RiskKind kind) const;
  // The latest sessions that took place, with ratings, latest first, before this one where one is given; and
  // the very last.
  std::vector<SessionRecord> latestRatedOf(model::ClientId client, int most,
                                           std::optional<model::SessionId> before = {}) const;
  std::optional<SessionRecord> lastRatedOf(model::ClientId client,
                                           std::optional<model::SessionId> before = {}) const;

  // The therapist's private note: no part of the signed record, and in no list, export or search. It is read
  // and written by the clinician of the session alone (else VaultFault::refused).
  std::optional<model::PsychotherapyNote> psychotherapyNoteOf(model::SessionId id,
                                                              model::ClinicianId reader) const;
  void savePsychotherapyNote(model::SessionId id, const std::optional<model::PsychotherapyNote>& note,
                             model::ClinicianId writer);
  bool hasPsychotherapyNote(model::SessionId id) const;
  // For an export that asks for them, which the audit trail tells: those of every clinician.
  std::optional<model::PsychotherapyNote> psychotherapyNoteToExport(model::SessionId id) const;

  model::TaskId setTask(model::SessionId setIn, const model::PracticeTask& task);
  void saveTask(model::TaskId id, const model::PracticeTask& task);
  void dropTask(model::TaskId id);
  void reviewTask(model::TaskId id, model::SessionId reviewedIn, const model::TaskReview& review);
  void takeReviewBack(model::TaskId id);
  std::vector<TaskRecord> tasksOf(model::ClientId client) const;             // as they were set
  std::vector<TaskRecord> outstandingTasksOf(model::ClientId client) const;  // without a review

 private:
  void putTaskBack(const TaskRecord& task, model::SessionId was, model::SessionId now);
  void reviewAgain(const std::vector<TaskRecord>& tasks, model::ClientId client, model::SessionId reviewedIn);

  Connection& connection_;
};

}  // namespace trellis::store
