#include "core/store/client_repository.h"

#include <algorithm>
#include <charconv>

#include "core/store/audit_trail.h"
#include "core/store/rows.h"
#include "core/store/search_writer.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace trellis::store {
namespace {

using Clients = Row<model::ClientFields>;
using Relationships = Row<model::RelationshipFields>;
using Roots = Row<model::RootFields>;

// Lists are written whole, each entry with its position.
template <class Fields>
void writeList(Connection& connection, model::ClientId client, const std::vector<Fields>& entries) {
  Statement insert(connection, insertSql(Row<Fields>::table, columnsWith<Fields>("client_id, position")));
  int position = 0;
  for (const Fields& entry : entries) insert.with(client, position++, fieldsOf(entry)).run();
}

template <class Fields>
void clearList(Connection& connection, model::ClientId client) {
  Statement(connection, "DELETE FROM " + std::string(Row<Fields>::table) + " WHERE client_id = :client")
      .with(client)
      .run();
}

template <class Fields>
std::vector<Fields> readList(Connection& connection, model::ClientId client) {
  Statement select(connection, "SELECT " + std::string(Row<Fields>::columns) + " FROM " +
                                   std::string(Row<Fields>::table) +
                                   " WHERE client_id = :client ORDER BY position");
  select.with(client);
  std::vector<Fields> entries;
  while (select.next()) select.read(fieldsOf(entries.emplace_back()));
  return entries;
}

void writeStatus(Connection& connection, model::ClientId client, model::ClientStatus status,
                 model::Date since) {
  Statement(connection, R"(
    INSERT INTO client_status (client_id, position, status, since)
    VALUES (:client, (SELECT count(*) FROM client_status WHERE client_id = :client), :status, :since))")
      .with(client, status, since)
      .run();
}

model::ClientId insertClient(Connection& connection, const model::Client& client, model::Date since) {
  Statement insert(connection, insertClientSql());
  const model::ClientId id{insert.with(model::OptionalText(), fieldsOf(*client)).add()};
  writeStatus(connection, id, client->status, since);
  writeList(connection, id, client->diagnoses);
  writeList(connection, id, client->consents);
  return id;
}

// The rules of dates held on the day of saving; a record's own latest date stands for that day.
model::Date latest(std::optional<model::Date> one, std::optional<model::Date> other) {
  const model::Date earliest(1400, 1, 1);
  return std::max(one.value_or(earliest), other.value_or(earliest));
}

std::string selectClients(std::string_view condition) {
  return "SELECT id, record_number, external_key, " + std::string(Clients::columns) + " FROM client " +
         std::string(condition);
}

ClientRecord readClient(Connection& connection, const Statement& select) {
  model::ClientId id;
  int number = 0;
  model::OptionalText key;
  model::ClientFields fields;
  select.read(id, number, key, fieldsOf(fields));
  fields.diagnoses = readList<model::Diagnosis>(connection, id);
  fields.consents = readList<model::Consent>(connection, id);
  const model::Date asOf = latest(fields.dateOfBirth, fields.intakeDate);
  return {id, number, std::move(key), restored(model::Client::make(std::move(fields), asOf))};
}

std::string selectRelationships(std::string_view condition) {
  return "SELECT id, client_id, external_key, " + std::string(Relationships::columns) +
         " FROM relationship " + std::string(condition);
}

RelationshipRecord readRelationship(const Statement& select) {
  model::RelationshipId id;
  model::ClientId client;
  model::OptionalText key;
  model::RelationshipFields fields;
  select.read(id, client, key, fieldsOf(fields));
  const model::Date asOf = latest(fields.began, fields.ended);
  return {id, client, std::move(key), restored(model::Relationship::make(std::move(fields), asOf))};
}

std::string selectRoots(std::string_view condition) {
  return "SELECT id, client_id, " + std::string(Roots::columns) + " FROM root " + std::string(condition);
}

RootRecord readRoot(const Statement& select) {
  model::RootId id;
  model::ClientId client;
  model::RootFields fields;
  select.read(id, client, fieldsOf(fields));
  return {id, client, restored(model::Root::make(std::move(fields)))};
}

void tell(Connection& connection, AuditAction action, AuditObject object, std::int64_t id,
          model::ClientId client) {
  AuditTrail(connection).record({action, object, id, client, {}});
}

std::optional<int> asRecordNumber(std::string_view key) {
  int number = 0;
  const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), number);
  if (error != std::errc() || end != key.data() + key.size()) return std::nullopt;
  return number;
}

}  // namespace

model::ClientId ClientRepository::add(const model::Client& client, model::Date today) {
  Transaction transaction(connection_);
  const model::ClientId id = insertClient(connection_, client, client->intakeDate.value_or(today));
  SearchWriter(connection_).refresh(id);
  tell(connection_, AuditAction::created, AuditObject::client, id.value, id);
  transaction.commit();
  return id;
}

void ClientRepository::save(model::ClientId id, const model::Client& client, model::Date since) {
  Transaction transaction(connection_);
  const ClientRecord before = find(id);
  Statement(connection_, updateSql(Clients::table, Clients::columns)).with(fieldsOf(*client), id).runOnOne();
  if (before.client->status != client->status) writeStatus(connection_, id, client->status, since);
  clearList<model::Diagnosis>(connection_, id);
  clearList<model::Consent>(connection_, id);
  writeList(connection_, id, client->diagnoses);
  writeList(connection_, id, client->consents);
  SearchWriter(connection_).refresh(id);
  tell(connection_, AuditAction::changed, AuditObject::client, id.value, id);
  transaction.commit();
}

void ClientRepository::correctStatus(model::ClientId id, model::Date since) {
  Transaction transaction(connection_);
  writeStatus(connection_, id, find(id).client->status, since);
  tell(connection_, AuditAction::changed, AuditObject::client, id.value, id);
  transaction.commit();
}

ClientRecord ClientRepository::find(model::ClientId id) const {
  Statement select(connection_, selectClients("WHERE id = :id"));
  select.with(id).nextOrMissing();
  return readClient(connection_, select);
}

std::optional<model::ClientId> ClientRepository::byKey(std::string_view key) const {
  Statement select(connection_, R"(
    SELECT coalesce((SELECT kept FROM merged_into WHERE gone = client.id
                       AND kept NOT IN (SELECT gone FROM client_merge)), id)
    FROM client WHERE external_key = :key OR record_number = :number
    ORDER BY external_key IS :key DESC)");
  if (!select.with(key, asRecordNumber(key)).next()) return std::nullopt;
  return select.value<model::ClientId>();
}

std::vector<ClientRecord> ClientRepository::all() const {
  Statement select(connection_,
                   selectClients("WHERE id NOT IN (SELECT gone FROM client_merge) ORDER BY record_number"));
  std::vector<ClientRecord> records;
  while (select.next()) records.push_back(readClient(connection_, select));
  return records;
}

std::vector<model::StatusChange> ClientRepository::statusHistoryOf(model::ClientId id) const {
  Statement select(connection_, R"(
    SELECT status, since FROM status_history WHERE client_id = :client
    ORDER BY iif(EXISTS (SELECT 1 FROM client_merge WHERE kept = :client), since, ''), place)");
  select.with(id);
  std::vector<model::StatusChange> history;
  while (select.next()) {
    auto& change = history.emplace_back();
    select.read(change.status, change.on);
  }
  return history;
}

model::RelationshipId ClientRepository::addRelationship(model::ClientId client,
                                                        const model::Relationship& relationship) {
  Transaction transaction(connection_);
  Statement insert(connection_,
                   insertSql(Relationships::table, columnsWith<model::RelationshipFields>("client_id")));
  const model::RelationshipId id{insert.with(client, fieldsOf(*relationship)).add()};
  SearchWriter(connection_).refresh(client);
  tell(connection_, AuditAction::created, AuditObject::relationship, id.value, client);
  transaction.commit();
  return id;
}

void ClientRepository::saveRelationship(model::RelationshipId id, const model::Relationship& relationship) {
  Transaction transaction(connection_);
  Statement update(connection_, updateSql(Relationships::table, Relationships::columns));
  update.with(fieldsOf(*relationship), id).runOnOne();
  const model::ClientId client = findRelationship(id).client;
  SearchWriter(connection_).refresh(client);
  tell(connection_, AuditAction::changed, AuditObject::relationship, id.value, client);
  transaction.commit();
}

RelationshipRecord ClientRepository::findRelationship(model::RelationshipId id) const {
  Statement select(connection_, selectRelationships("WHERE id = :id"));
  select.with(id).nextOrMissing();
  return readRelationship(select);
}

std::optional<model::RelationshipId> ClientRepository::relationshipByKey(std::string_view externalKey) const {
  Statement select(connection_, "SELECT id FROM relationship WHERE external_key = :key");
  if (!select.with(externalKey).next()) return std::nullopt;
  return select.value<model::RelationshipId>();
}

std::vector<RelationshipRecord> ClientRepository::relationshipsOf(model::ClientId client) const {
  Statement select(connection_, selectRelationships("WHERE client_id = :client ORDER BY id"));
  select.with(client);
  std::vector<RelationshipRecord> records;
  while (select.next()) records.push_back(readRelationship(select));
  return records;
}

// By way of the client's sessions: ratings are found by their session.
bool ClientRepository::isUsed(model::RelationshipId id) const {
  Statement select(connection_, R"(
    SELECT EXISTS (SELECT 1 FROM goal WHERE client_id = :client AND relationship_id = :id)
      OR EXISTS (
        SELECT 1 FROM session WHERE client_id = :client AND (
          EXISTS (SELECT 1 FROM rating WHERE session_id = session.id AND relationship_id = :id)
          OR EXISTS (SELECT 1 FROM step_progress WHERE session_id = session.id AND relationship_id = :id)
          OR EXISTS (SELECT 1 FROM give_and_take WHERE session_id = session.id AND relationship_id = :id)
          OR EXISTS (SELECT 1 FROM boundary_event WHERE session_id = session.id AND relationship_id = :id)
          OR EXISTS (SELECT 1 FROM expected_pushback WHERE session_id = session.id AND relationship_id = :id)
          OR EXISTS (SELECT 1 FROM amendment WHERE session_id = session.id AND relationship_id = :id))))");
  select.with(findRelationship(id).client, id).nextOrMissing();
  return select.value<bool>();
}

void ClientRepository::removeRelationship(model::RelationshipId id) {
  Transaction transaction(connection_);
  const model::ClientId client = findRelationship(id).client;
  Statement(connection_, "DELETE FROM relationship WHERE id = :id").with(id).runOnOne();
  SearchWriter(connection_).refresh(client);
  tell(connection_, AuditAction::deleted, AuditObject::relationship, id.value, client);
  transaction.commit();
}

void ClientRepository::putBack(const RelationshipRecord& removed) {
  Transaction transaction(connection_);
  Statement insert(
      connection_,
      insertSql(Relationships::table, columnsWith<model::RelationshipFields>("id, client_id, external_key")));
  const std::int64_t id = insert
                              .with(ifFree(connection_, Relationships::table, removed.id), removed.client,
                                    removed.externalKey, fieldsOf(*removed.relationship))
                              .add();
  SearchWriter(connection_).refresh(removed.client);
  tell(connection_, AuditAction::created, AuditObject::relationship, id, removed.client);
  transaction.commit();
}

model::RootId ClientRepository::addRoot(model::ClientId client, const model::Root& root) {
  Transaction transaction(connection_);
  Statement insert(connection_, insertSql(Roots::table, columnsWith<model::RootFields>("client_id")));
  const model::RootId id{insert.with(client, fieldsOf(*root)).add()};
  SearchWriter(connection_).refresh(client);
  tell(connection_, AuditAction::created, AuditObject::root, id.value, client);
  transaction.commit();
  return id;
}

void ClientRepository::saveRoot(model::RootId id, const model::Root& root) {
  Transaction transaction(connection_);
  Statement(connection_, updateSql(Roots::table, Roots::columns)).with(fieldsOf(*root), id).runOnOne();
  const model::ClientId client = findRoot(id).client;
  SearchWriter(connection_).refresh(client);
  tell(connection_, AuditAction::changed, AuditObject::root, id.value, client);
  transaction.commit();
}

RootRecord ClientRepository::findRoot(model::RootId id) const {
  Statement select(connection_, selectRoots("WHERE id = :id"));
  select.with(id).nextOrMissing();
  return readRoot(select);
}

std::vector<RootRecord> ClientRepository::rootsOf(model::ClientId client) const {
  Statement select(connection_, selectRoots("WHERE client_id = :client ORDER BY id"));
  select.with(client);
  std::vector<RootRecord> records;
  while (select.next()) records.push_back(readRoot(select));
  return records;
}

void ClientRepository::removeRoot(model::RootId id) {
  Transaction transaction(connection_);
  const model::ClientId client = findRoot(id).client;
  Statement(connection_, "DELETE FROM root WHERE id = :id").with(id).runOnOne();
  SearchWriter(connection_).refresh(client);
  tell(connection_, AuditAction::deleted, AuditObject::root, id.value, client);
  transaction.commit();
}

void ClientRepository::putBack(const RootRecord& removed) {
  Transaction transaction(connection_);
  Statement insert(connection_, insertSql(Roots::table, columnsWith<model::RootFields>("id, client_id")));
  const std::int64_t id =
      insert.with(ifFree(connection_, Roots::table, removed.id), removed.client, fieldsOf(*removed.root))
          .add();
  SearchWriter(connection_).refresh(removed.client);
  tell(connection_, AuditAction::created, AuditObject::root, id, removed.client);
  transaction.commit();
}

}  // namespace trellis::store
