#include "core/store/client_removal.h"

#include <algorithm>

#include "core/store/audit_trail.h"
#include "core/store/client_repository.h"
#include "core/store/lifted_rules.h"
#include "core/store/record_holdings.h"
#include "core/store/record_removal.h"
#include "core/store/rows.h"
#include "core/store/search_writer.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace trellis::store {
namespace {

using Clients = Row<model::ClientFields>;

bool isMerged(Connection& connection, model::ClientId client) {
  Statement select(connection, "SELECT EXISTS (SELECT 1 FROM client_merge WHERE :client IN (gone, kept))");
  select.with(client).nextOrMissing();
  return select.value<bool>();
}

// An appointment for the calendar says nothing of whose it is.
bool isGivenOut(Connection& connection, model::ClientId client) {
  Statement select(connection, R"(
    SELECT EXISTS (SELECT 1 FROM audit_entry WHERE client_id = :client
      AND action IN ('printed', 'exported') AND detail <> 'kind=calendar'))");
  select.with(client).nextOrMissing();
  return select.value<bool>();
}

std::vector<RemovedClient::Namesake> namesakesOf(Connection& connection, model::ClientId client) {
  Statement select(connection, R"(
    SELECT iif(one = :client, other, one), said_on, said_by FROM namesakes WHERE :client IN (one, other))");
  select.with(client);
  std::vector<RemovedClient::Namesake> namesakes;
  while (select.next()) {
    auto& namesake = namesakes.emplace_back();
    select.read(namesake.other, namesake.saidOn, namesake.saidBy);
  }
  return namesakes;
}

void insertDetails(Connection& connection, const ClientRecord& record) {
  Statement insert(
      connection,
      insertSql(Clients::table, columnsWith<model::ClientFields>("id, record_number, external_key")));
  insert.with(record.id, record.recordNumber, record.externalKey, fieldsOf(*record.client)).add();
}

void insertStatuses(Connection& connection, const RemovedClient& removed) {
  Statement insert(connection, R"(
    INSERT INTO client_status (client_id, position, status, since) VALUES (:client, :position, :status, :since))");
  int position = 0;
  for (const auto& change : removed.statuses)
    insert.with(removed.record.id, position++, change.status, change.on).run();
}

// From whom they were told apart, where that one is still there.
void insertNamesakes(Connection& connection, const RemovedClient& removed) {
  const model::ClientId client = removed.record.id;
  Statement insert(connection, R"(
    INSERT INTO namesakes (one, other, said_on, said_by)
    SELECT :one, :two, :on, :by WHERE EXISTS (SELECT 1 FROM client WHERE id = :other))");
  for (const auto& [other, saidOn, saidBy] : removed.namesakes)
    insert.with(std::min(client, other), std::max(client, other), saidOn, saidBy, other).run();
}

// It is a record's again, which its disposal has yet to come to.
void giveNumberBack(Connection& connection, int recordNumber) {
  LiftedRules rules(connection, "= 'disposal'");
  Statement(connection, "DELETE FROM disposal WHERE record_number = :number").with(recordNumber).runOnOne();
  rules.putBack();
}

void tell(Connection& connection, AuditAction action, const ClientRecord& record) {
  AuditTrail(connection)
      .record({action, AuditObject::client, record.id.value, record.id,
               "record=" + std::to_string(record.recordNumber)});
}

}  // namespace

std::optional<RemovalBar> barToRemoval(const Vault& vault, model::ClientId client) {
  Connection& connection = vault.connection();
  if (ClientRepository(vault).find(client).client->legalHold) return RemovalBar::legalHold;
  if (holdingsOf(vault, client).any()) return RemovalBar::holdings;
  if (isMerged(connection, client)) return RemovalBar::merge;
  if (isGivenOut(connection, client)) return RemovalBar::givenOut;
  return std::nullopt;
}

RemovedClient removeClient(const Vault& vault, model::ClientId client, model::Date today) {
  if (barToRemoval(vault, client))
    throw VaultError(VaultFault::refused, "This record holds what has to be kept: it cannot be removed.");
  Connection& connection = vault.connection();
  Transaction transaction(connection);
  const ClientRepository clients(vault);
  RemovedClient removed{clients.find(client), clients.statusHistoryOf(client),
                        namesakesOf(connection, client)};
  RecordRemoval removal(connection, today, vault.signedIn());
  removal.remove(client);
  removal.finish();
  tell(connection, AuditAction::deleted, removed.record);
  transaction.commit();
  return removed;
}

void putBack(const Vault& vault, const RemovedClient& removed) {
  Connection& connection = vault.connection();
  Transaction transaction(connection);
  insertDetails(connection, removed.record);
  insertStatuses(connection, removed);
  insertNamesakes(connection, removed);
  giveNumberBack(connection, removed.record.recordNumber);
  SearchWriter(connection).refresh(removed.record.id);
  tell(connection, AuditAction::created, removed.record);
  transaction.commit();
}

}  // namespace trellis::store
