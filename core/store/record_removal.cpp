#include "core/store/record_removal.h"

#include <string_view>

#include "core/store/search_writer.h"
#include "core/store/statement.h"

namespace trellis::store {
namespace {

struct Reference {
  std::string table;
  std::string column;
};

std::vector<Reference> referencesTo(Connection& connection, std::string_view table) {
  Statement select(connection, R"(
    SELECT schema.name, reference."from"
    FROM sqlite_schema AS schema JOIN pragma_foreign_key_list(schema.name) AS reference
    WHERE schema.type = 'table' AND reference."table" = :table)");
  select.with(table);
  std::vector<Reference> references;
  while (select.next()) {
    Reference& reference = references.emplace_back();
    select.read(reference.table, reference.column);
  }
  return references;
}

std::string deletionFrom(const std::string& table, const std::string& column, const char* condition) {
  std::string sql = "DELETE FROM ";
  return sql.append(table).append(" WHERE ").append(column).append(condition);
}

}  // namespace

RecordRemoval::RecordRemoval(Connection& connection, model::Date today,
                             std::optional<model::ClinicianId> clinician)
    : connection_(connection),
      today_(today),
      clinician_(clinician),
      rules_(connection, "NOT IN ('audit_entry', 'disposal')") {
  connection_.execute("PRAGMA defer_foreign_keys = ON");  // until the transaction ends
}

void RecordRemoval::keepNumber(model::ClientId client) {
  Statement(connection_, R"(
    INSERT INTO disposal (record_number, disposed_on, disposed_by)
    SELECT record_number, :today, :clinician FROM client WHERE id = :client)")
      .with(today_, clinician_, client)
      .run();
}

void RecordRemoval::remove(model::ClientId client) {
  keepNumber(client);
  for (const auto& [table, column] : referencesTo(connection_, "session"))
    Statement(connection_,
              deletionFrom(table, column, " IN (SELECT id FROM session WHERE client_id = :client)"))
        .with(client)
        .run();
  for (const auto& [table, column] : referencesTo(connection_, "client"))
    Statement(connection_, deletionFrom(table, column, " = :client")).with(client).run();
  for (const char* chain : {"record_link", "record_head"})
    Statement(connection_, std::string("DELETE FROM ") + chain + " WHERE client_id = :client")
        .with(client)
        .run();
  Statement(connection_, "DELETE FROM client WHERE id = :client").with(client).runOnOne();
}

void RecordRemoval::finish() {
  rules_.putBack();
  SearchWriter(connection_).rebuild();  // whole: the lists of words must forget, too
}

}  // namespace trellis::store
