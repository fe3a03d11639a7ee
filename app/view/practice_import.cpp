#include "app/view/practice_import.h"

#include "app/view/note_formats.h"
#include "core/store/import_writer.h"

namespace trellis::view {
namespace {

exchange::Outcome outcomeOf(store::RowOutcome outcome) {
  switch (outcome) {
    case store::RowOutcome::added:
      return exchange::Outcome::added;
    case store::RowOutcome::unchanged:
      return exchange::Outcome::unchanged;
    case store::RowOutcome::conflict:
      return exchange::Outcome::conflict;
  }
  return exchange::Outcome::conflict;
}

template <class Id>
exchange::Placed<Id> placed(const store::PlacedRow<Id>& row) {
  return {row.id, outcomeOf(row.outcome)};
}

// What exchange reads, store writes: neither knows of the other.
class VaultSink : public exchange::PracticeSink {
 public:
  explicit VaultSink(store::ImportWriter& writer) : writer_(writer) {}

  exchange::Outcome noteFormat(const model::FormatWording& wording) override {
    return outcomeOf(writer_.addNoteFormat(wording));
  }
  exchange::Outcome noteFormatSection(const std::string& format, int position,
                                      const model::OwnSection& section) override {
    return outcomeOf(writer_.addNoteFormatSection(format, position, section));
  }
  exchange::Placed<model::ClientId> client(std::string_view key, const model::Client& client) override {
    return placed(writer_.addClient(key, client));
  }
  exchange::Outcome statusChange(model::ClientId client, const model::StatusChange& change) override {
    return outcomeOf(writer_.addStatusChange(client, change));
  }
  exchange::Outcome diagnosis(model::ClientId client, const model::Diagnosis& diagnosis) override {
    return outcomeOf(writer_.addDiagnosis(client, diagnosis));
  }
  exchange::Outcome consent(model::ClientId client, const model::Consent& consent) override {
    return outcomeOf(writer_.addConsent(client, consent));
  }
  exchange::Outcome root(model::ClientId client, const model::Root& root) override {
    return outcomeOf(writer_.addRoot(client, root));
  }
  exchange::Outcome toldApart(model::ClientId one, model::ClientId other, model::Date saidOn) override {
    return outcomeOf(writer_.addToldApart(one, other, saidOn));
  }
  exchange::Placed<model::RelationshipId> relationship(std::string_view key, model::ClientId client,
                                                       const model::Relationship& relationship) override {
    return placed(writer_.addRelationship(key, client, relationship));
  }
  exchange::Placed<model::GoalId> goal(std::string_view key, model::ClientId client,
                                       const model::Goal& goal) override {
    return placed(writer_.addGoal(key, client, goal));
  }
  exchange::Outcome measure(const model::OutcomeMeasure& measure) override {
    return outcomeOf(writer_.addMeasure(measure));
  }
  exchange::Outcome administration(model::ClientId client, const model::OutcomeMeasureFields& measure,
                                   const model::Administration& administration) override {
    return outcomeOf(writer_.addAdministration(client, measure, administration));
  }
  exchange::Placed<model::SessionId> session(std::string_view key, model::ClientId client,
                                             const model::Session& session) override {
    return placed(writer_.addSession(key, client, session));
  }
  exchange::Outcome noteSection(model::SessionId session, const model::NoteSection& section) override {
    return outcomeOf(writer_.addNoteSection(session, section));
  }
  exchange::Outcome psychotherapyNote(model::SessionId session,
                                      const model::PsychotherapyNote& note) override {
    return outcomeOf(writer_.addPsychotherapyNote(session, note));
  }
  exchange::Outcome rating(model::SessionId session, const model::Rating& rating) override {
    return outcomeOf(writer_.addRating(session, rating));
  }
  exchange::Outcome step(model::SessionId session, const model::StepProgress& step) override {
    return outcomeOf(writer_.addStep(session, step));
  }
  exchange::Outcome giveAndTake(model::SessionId session, const model::GiveAndTake& giveAndTake) override {
    return outcomeOf(writer_.addGiveAndTake(session, giveAndTake));
  }
  exchange::Outcome wellBeing(model::SessionId session, model::WellBeing measure, int value) override {
    return outcomeOf(writer_.addWellBeing(session, measure, value));
  }
  exchange::Outcome boundary(model::SessionId session, const model::BoundaryEvent& event) override {
    return outcomeOf(writer_.addBoundary(session, event));
  }
  exchange::Outcome expectedPushback(model::SessionId session,
                                     const model::ExpectedPushback& pushback) override {
    return outcomeOf(writer_.addExpectedPushback(session, pushback));
  }
  exchange::Outcome goalWork(model::SessionId session, const model::GoalWork& work) override {
    return outcomeOf(writer_.addGoalWork(session, work));
  }
  exchange::Outcome task(std::string_view key, model::ClientId /*of the session*/, model::SessionId setIn,
                         const model::PracticeTask& task,
                         const std::optional<exchange::ReviewedTask>& reviewed) override {
    std::optional<store::ReviewedTask> review;
    if (reviewed) review = store::ReviewedTask{reviewed->session, reviewed->review};
    return outcomeOf(writer_.addTask(key, setIn, task, review));
  }
  void sign(model::SessionId session) override { writer_.sign(session); }
  exchange::Outcome addendum(model::SessionId session, const std::string& text) override {
    return outcomeOf(writer_.addAddendum(session, text));
  }
  exchange::Outcome amendment(model::SessionId session, const exchange::AmendedRating& amended) override {
    return outcomeOf(writer_.addAmendment(
        session, {amended.relationship, amended.rater, amended.item, amended.value, amended.reason, {}}));
  }

 private:
  store::ImportWriter& writer_;
};

bool isToBeKept(ImportKeeps keeps, const exchange::ImportReport& report) {
  switch (keeps) {
    case ImportKeeps::allOrNothing:
      return report.refusedRows.empty();
    case ImportKeeps::goodRows:
      return true;
    case ImportKeeps::nothing:
      return false;
  }
  return false;
}

}  // namespace

ImportResult runImport(const PracticeImport& import, const store::Vault& vault,
                       const model::Catalogue& catalogue, const exchange::ImportProgress& progress) {
  model::Catalogue known = catalogue;
  known.ownFormats = ownFormatsOf(vault, catalogue);
  store::ImportWriter writer(vault, import.clinician, import.now);
  VaultSink sink(writer);
  ImportResult result{exchange::importPractice(import.folder, known, import.today, sink, progress)};
  result.isKept = isToBeKept(import.keeps, result.report);
  if (result.isKept) writer.commit();
  return result;
}

}  // namespace trellis::view
