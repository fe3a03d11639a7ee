#include "core/store/schema.h"

#include <string>

#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/store/transaction.h"
#include "core/store/vault_error.h"

namespace trellis::store {
namespace {

// False where the script could not be applied; the transaction is then taken back.
bool apply(Connection& connection, const Migration& migration) {
  try {
    Transaction transaction(connection);
    connection.execute(std::string(migration.script));
    if (migration.afterwards) migration.afterwards(connection);
    connection.execute("PRAGMA user_version = " + std::to_string(migration.version));
    transaction.commit();
    return true;
  } catch (const VaultError& error) {
    if (error.kind() == VaultFault::full) throw;
    return false;
  }
}

}  // namespace

SchemaOutcome migrate(Connection& connection, std::span<const Migration> migrations) {
  const int before = connection.number("PRAGMA user_version");
  if (before > migrations.back().version) return SchemaOutcome::newerThanUs;
  for (const Migration& migration : migrations)
    if (migration.version > before && !apply(connection, migration)) return SchemaOutcome::failed;
  return before == migrations.back().version ? SchemaOutcome::upToDate : SchemaOutcome::upgraded;
}

}  // namespace trellis::store
