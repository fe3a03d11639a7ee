#include "core/store/verification.h"

#include <set>
#include <string>

#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/store/statement.h"

namespace trellis::store {
namespace {

// A page that does not open ends the check; that is an answer here.
bool arePagesWhole(Connection& connection) {
  try {
    return connection.text("PRAGMA integrity_check(1)") == "ok";
  } catch (const VaultError& error) {
    if (error.kind() != VaultFault::damaged) throw;
    return false;
  }
}

std::set<std::string> schemaOf(SQLite::Database& database) {
  SQLite::Statement select(database, R"(
    SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\')");
  std::set<std::string> parts;
  while (select.executeStep()) parts.insert(select.getColumn(0).getString());
  return parts;
}

// As the scripts make it, without a row. A trigger that is gone would let a signed record be changed.
std::set<std::string> ourParts() {
  SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE);
  for (const Migration& migration : migrations()) fresh.exec(std::string(migration.script));
  return schemaOf(fresh);
}

}  // namespace

Verification verifyWhole(const Vault& vault, const RecordChain::Progress& progress) {
  Connection& connection = vault.connection();
  Verification found;
  found.pages = connection.number("PRAGMA page_count");
  found.arePagesWhole = arePagesWhole(connection);
  found.schema = connection.number("PRAGMA user_version");
  if (!found.arePagesWhole) return found;  // the rest would stand on what is broken
  found.isSchemaOurs = translated([&] { return schemaOf(connection.database()) == ourParts(); });
  found.brokenRecords = RecordChain(vault).verifyAll([&](int done, int clients) {
    found.records = clients;
    progress(done, clients);
  });
  found.audit = AuditTrail(vault).check();
  return found;
}

}  // namespace trellis::store
