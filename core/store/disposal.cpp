#include "core/store/disposal.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/store/audit_trail.h"
#include "core/store/client_repository.h"
#include "core/store/keeping.h"
#include "core/store/merge_proof.h"
#include "core/store/search_writer.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace trellis::store {
namespace {

struct Told {
  std::string name;
  std::string sql;
};

std::vector<Told> rulesAgainstDeleting(Connection& connection) {
  Statement select(connection, R"(
    SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%BEFORE DELETE%'
      AND tbl_name NOT IN ('audit_entry', 'disposal'))");
  std::vector<Told> rules;
  while (select.next()) {
    Told& rule = rules.emplace_back();
    select.read(rule.name, rule.sql);
  }
  return rules;
}

// Lifts the rules that keep a record as it is, and puts them back word for word: in one transaction with what
// happens between, so that no one ever finds the vault without them.
class LiftedRules {
 public:
  explicit LiftedRules(Connection& connection)
      : connection_(connection), rules_(rulesAgainstDeleting(connection)) {
    for (const Told& rule : rules_) connection_.execute("DROP TRIGGER " + rule.name);
  }
  void putBack() {
    for (const Told& rule : rules_) connection_.execute(rule.sql);
  }

 private:
  Connection& connection_;
  std::vector<Told> rules_;
};

// Every table that refers to this one, with the column that does.
std::vector<Told> referencesTo(Connection& connection, std::string_view table) {
  Statement select(connection, R"(
    SELECT schema.name, reference."from"
    FROM sqlite_schema AS schema JOIN pragma_foreign_key_list(schema.name) AS reference
    WHERE schema.type = 'table' AND reference."table" = :table)");
  select.with(table);
  std::vector<Told> references;
  while (select.next()) {
    Told& reference = references.emplace_back();
    select.read(reference.name, reference.sql);
  }
  return references;
}

std::string deletionFrom(const std::string& table, const std::string& column, const char* condition) {
  std::string sql = "DELETE FROM ";
  return sql.append(table).append(" WHERE ").append(column).append(condition);
}

void keepNumber(Connection& connection, model::ClientId client, model::Date today,
                std::optional<model::ClinicianId> clinician) {
  Statement(connection, R"(
    INSERT INTO disposal (record_number, disposed_on, disposed_by)
    SELECT record_number, :today, :clinician FROM client WHERE id = :client)")
      .with(today, clinician, client)
      .run();
}

void removeRows(Connection& connection, model::ClientId client) {
  for (const auto& [table, column] : referencesTo(connection, "session"))
    Statement(connection,
              deletionFrom(table, column, " IN (SELECT id FROM session WHERE client_id = :client)"))
        .with(client)
        .run();
  for (const auto& [table, column] : referencesTo(connection, "client"))
    Statement(connection, deletionFrom(table, column, " = :client")).with(client).run();
  for (const char* chain : {"record_link", "record_head"})
    Statement(connection, std::string("DELETE FROM ") + chain + " WHERE client_id = :client")
        .with(client)
        .run();
  Statement(connection, "DELETE FROM client WHERE id = :client").with(client).runOnOne();
}

// What a merge did to the record, and whom it took in: they go with it, and their numbers are not given
// again.
void removeMerged(Connection& connection, model::ClientId client, model::Date today,
                  std::optional<model::ClinicianId> clinician) {
  const auto merged = withMerged(connection, client);
  for (const char* table : {"merged_row", "merged_field", "client_merge"})
    for (const model::ClientId gone : merged)
      Statement(connection, std::string("DELETE FROM ") + table + " WHERE gone = :gone").with(gone).run();
  for (const model::ClientId gone : merged) {
    if (gone == client) continue;
    keepNumber(connection, gone, today, clinician);
    removeRows(connection, gone);
  }
}

void tell(Connection& connection, const ClientRecord& record) {
  AuditTrail(connection)
      .record({AuditAction::disposed, AuditObject::client, record.id.value, record.id,
               "record=" + std::to_string(record.recordNumber)});
}

void refuseUnlessDue(const Vault& vault, const ClientRecord& record, model::Date today) {
  if (record.client->legalHold)
    throw VaultError(VaultFault::refused, "A legal hold keeps this record: lift it before disposing of it.");
  const auto until = keptUntil(vault, record.id);
  if (!until || *until >= today)
    throw VaultError(VaultFault::refused, "This record has to be kept longer: it cannot be disposed of yet.");
}

}  // namespace

void dispose(const Vault& vault, model::ClientId client, model::Date today) {
  Connection& connection = vault.connection();
  const ClientRecord record = ClientRepository(vault).find(client);
  refuseUnlessDue(vault, record, today);
  Transaction transaction(connection);
  connection.execute("PRAGMA defer_foreign_keys = ON");  // until the transaction ends
  LiftedRules rules(connection);
  keepNumber(connection, client, today, vault.signedIn());
  removeMerged(connection, client, today, vault.signedIn());
  removeRows(connection, client);
  rules.putBack();
  SearchWriter(connection).rebuild();  // whole: the lists of words must forget, too
  tell(connection, record);
  transaction.commit();
}

}  // namespace trellis::store
