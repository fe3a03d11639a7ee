// Writes a practice row by row, in one transaction: what is not committed never happened. Writing the same
// rows twice is the same as once: rows with an external key are known by it, others by what they are about,
// roots and boundary events by their whole content and how often it occurs. Rows of a session come before its
// signature. Errors: VaultError.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/client.h"
#include "core/model/goal.h"
#include "core/model/outcome_measure.h"
#include "core/model/own_format.h"
#include "core/model/practice_task.h"
#include "core/model/psychotherapy_note.h"
#include "core/model/relationship.h"
#include "core/model/root.h"
#include "core/model/session.h"
#include "core/store/records.h"
#include "core/store/vault.h"

namespace trellis::store {

enum class RowOutcome {
  added,
  unchanged,  // it was there, and is the same
  conflict    // it is there with other content, or its session was signed before
};

template <class Id>
struct PlacedRow {
  Id id;
  RowOutcome outcome = RowOutcome::added;
};

struct ReviewedTask {
  model::SessionId session;
  model::TaskReview review;
};

class ImportWriter {
 public:
  // `clinician` held the sessions and signs them at `now`.
  ImportWriter(const Vault& vault, model::ClinicianId clinician, model::Instant now);
  ~ImportWriter();  // takes back what was not committed
  ImportWriter(const ImportWriter&) = delete;
  ImportWriter& operator=(const ImportWriter&) = delete;

  RowOutcome addNoteFormat(const model::FormatWording& wording);
  RowOutcome addNoteFormatSection(const std::string& format, int position, const model::OwnSection& section);
  PlacedRow<model::ClientId> addClient(std::string_view key, const model::Client& client);
  RowOutcome addStatusChange(model::ClientId client, const model::StatusChange& change);
  RowOutcome addDiagnosis(model::ClientId client, const model::Diagnosis& diagnosis);
  RowOutcome addConsent(model::ClientId client, const model::Consent& consent);
  RowOutcome addRoot(model::ClientId client, const model::Root& root);
  RowOutcome addToldApart(model::ClientId one, model::ClientId other, model::Date saidOn);
  PlacedRow<model::RelationshipId> addRelationship(std::string_view key, model::ClientId client,
                                                   const model::Relationship& relationship);
  PlacedRow<model::GoalId> addGoal(std::string_view key, model::ClientId client, const model::Goal& goal);
  RowOutcome addMeasure(const model::OutcomeMeasure& measure);
  RowOutcome addAdministration(model::ClientId client, const model::OutcomeMeasureFields& measure,
                               const model::Administration& administration);

  // When and how it took place, the note's format, takeaway, risk; what lies under it comes in rows of its
  // own.
  PlacedRow<model::SessionId> addSession(std::string_view key, model::ClientId client,
                                         const model::Session& session);
  RowOutcome addNoteSection(model::SessionId session, const model::NoteSection& section);
  RowOutcome addPsychotherapyNote(model::SessionId session, const model::PsychotherapyNote& note);
  RowOutcome addRating(model::SessionId session, const model::Rating& rating);
  RowOutcome addStep(model::SessionId session, const model::StepProgress& step);
  RowOutcome addGiveAndTake(model::SessionId session, const model::GiveAndTake& giveAndTake);
  RowOutcome addWellBeing(model::SessionId session, model::WellBeing measure, int value);
  RowOutcome addBoundary(model::SessionId session, const model::BoundaryEvent& event);
  RowOutcome addExpectedPushback(model::SessionId session, const model::ExpectedPushback& pushback);
  RowOutcome addGoalWork(model::SessionId session, const model::GoalWork& work);
  RowOutcome addTask(std::string_view key, model::SessionId setIn, const model::PracticeTask& task,
                     const std::optional<ReviewedTask>& reviewed);

  void sign(model::SessionId session);  // nothing to do where it is signed
  // Under a signed session; signed by the clinician, now.
  RowOutcome addAddendum(model::SessionId session, const std::string& text);
  RowOutcome addAmendment(model::SessionId session, Amendment amendment);
  void commit();

 private:
  class Statements;
  std::unique_ptr<Statements> statements_;
};

}  // namespace trellis::store
