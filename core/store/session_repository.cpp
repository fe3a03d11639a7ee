#include "core/store/session_repository.h"

#include <string>
#include <utility>

#include "core/store/audit_trail.h"
#include "core/store/rating_tally.h"
#include "core/store/record_linker.h"
#include "core/store/rows.h"
#include "core/store/search_writer.h"
#include "core/store/session_reader.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"
#include "core/store/vault_error.h"

namespace trellis::store {
namespace {

template <class Fields>
void writeRows(Connection& connection, model::SessionId session, const std::vector<Fields>& rows) {
  Statement insert(connection, insertSql(Row<Fields>::table, columnsWith<Fields>("session_id")));
  for (const Fields& row : rows) insert.with(session, fieldsOf(row)).run();
}

void writeNote(Connection& connection, model::SessionId session,
               const std::optional<model::ProgressNote>& note) {
  if (!note) return;
  Statement insert(connection, insertNoteSectionSql());
  for (const model::NoteSection& section : note->sections) insert.with(session, fieldsOf(section)).run();
}

void writeWellBeing(Connection& connection, model::SessionId session, const model::WellBeingValues& values) {
  std::vector<WellBeingValue> rows;
  for (const model::WellBeing measure : model::kWellBeing)
    if (const auto value = values[static_cast<std::size_t>(measure)]) rows.push_back({measure, *value});
  writeRows(connection, session, rows);
}

// All that lies under a session, with what is derived from it.
void writeContent(Connection& connection, model::SessionId session, const model::SessionFields& fields) {
  writeNote(connection, session, fields.note);
  writeRows(connection, session, fields.ratings);
  writeRows(connection, session, fields.steps);
  writeRows(connection, session, fields.giveAndTake);
  writeWellBeing(connection, session, fields.wellBeing);
  writeRows(connection, session, fields.boundaries);
  writeRows(connection, session, fields.expectedPushback);
  writeRows(connection, session, fields.goals);
  SearchWriter(connection).admitNote(session);
  SearchWriter(connection).refresh(session);
  refreshTally(connection, session);
}

void clearContent(Connection& connection, model::SessionId session) {
  SearchWriter(connection).withdrawNote(session);
  for (const char* table : {"note_section", "rating", "step_progress", "give_and_take", "well_being",
                            "boundary_event", "expected_pushback", "goal_work"})
    Statement(connection, std::string("DELETE FROM ") + table + " WHERE session_id = :session")
        .with(session)
        .run();
}

model::OptionalText formatOf(const model::SessionFields& fields) {
  return fields.note ? model::OptionalText(fields.note->format) : std::nullopt;
}

model::ClientId clientOf(Connection& connection, model::SessionId session) {
  Statement select(connection, "SELECT client_id FROM session WHERE id = :session");
  select.with(session).nextOrMissing();
  return select.value<model::ClientId>();
}

void tellOfSession(Connection& connection, AuditAction action, AuditObject object, model::SessionId session) {
  AuditTrail(connection).record({action, object, session.value, clientOf(connection, session), {}});
}

void link(Connection& connection, model::SessionId session, PartKind kind, int position) {
  RecordLinker linker(connection);
  linker.link({chainOf(connection, session), session, kind, position});
  linker.finish();
}

void refuseColleague(Connection& connection, model::SessionId session, model::ClinicianId clinician) {
  Statement select(connection, "SELECT clinician_id FROM session WHERE id = :session");
  select.with(session).nextOrMissing();
  if (select.value<model::ClinicianId>() == clinician) return;
  throw VaultError(VaultFault::refused,
                   "This psychotherapy note is its author's alone: nobody else may read or change it.");
}

void writePsychotherapyNote(Connection& connection, model::SessionId id,
                            const std::optional<model::PsychotherapyNote>& note) {
  if (!note) {
    Statement(connection, "DELETE FROM psychotherapy_note WHERE session_id = :session").with(id).run();
    return;
  }
  Statement(connection, R"(
    INSERT INTO psychotherapy_note (session_id, text) VALUES (:session, :text)
    ON CONFLICT (session_id) DO UPDATE SET text = excluded.text)")
      .with(id, note->privateText())
      .run();
}

std::optional<model::PsychotherapyNote> noteOf(Connection& connection, model::SessionId id) {
  Statement select(connection, "SELECT text FROM psychotherapy_note WHERE session_id = :session");
  if (!select.with(id).next()) return std::nullopt;
  return restored(model::PsychotherapyNote::make(select.value<std::string>()));
}

// Adds one more row under a signed session, after those that are there, and tells its position.
template <class Fields>
int append(Connection& connection, model::SessionId session, const Fields& row) {
  const std::string table(Row<Fields>::table);
  Statement count(connection, "SELECT count(*) FROM " + table + " WHERE session_id = :session");
  count.with(session).nextOrMissing();
  const auto position = count.template value<int>();
  Statement(connection, insertSql(table, columnsWith<Fields>("session_id, position")))
      .with(session, position, fieldsOf(row))
      .run();
  return position;
}

}  // namespace

model::SessionId SessionRepository::addDraft(model::ClientId client, model::ClinicianId clinician,
                                             const model::Session& session) {
  Transaction transaction(connection_);
  const auto format = formatOf(*session);
  Statement insert(
      connection_,
      insertSql("session", columnsWith<model::SessionFields>("client_id, clinician_id, note_format")));
  const model::SessionId id{insert.with(client, clinician, format, fieldsOf(*session)).add()};
  writeContent(connection_, id, *session);
  tellOfSession(connection_, AuditAction::created, AuditObject::session, id);
  transaction.commit();
  return id;
}

void SessionRepository::saveDraft(model::SessionId id, const model::Session& session) {
  Transaction transaction(connection_);
  const auto format = formatOf(*session);
  Statement(connection_, updateSql("session", columnsWith<model::SessionFields>("note_format")))
      .with(format, fieldsOf(*session), id)
      .runOnOne();
  clearContent(connection_, id);
  writeContent(connection_, id, *session);
  tellOfSession(connection_, AuditAction::changed, AuditObject::session, id);
  transaction.commit();
}

bool SessionRepository::isRestedOn(model::SessionId id) const {
  Statement select(connection_, R"(
    SELECT EXISTS (SELECT 1 FROM practice_task WHERE set_in = :session AND reviewed_in <> set_in))");
  select.with(id).nextOrMissing();
  return select.value<bool>();
}

RemovedDraft SessionRepository::removeDraft(model::SessionId id) {
  Transaction transaction(connection_);
  RemovedDraft removed{find(id), noteOf(connection_, id), {}, {}};
  for (TaskRecord& task : tasksOf(removed.session.client)) {
    if (task.setIn == id)
      removed.set.push_back(std::move(task));
    else if (task.reviewedIn == id)
      removed.reviewed.push_back(std::move(task));
  }
  for (const TaskRecord& task : removed.reviewed) takeReviewBack(task.id);
  for (const TaskRecord& task : removed.set) dropTask(task.id);
  writePsychotherapyNote(connection_, id, std::nullopt);
  clearContent(connection_, id);
  refreshTally(connection_, id);
  tellOfSession(connection_, AuditAction::deleted, AuditObject::session, id);
  Statement(connection_, "DELETE FROM session WHERE id = :session").with(id).runOnOne();
  SearchWriter(connection_).refresh(id);
  transaction.commit();
  return removed;
}

void SessionRepository::putBack(const RemovedDraft& removed) {
  Transaction transaction(connection_);
  const auto& [record, note, set, reviewed] = removed;
  Statement insert(connection_,
                   insertSql("session", columnsWith<model::SessionFields>(
                                            "id, client_id, clinician_id, external_key, note_format")));
  const auto format = formatOf(*record.session);
  const model::SessionId id{insert
                                .with(ifFree(connection_, "session", record.id), record.client,
                                      record.clinician, record.externalKey, format, fieldsOf(*record.session))
                                .add()};
  writeContent(connection_, id, *record.session);
  writePsychotherapyNote(connection_, id, note);
  for (const TaskRecord& task : set) putTaskBack(task, record.id, id);
  reviewAgain(reviewed, record.client, id);
  tellOfSession(connection_, AuditAction::created, AuditObject::session, id);
  transaction.commit();
}

bool SessionRepository::canChangeClinician(model::SessionId id) const {
  return !noteOf(connection_, id);
}

void SessionRepository::changeClinician(model::SessionId id, model::ClinicianId clinician) {
  Transaction transaction(connection_);
  if (!canChangeClinician(id))
    throw VaultError(VaultFault::refused, "The psychotherapy note of this session is its author's alone.");
  Statement(connection_, "UPDATE session SET clinician_id = :clinician WHERE id = :session")
      .with(clinician, id)
      .runOnOne();
  tellOfSession(connection_, AuditAction::changed, AuditObject::session, id);
  transaction.commit();
}

void SessionRepository::sign(model::SessionId id, const model::Signature& signature) {
  Transaction transaction(connection_);
  Statement(connection_, updateSql("session", Row<model::Signature>::columns))
      .with(fieldsOf(signature), id)
      .runOnOne();
  link(connection_, id, PartKind::signature, 0);
  tellOfSession(connection_, AuditAction::signedOff, AuditObject::session, id);
  transaction.commit();
}

void SessionRepository::addAddendum(model::SessionId id, const model::Addendum& addendum) {
  Transaction transaction(connection_);
  link(connection_, id, PartKind::addendum, append(connection_, id, addendum));
  SearchWriter(connection_).refresh(id);
  tellOfSession(connection_, AuditAction::addendumAdded, AuditObject::session, id);
  transaction.commit();
}

void SessionRepository::amendRating(model::SessionId id, const Amendment& amendment) {
  Transaction transaction(connection_);
  link(connection_, id, PartKind::amendment, append(connection_, id, amendment));
  SearchWriter(connection_).refresh(id);
  refreshTally(connection_, id);
  tellOfSession(connection_, AuditAction::amended, AuditObject::session, id);
  transaction.commit();
}

SessionRecord SessionRepository::find(model::SessionId id) const {
  return readSession(connection_, id);
}

std::optional<model::SessionId> SessionRepository::byKey(std::string_view externalKey) const {
  Statement select(connection_, "SELECT id FROM session WHERE external_key = :key");
  if (!select.with(externalKey).next()) return std::nullopt;
  return select.value<model::SessionId>();
}

std::vector<SessionLine> SessionRepository::linesOf(model::ClientId client) const {
  Statement select(connection_, R"(
    SELECT id, external_key, date, start_time, kind, modality, attendance, signed_at IS NOT NULL,
      coalesce(risk_kinds, '') <> ''
    FROM session WHERE client_id = :client ORDER BY date, start_time, id)");
  select.with(client);
  std::vector<SessionLine> lines;
  while (select.next()) {
    SessionLine& line = lines.emplace_back();
    line.number = static_cast<int>(lines.size());
    select.read(line.id, line.externalKey, line.date, line.start, line.kind, line.modality, line.attendance,
                line.isSigned, line.isRiskNoted);
  }
  return lines;
}

std::vector<SessionRecord> SessionRepository::of(model::ClientId client) const {
  return readSessionsOf(connection_, client);
}

bool SessionRepository::isRiskRecorded(model::ClientId client, model::RiskKind kind) const {
  Statement select(connection_, R"(
    SELECT 1 FROM session
    WHERE client_id = :client AND instr(';' || risk_kinds || ';', ';' || :kind || ';') > 0)");
  return select.with(client, keyOf(kind)).next();
}

std::vector<SessionRecord> SessionRepository::latestRatedOf(model::ClientId client, int most,
                                                            std::optional<model::SessionId> before) const {
  Statement select(connection_, R"(
    SELECT id FROM session
    WHERE client_id = :client
      AND (:before IS NULL OR (date, coalesce(start_time, ''), id)
        < (SELECT date, coalesce(start_time, ''), id FROM session WHERE id = :before))
      AND coalesce(attendance, 'attended') = 'attended'
      AND EXISTS (SELECT 1 FROM rating WHERE rating.session_id = session.id)
    ORDER BY date DESC, start_time DESC, id DESC LIMIT :most)");
  select.with(client, before, most);
  std::vector<SessionRecord> records;
  while (select.next()) records.push_back(find(select.value<model::SessionId>()));
  return records;
}

std::optional<SessionRecord> SessionRepository::lastRatedOf(model::ClientId client,
                                                            std::optional<model::SessionId> before) const {
  auto records = latestRatedOf(client, 1, before);
  return records.empty() ? std::nullopt : std::optional(std::move(records.front()));
}

std::optional<model::PsychotherapyNote> SessionRepository::psychotherapyNoteOf(
    model::SessionId id, model::ClinicianId reader) const {
  refuseColleague(connection_, id, reader);
  return noteOf(connection_, id);
}

bool SessionRepository::hasPsychotherapyNote(model::SessionId id) const {
  return noteOf(connection_, id).has_value();
}

std::optional<model::PsychotherapyNote> SessionRepository::psychotherapyNoteToExport(
    model::SessionId id) const {
  return noteOf(connection_, id);
}

// What stays as it was is no act.
void SessionRepository::savePsychotherapyNote(model::SessionId id,
                                              const std::optional<model::PsychotherapyNote>& note,
                                              model::ClinicianId writer) {
  Transaction transaction(connection_);
  const auto before = psychotherapyNoteOf(id, writer);
  const bool isSame = before && note ? before->privateText() == note->privateText() : !before && !note;
  if (isSame) {
    transaction.commit();
    return;
  }
  writePsychotherapyNote(connection_, id, note);
  const AuditAction written = before ? AuditAction::changed : AuditAction::created;
  tellOfSession(connection_, note ? written : AuditAction::deleted, AuditObject::psychotherapyNote, id);
  transaction.commit();
}

}  // namespace trellis::store
