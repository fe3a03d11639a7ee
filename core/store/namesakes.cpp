#include "core/store/namesakes.h"

#include <algorithm>
#include <string>

#include "core/store/audit_trail.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"
#include "core/store/vault_error.h"

namespace trellis::store {
namespace {

// In the trail of each, the number of the other.
void tellAt(Connection& connection, AuditAction action, model::ClientId client, model::ClientId other) {
  Statement select(connection, "SELECT record_number FROM client WHERE id = :other");
  select.with(other).nextOrMissing();
  AuditTrail(connection)
      .record({action, AuditObject::client, other.value, client,
               "record=" + std::to_string(select.value<int>())});
}

void tellAtBoth(Connection& connection, AuditAction action, model::ClientId one, model::ClientId other) {
  tellAt(connection, action, one, other);
  tellAt(connection, action, other, one);
}

}  // namespace

void tellApart(const Vault& vault, model::ClientId one, model::ClientId other, model::Date today) {
  if (one == other) throw VaultError(VaultFault::refused, "A record is told apart from another one only.");
  Connection& connection = vault.connection();
  Transaction transaction(connection);
  const int added = Statement(connection, R"(
    INSERT INTO namesakes (one, other, said_on, said_by) VALUES (:one, :other, :today, :clinician)
    ON CONFLICT DO NOTHING)")
                        .with(std::min(one, other), std::max(one, other), today, vault.signedIn())
                        .run();
  if (added > 0) tellAtBoth(connection, AuditAction::toldApart, one, other);
  transaction.commit();
}

// Of all that was merged into either of them, too.
void tellApartNoMore(const Vault& vault, model::ClientId one, model::ClientId other) {
  Connection& connection = vault.connection();
  Transaction transaction(connection);
  const int removed = Statement(connection, R"(
    WITH part (kept, client) AS (
      SELECT kept, gone FROM merged_into UNION ALL SELECT id, id FROM client WHERE id IN (:one, :other))
    DELETE FROM namesakes WHERE EXISTS (
      SELECT 1 FROM part AS a JOIN part AS b ON a.kept = :one AND b.kept = :other
      WHERE (namesakes.one, namesakes.other) IN (VALUES (a.client, b.client), (b.client, a.client))))")
                          .with(one, other)
                          .run();
  if (removed > 0) tellAtBoth(connection, AuditAction::toldApartNoMore, one, other);
  transaction.commit();
}

std::vector<Namesakes> namesakes(const Vault& vault) {
  Statement select(
      vault.connection(),
      "SELECT one, other, said_on, said_by FROM namesakes_now ORDER BY said_on DESC, one, other");
  std::vector<Namesakes> all;
  while (select.next()) {
    Namesakes& pair = all.emplace_back();
    select.read(pair.one, pair.other, pair.saidOn, pair.saidBy);
  }
  return all;
}

}  // namespace trellis::store
