#include "core/store/note_format_repository.h"

#include <map>
#include <utility>

#include "core/store/audit_trail.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace trellis::store {
namespace {

using FormatSections = Row<model::OwnSection>;

void tellOfFormat(Connection& connection, AuditAction action, const std::string& key) {
  Statement select(connection, "SELECT id FROM own_format WHERE key = :key");
  select.with(key).nextOrMissing();
  AuditTrail(connection).record({action, AuditObject::noteFormat, select.value<std::int64_t>(), {}, {}});
}

std::map<std::string, std::vector<model::OwnSection>> allSections(Connection& connection) {
  Statement select(connection, "SELECT format_key, " + std::string(FormatSections::columns) +
                                   " FROM own_format_section ORDER BY format_key, position");
  std::map<std::string, std::vector<model::OwnSection>> sections;
  select.with();
  while (select.next()) {
    std::string format;
    model::OwnSection section;
    select.read(format, fieldsOf(section));
    sections[format].push_back(std::move(section));
  }
  return sections;
}

}  // namespace

std::vector<NoteFormatRecord> NoteFormatRepository::all() const {
  auto sections = allSections(connection_);
  Statement select(connection_, R"(
    SELECT key, began_as, name, state FROM own_format ORDER BY state = 'earlier', name COLLATE NOCASE, id)");
  std::vector<NoteFormatRecord> records;
  select.with();
  while (select.next()) {
    std::string key;
    std::string beganAs;
    model::OwnFormatFields fields;
    model::FormatState state{};
    select.read(key, beganAs, fields.name, state);
    fields.sections = std::move(sections[key]);
    records.push_back({key, beganAs, state, restored(model::OwnFormat::make(std::move(fields)))});
  }
  return records;
}

std::set<std::string> NoteFormatRepository::sectionsInDrafts(const std::string& key) const {
  Statement select(connection_, R"(
    SELECT DISTINCT section FROM session JOIN note_section ON note_section.id / 64 = session.id
      AND note_section.id BETWEEN session.id * 64 AND session.id * 64 + 63
    WHERE note_format = :key AND signed_at IS NULL AND (text IS NOT NULL OR is_not_applicable = 1))");
  std::set<std::string> sections;
  select.with(key);
  while (select.next()) sections.insert(select.value<std::string>());
  return sections;
}

bool NoteFormatRepository::isWritten(const std::string& key) const {
  Statement select(connection_, "SELECT EXISTS (SELECT 1 FROM session WHERE note_format = :key)");
  select.with(key).nextOrMissing();
  return select.value<bool>();
}

bool NoteFormatRepository::isSigned(const std::string& key) const {
  Statement select(connection_, R"(
    SELECT EXISTS (SELECT 1 FROM session WHERE note_format = :key AND signed_at IS NOT NULL))");
  select.with(key).nextOrMissing();
  return select.value<bool>();
}

std::string NoteFormatRepository::freeKey() const {
  Statement random(connection_, "SELECT 'own-' || lower(hex(randomblob(8)))");
  random.with().nextOrMissing();
  return random.value<std::string>();
}

void NoteFormatRepository::addWording(const std::string& key, const std::string& beganAs,
                                      model::FormatState state, const model::OwnFormat& format) {
  Statement(connection_, insertSql("own_format", "key, began_as, name, state"))
      .with(key, beganAs, format->name, state)
      .run();
  writeSections(key, format);
}

// In its state; the drafts move along.
std::string NoteFormatRepository::addLaterWording(const std::string& key, const model::OwnFormat& format) {
  Statement before(connection_, "SELECT began_as, state FROM own_format WHERE key = :key");
  before.with(key).nextOrMissing();
  std::string beganAs;
  model::FormatState state{};
  before.read(beganAs, state);
  Statement(connection_, "UPDATE own_format SET state = 'earlier' WHERE key = :key").with(key).runOnOne();
  std::string now = freeKey();
  addWording(now, beganAs, state, format);
  Statement(connection_,
            "UPDATE session SET note_format = :now WHERE note_format = :key AND signed_at IS NULL")
      .with(now, key)
      .run();
  return now;
}

void NoteFormatRepository::changeWording(const std::string& key, const model::OwnFormat& format) {
  Statement(connection_, "UPDATE own_format SET name = :name WHERE key = :key")
      .with(format->name, key)
      .runOnOne();
  Statement(connection_, "DELETE FROM own_format_section WHERE format_key = :key").with(key).run();
  writeSections(key, format);
}

void NoteFormatRepository::writeSections(const std::string& key, const model::OwnFormat& format) {
  Statement insert(connection_,
                   insertSql(FormatSections::table, columnsWith<model::OwnSection>("format_key, position")));
  int position = 0;
  for (const model::OwnSection& section : format->sections)
    insert.with(key, position++, fieldsOf(section)).run();
}

std::string NoteFormatRepository::add(const model::OwnFormat& format) {
  Transaction transaction(connection_);
  std::string key = freeKey();
  addWording(key, key, model::FormatState::inUse, format);
  tellOfFormat(connection_, AuditAction::created, key);
  transaction.commit();
  return key;
}

std::string NoteFormatRepository::save(const std::string& key, const model::OwnFormat& format) {
  Transaction transaction(connection_);
  std::string now = key;
  if (isSigned(key))
    now = addLaterWording(key, format);
  else
    changeWording(key, format);
  tellOfFormat(connection_, AuditAction::changed, now);
  transaction.commit();
  return now;
}

void NoteFormatRepository::putOutOfUse(const std::string& key) {
  setState(key, model::FormatState::outOfUse);
}

void NoteFormatRepository::bringBack(const std::string& key) {
  setState(key, model::FormatState::inUse);
}

void NoteFormatRepository::setState(const std::string& key, model::FormatState state) {
  Transaction transaction(connection_);
  Statement(connection_, "UPDATE own_format SET state = :state WHERE key = :key AND state <> 'earlier'")
      .with(state, key)
      .runOnOne();
  tellOfFormat(connection_, AuditAction::changed, key);
  transaction.commit();
}

void NoteFormatRepository::drop(const std::string& key) {
  Transaction transaction(connection_);
  if (isWritten(key)) throw VaultError(VaultFault::refused, "Notes are written in this format: it stays.");
  tellOfFormat(connection_, AuditAction::deleted, key);
  Statement(connection_, "DELETE FROM own_format_section WHERE format_key = :key").with(key).run();
  Statement(connection_, "DELETE FROM own_format WHERE key = :key").with(key).runOnOne();
  transaction.commit();
}

}  // namespace trellis::store
