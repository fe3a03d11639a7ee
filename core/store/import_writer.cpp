#include "core/store/import_writer.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "core/store/audit_trail.h"
#include "core/store/format_writer.h"
#include "core/store/rating_tally.h"
#include "core/store/record_linker.h"
#include "core/store/row_writer.h"
#include "core/store/rows.h"
#include "core/store/search_writer.h"
#include "core/store/transaction.h"

namespace trellis::store {
namespace {

using Measures = Row<model::OutcomeMeasureFields>;

// A row behind those that its owner has; `ignored` are columns that make no difference to what it says.
template <class Fields>
RowWriter::Sql appendedSql(std::string_view owner, std::string_view same, std::string_view ignored = {}) {
  const std::string table(Row<Fields>::table);
  std::string insert = insertSql(table, columnsWith<Fields>(std::string(owner) + ", position"));
  const std::string_view place = ":position";
  insert.replace(
      insert.find(place), place.size(),
      "(SELECT count(*) FROM " + table + " WHERE " + std::string(owner) + " = :" + std::string(owner) + ")");
  return {insert, sameSql(table, same) + std::string(ignored)};
}

}  // namespace

// One statement or two a kind of row, prepared once.
class ImportWriter::Statements {
 public:
  Statements(Connection& itsConnection, model::ClinicianId itsClinician, model::Instant itsNow)
      : connection(itsConnection), clinician(itsClinician), now(itsNow) {}

  static std::string sessionColumns() {
    return columnsWith<model::SessionFields>("client_id, external_key, note_format");
  }
  template <class Fields>
  RowWriter ofSession() {
    return {connection, Row<Fields>::table, columnsWith<Fields>("session_id")};
  }
  template <class Fields>
  RowWriter ofClient() {
    return {connection, Row<Fields>::table, columnsWith<Fields>("client_id, external_key")};
  }

  // The id of a keyed row: the new one, or the one that was there.
  template <class Id>
  PlacedRow<Id> placed(RowOutcome outcome, Statement& byKey, const std::string& key) {
    if (outcome == RowOutcome::added) return {{connection.database().getLastInsertRowid()}, outcome};
    if (!byKey.with(key).next()) return {{}, RowOutcome::conflict};
    return {byKey.value<Id>(), outcome};
  }

  bool isNew(model::SessionId id) const { return id.value > lastSessionBefore; }
  bool isNew(model::ClientId id) const { return id.value > lastClientBefore; }
  RowOutcome noting(model::SessionId id, RowOutcome outcome) {
    if (!isVaultNew && outcome == RowOutcome::added) changedSessions.insert(id);
    return outcome;
  }
  RowOutcome noting(model::ClientId id, RowOutcome outcome) {
    if (!isVaultNew && outcome == RowOutcome::added) changedClients.insert(id);
    return outcome;
  }
  model::MeasureId measureNamed(const model::OutcomeMeasureFields& fields);
  void linkLast(model::SessionId itsSession, PartKind kind);
  void beginStatuses();  // of new clients whose history nobody told
  void derive();         // what follows from the rows: search, tallies
  AuditAct act() const;

  Connection& connection;
  model::ClinicianId clinician;
  model::Instant now;
  Transaction transaction{connection};
  std::int64_t lastClientBefore = connection.number("SELECT coalesce(max(id), 0) FROM client");
  std::int64_t lastSessionBefore = connection.number("SELECT coalesce(max(id), 0) FROM session");
  bool isVaultNew = lastClientBefore == 0;  // then what follows from the rows is made at the end, at once
  std::unordered_set<model::ClientId> changedClients;
  std::unordered_set<model::SessionId> changedSessions;
  std::unordered_map<std::string, model::MeasureId> measures;
  std::int64_t clientsAdded = 0;
  std::int64_t sessionsAdded = 0;
  std::int64_t sessionsSigned = 0;

  RowWriter client{connection,
                   {insertClientSql(), sameSql("client", columnsWith<model::ClientFields>("external_key"))}};
  RepeatingRowWriter clientStatus{connection,
                                  {R"(INSERT INTO client_status (client_id, position, status, since)
          VALUES (:client, (SELECT count(*) FROM client_status WHERE client_id = :client), :status, :since))",
                                   sameSql("status_history", "client_id, status, since")}};
  RepeatingRowWriter diagnosis{
      connection, appendedSql<model::Diagnosis>("client_id", columnsWith<model::Diagnosis>("client_id"))};
  RepeatingRowWriter consent{
      connection, appendedSql<model::Consent>("client_id", columnsWith<model::Consent>("client_id"))};
  // Whoever said so before, and whenever.
  RowWriter toldApart{connection,
                      {R"(INSERT INTO namesakes (one, other, said_on, said_by)
          SELECT :one, :other, :said_on, :said_by
          WHERE NOT EXISTS (SELECT 1 FROM namesakes_now WHERE one = :one AND other = :other))",
                       R"(SELECT count(*) FROM namesakes_now
          WHERE one = :one AND other = :other AND :said_on IS NOT NULL AND :said_by IS NOT NULL)"}};
  RowWriter relationship = ofClient<model::RelationshipFields>();
  RowWriter goal = ofClient<model::GoalFields>();
  RowWriter session{
      connection,
      {insertSql("session", sessionColumns() + ", clinician_id"),
       sameSql("session", sessionColumns()) + " AND :clinician_id IS NOT NULL"}};  // whoever held it
  FormatWriter formats{connection};
  RepeatingRowWriter root{connection, "root", columnsWith<model::RootFields>("client_id")};
  RowWriter noteSection{
      connection,
      {insertNoteSectionSql(), sameSql("note_section", columnsWith<model::NoteSection>("session_id"))}};
  RowWriter psychotherapyNote{connection, "psychotherapy_note", "session_id, text"};
  RowWriter rating = ofSession<model::Rating>();
  RowWriter step = ofSession<model::StepProgress>();
  RowWriter giveAndTake = ofSession<model::GiveAndTake>();
  RowWriter wellBeing = ofSession<WellBeingValue>();
  RowWriter goalWork = ofSession<model::GoalWork>();
  RowWriter measure{connection, Measures::table, Measures::columns};
  RowWriter pushback = ofSession<model::ExpectedPushback>();
  RowWriter administration{connection, "administration", "client_id, measure_id, date, total"};
  RepeatingRowWriter boundary{connection, "boundary_event", columnsWith<model::BoundaryEvent>("session_id")};
  RowWriter task{connection, "practice_task",
                 "external_key, set_in, path, text, due, reviewed_in, result, learned"};
  Statement signature{connection, R"(
    UPDATE session SET signed_by = :signed_by, signed_at = :signed_at WHERE id = :id AND signed_at IS NULL
    RETURNING client_id)"};
  // Whoever signed the same words before, and whenever.
  RepeatingRowWriter addendum{
      connection, appendedSql<model::Addendum>("session_id", "session_id, text",
                                               " AND :signed_by IS NOT NULL AND :signed_at IS NOT NULL")};
  RepeatingRowWriter amendment{
      connection,
      appendedSql<Amendment>("session_id", "session_id, relationship_id, rater, item, value, reason",
                             " AND :signed_by IS NOT NULL AND :signed_at IS NOT NULL")};
  RecordLinker linker{connection};
  Statement sectionWords{connection, R"(
    INSERT INTO note_search (rowid, text) SELECT id, text FROM note_section WHERE id = last_insert_rowid())"};

  Statement clientByKey{connection, R"(
    SELECT coalesce((SELECT kept FROM merged_into WHERE gone = client.id
                       AND kept NOT IN (SELECT gone FROM client_merge)), id)
    FROM client WHERE external_key = :key)"};
  Statement relationshipByKey{connection, "SELECT id FROM relationship WHERE external_key = :key"};
  Statement goalByKey{connection, "SELECT id FROM goal WHERE external_key = :key"};
  Statement sessionByKey{connection, "SELECT id FROM session WHERE external_key = :key"};
};

model::MeasureId ImportWriter::Statements::measureNamed(const model::OutcomeMeasureFields& fields) {
  const auto known = measures.find(fields.name);
  if (known != measures.end()) return known->second;
  Statement byName(connection, "SELECT id FROM measure WHERE name = :name");
  const bool isThere = byName.with(fields.name).next();
  const model::MeasureId id =
      isThere
          ? byName.value<model::MeasureId>()
          : model::MeasureId{
                Statement(connection, insertSql("measure", Measures::columns)).with(fieldsOf(fields)).add()};
  measures.emplace(fields.name, id);
  return id;
}

// The addendum or amendment that was added last.
void ImportWriter::Statements::linkLast(model::SessionId itsSession, PartKind kind) {
  Statement last(connection, "SELECT count(*) - 1 FROM " + std::string(model::keyOf(kind)) +
                                 " WHERE session_id = :session");
  last.with(itsSession).nextOrMissing();
  linker.link({chainOf(connection, itsSession), itsSession, kind, last.value<int>()});
}

// Who is discharged was so after the last session at the earliest.
void ImportWriter::Statements::beginStatuses() {
  Statement(connection, R"(
    INSERT INTO client_status (client_id, position, status, since)
    SELECT id, 0, status,
      coalesce(iif(status = 'discharged', (SELECT max(date) FROM session WHERE client_id = client.id), NULL),
        intake_date, :today)
    FROM client
    WHERE id > :before AND NOT EXISTS (SELECT 1 FROM client_status WHERE client_id = client.id))")
      .with(now.date(), lastClientBefore)
      .run();
}

void ImportWriter::Statements::derive() {
  SearchWriter search(connection);
  if (isVaultNew) {
    search.rebuild();
    rebuildTallies(connection);
  }
  for (const model::ClientId changed : changedClients) search.refresh(changed);
  for (const model::SessionId changed : changedSessions) {
    search.refresh(changed);
    refreshTally(connection, changed);
  }
}

// One entry tells of all that came.
AuditAct ImportWriter::Statements::act() const {
  return {AuditAction::imported,
          AuditObject::vault,
          {},
          {},
          "clients=" + std::to_string(clientsAdded) + ";sessions=" + std::to_string(sessionsAdded) +
              ";signed=" + std::to_string(sessionsSigned)};
}

ImportWriter::ImportWriter(const Vault& vault, model::ClinicianId clinician, model::Instant now)
    : statements_(std::make_unique<Statements>(vault.connection(), clinician, now)) {}

ImportWriter::~ImportWriter() = default;

PlacedRow<model::ClientId> ImportWriter::addClient(std::string_view key, const model::Client& client) {
  auto& s = *statements_;
  const std::string externalKey(key);
  const RowOutcome outcome = s.client.write(externalKey, fieldsOf(*client));
  const auto placed = s.placed<model::ClientId>(outcome, s.clientByKey, externalKey);
  if (outcome == RowOutcome::added) {
    s.noting(placed.id, outcome);
    ++s.clientsAdded;
  }
  return placed;
}

// A history that is there is added to by the practice itself alone.
RowOutcome ImportWriter::addStatusChange(model::ClientId client, const model::StatusChange& change) {
  auto& s = *statements_;
  if (s.isNew(client)) return s.clientStatus.write(true, client, change.status, change.on);
  return s.clientStatus.isThere(client, change.status, change.on) ? RowOutcome::unchanged
                                                                  : RowOutcome::conflict;
}

RowOutcome ImportWriter::addDiagnosis(model::ClientId client, const model::Diagnosis& diagnosis) {
  auto& s = *statements_;
  return s.diagnosis.write(s.isNew(client), client, fieldsOf(diagnosis));
}

RowOutcome ImportWriter::addConsent(model::ClientId client, const model::Consent& consent) {
  auto& s = *statements_;
  return s.consent.write(s.isNew(client), client, fieldsOf(consent));
}

RowOutcome ImportWriter::addRoot(model::ClientId client, const model::Root& root) {
  auto& s = *statements_;
  return s.noting(client, s.root.write(s.isNew(client), client, fieldsOf(*root)));
}

RowOutcome ImportWriter::addToldApart(model::ClientId one, model::ClientId other, model::Date saidOn) {
  auto& s = *statements_;
  return s.toldApart.write(std::min(one, other), std::max(one, other), saidOn, s.clinician);
}

PlacedRow<model::RelationshipId> ImportWriter::addRelationship(std::string_view key, model::ClientId client,
                                                               const model::Relationship& relationship) {
  auto& s = *statements_;
  const std::string externalKey(key);
  const RowOutcome outcome = s.relationship.write(client, externalKey, fieldsOf(*relationship));
  const auto placed = s.placed<model::RelationshipId>(outcome, s.relationshipByKey, externalKey);
  s.noting(client, outcome);
  return placed;
}

PlacedRow<model::GoalId> ImportWriter::addGoal(std::string_view key, model::ClientId client,
                                               const model::Goal& goal) {
  auto& s = *statements_;
  const std::string externalKey(key);
  const RowOutcome outcome = s.goal.write(client, externalKey, fieldsOf(*goal));
  const auto placed = s.placed<model::GoalId>(outcome, s.goalByKey, externalKey);
  s.noting(client, outcome);
  return placed;
}

RowOutcome ImportWriter::addNoteFormat(const model::FormatWording& wording) {
  return statements_->formats.addWording(wording);
}

RowOutcome ImportWriter::addNoteFormatSection(const std::string& format, int position,
                                              const model::OwnSection& section) {
  return statements_->formats.addSection(format, position, section);
}

RowOutcome ImportWriter::addMeasure(const model::OutcomeMeasure& measure) {
  return statements_->measure.write(fieldsOf(*measure));
}

RowOutcome ImportWriter::addAdministration(model::ClientId client, const model::OutcomeMeasureFields& measure,
                                           const model::Administration& administration) {
  auto& s = *statements_;
  return s.administration.write(client, s.measureNamed(measure), administration->date, administration->total);
}

PlacedRow<model::SessionId> ImportWriter::addSession(std::string_view key, model::ClientId client,
                                                     const model::Session& session) {
  auto& s = *statements_;
  const std::string externalKey(key);
  const auto format = session->note ? model::OptionalText(session->note->format) : std::nullopt;
  const RowOutcome outcome = s.session.write(client, externalKey, format, fieldsOf(*session), s.clinician);
  const auto placed = s.placed<model::SessionId>(outcome, s.sessionByKey, externalKey);
  if (outcome == RowOutcome::added) ++s.sessionsAdded;
  s.noting(placed.id, outcome);
  return placed;
}

RowOutcome ImportWriter::addNoteSection(model::SessionId session, const model::NoteSection& section) {
  auto& s = *statements_;
  const RowOutcome outcome = s.noteSection.write(session, fieldsOf(section));
  if (!s.isVaultNew && outcome == RowOutcome::added) s.sectionWords.with().run();
  return outcome;
}

RowOutcome ImportWriter::addPsychotherapyNote(model::SessionId session,
                                              const model::PsychotherapyNote& note) {
  return statements_->psychotherapyNote.write(session, note.privateText());
}

RowOutcome ImportWriter::addRating(model::SessionId session, const model::Rating& rating) {
  return statements_->noting(session, statements_->rating.write(session, fieldsOf(rating)));
}

RowOutcome ImportWriter::addStep(model::SessionId session, const model::StepProgress& step) {
  return statements_->step.write(session, fieldsOf(step));
}

RowOutcome ImportWriter::addGiveAndTake(model::SessionId session, const model::GiveAndTake& giveAndTake) {
  return statements_->giveAndTake.write(session, fieldsOf(giveAndTake));
}

RowOutcome ImportWriter::addWellBeing(model::SessionId session, model::WellBeing measure, int value) {
  return statements_->wellBeing.write(session, measure, value);
}

RowOutcome ImportWriter::addBoundary(model::SessionId session, const model::BoundaryEvent& event) {
  auto& s = *statements_;
  return s.noting(session, s.boundary.write(s.isNew(session), session, fieldsOf(event)));
}

RowOutcome ImportWriter::addExpectedPushback(model::SessionId session,
                                             const model::ExpectedPushback& pushback) {
  return statements_->noting(session, statements_->pushback.write(session, fieldsOf(pushback)));
}

RowOutcome ImportWriter::addGoalWork(model::SessionId session, const model::GoalWork& work) {
  return statements_->goalWork.write(session, fieldsOf(work));
}

RowOutcome ImportWriter::addTask(std::string_view key, model::SessionId setIn,
                                 const model::PracticeTask& task,
                                 const std::optional<ReviewedTask>& reviewed) {
  auto& s = *statements_;
  const auto reviewedIn = reviewed ? std::optional(reviewed->session) : std::nullopt;
  const auto review = reviewed ? std::optional(reviewed->review) : std::nullopt;
  return s.noting(setIn, s.task.write(key, setIn, fieldsOf(*task), reviewedIn, review));
}

void ImportWriter::sign(model::SessionId session) {
  auto& s = *statements_;
  if (!s.signature.with(s.clinician, s.now, session).next()) return;
  const auto client = s.signature.value<model::ClientId>();
  s.signature.next();
  s.linker.link({client, session, PartKind::signature, 0});
  ++s.sessionsSigned;
}

RowOutcome ImportWriter::addAddendum(model::SessionId session, const std::string& text) {
  auto& s = *statements_;
  const model::Addendum addendum{text, {s.clinician, s.now}};
  const RowOutcome outcome = s.addendum.write(s.isNew(session), session, fieldsOf(addendum));
  if (outcome == RowOutcome::added) s.linkLast(session, PartKind::addendum);
  return s.noting(session, outcome);
}

RowOutcome ImportWriter::addAmendment(model::SessionId session, Amendment amendment) {
  auto& s = *statements_;
  amendment.signature = {s.clinician, s.now};
  const RowOutcome outcome = s.amendment.write(s.isNew(session), session, fieldsOf(amendment));
  if (outcome == RowOutcome::added) s.linkLast(session, PartKind::amendment);
  return s.noting(session, outcome);
}

void ImportWriter::commit() {
  statements_->beginStatuses();
  statements_->linker.finish();
  AuditTrail(statements_->connection).record(statements_->act());
  statements_->derive();
  statements_->transaction.commit();
}

}  // namespace trellis::store
