#include "core/store/merge_undo.h"

#include <array>
#include <string>
#include <string_view>

#include "core/store/rows.h"
#include "core/store/statement.h"

namespace trellis::store {
namespace {

// Each is true, for :kept and :gone, where the merge cannot be taken back, and why.
struct Hindrance {
  std::string_view condition;
  const char* reason;
};

constexpr std::string_view kLaterMerge = R"(
  SELECT 1 FROM client_merge AS later JOIN client_merge AS this ON this.gone = :gone
  WHERE later.number > this.number AND (later.gone = :kept OR later.kept = :kept))";

constexpr std::string_view kAddedSince = R"(
  SELECT 1 FROM (
    SELECT 'session' AS kind, id, '' AS day FROM session WHERE client_id = :kept
    UNION ALL SELECT 'relationship', id, '' FROM relationship WHERE client_id = :kept
    UNION ALL SELECT 'root', id, '' FROM root WHERE client_id = :kept
    UNION ALL SELECT 'goal', id, '' FROM goal WHERE client_id = :kept
    UNION ALL SELECT 'administration', measure_id, date FROM administration WHERE client_id = :kept) AS here
  WHERE NOT EXISTS (SELECT 1 FROM merged_row
                    WHERE gone = :gone AND merged_row.kind = here.kind AND row_id = here.id
                      AND merged_row.day = here.day))";

constexpr std::string_view kSignedSince = R"(
  SELECT 1 FROM merged_row JOIN record_link ON record_link.session_id = row_id
  WHERE gone = :gone AND merged_row.kind = 'session' AND owner = gone AND record_link.client_id = :kept)";

constexpr std::string_view kMixedSince = R"(
  WITH whose (kind, id, owner) AS (SELECT kind, row_id, owner FROM merged_row WHERE gone = :gone),
    said (session_id, kind, id) AS (
      SELECT session_id, 'relationship', relationship_id FROM rating
      UNION ALL SELECT session_id, 'relationship', relationship_id FROM step_progress
      UNION ALL SELECT session_id, 'relationship', relationship_id FROM give_and_take
      UNION ALL SELECT session_id, 'relationship', relationship_id FROM boundary_event
      UNION ALL SELECT session_id, 'relationship', relationship_id FROM expected_pushback
      UNION ALL SELECT session_id, 'relationship', relationship_id FROM amendment
      UNION ALL SELECT session_id, 'goal', goal_id FROM goal_work
      UNION ALL SELECT set_in, 'session', reviewed_in FROM practice_task)
  SELECT 1 FROM whose AS session JOIN said ON said.session_id = session.id JOIN whose AS other
    ON other.kind = said.kind AND other.id = said.id
  WHERE session.kind = 'session' AND session.owner <> other.owner
  UNION ALL
  SELECT 1 FROM goal JOIN whose AS mine ON mine.kind = 'goal' AND mine.id = goal.id
    JOIN whose AS other ON other.kind = 'relationship' AND other.id = goal.relationship_id
  WHERE mine.owner <> other.owner)";

constexpr std::array kHindrances = {
    Hindrance{kLaterMerge, "Another record was merged with this one since: undo that merge first."},
    Hindrance{kAddedSince,
              "Sessions, relationships, roots, goals or scores were added since the merge: nobody can tell "
              "whose they are."},
    Hindrance{
        kSignedSince,
        "A session that came with the merge was signed since, as part of this record: a signature stays."},
    Hindrance{kMixedSince,
              "Since the merge, a session or a goal of one record speaks of what came from the other: they "
              "cannot be told apart any more."}};

constexpr const char* kFieldsChanged =
    "Details of the client that the merge had put together were changed since: they cannot be told apart any "
    "more.";

[[noreturn]] void refuseAsMixed(const char* reason) {
  throw VaultError(VaultFault::refused, reason);
}

// A condition need not name both: the pair does.
bool isSo(Connection& connection, std::string_view condition, const MergedPair& pair) {
  std::string sql = "WITH pair (k, g) AS (VALUES (:kept, :gone)) SELECT EXISTS (";
  Statement select(connection, sql.append(condition).append(")"));
  select.with(pair.kept, pair.gone).nextOrMissing();
  return select.value<bool>();
}

std::vector<std::string> changedColumns(Connection& connection, model::ClientId gone) {
  Statement select(connection, "SELECT name FROM merged_field WHERE gone = :gone AND before IS NOT after");
  select.with(gone);
  std::vector<std::string> columns;
  while (select.next()) columns.push_back(select.value<std::string>());
  return columns;
}

bool isFieldAsMerged(Connection& connection, const MergedPair& pair, const std::string& column) {
  return isSo(connection,
              "SELECT 1 FROM client, merged_field WHERE id = :kept AND gone = :gone AND name = '" + column +
                  "' AND " + column + " IS after",
              pair);
}

// How many entries of the list the merge added.
std::string addedCount(std::string_view table) {
  return std::string("(SELECT ") + (table == "diagnosis" ? "diagnoses" : "consents") +
         " FROM client_merge WHERE gone = :gone)";
}

// The last ones of the kept list, as many as were added there.
std::string addedSql(const std::string& table) {
  return " FROM " + table + " WHERE client_id = :kept AND position >= (SELECT count(*) FROM " + table +
         " WHERE client_id = :kept) - " + addedCount(table);
}

template <class Fields>
bool isListAsMerged(Connection& connection, const MergedPair& pair) {
  const std::string table(Row<Fields>::table);
  const std::string columns(Row<Fields>::columns);
  const std::string theirs = "SELECT " + columns + " FROM " + table + " WHERE client_id = :gone";
  return isSo(connection,
              "SELECT 1 WHERE (SELECT count(*)" + addedSql(table) + ") = " + addedCount(table) +
                  " AND NOT EXISTS (SELECT " + columns + addedSql(table) + " EXCEPT " + theirs + ")",
              pair);
}

bool areDetailsAsMerged(Connection& connection, const MergedPair& pair) {
  for (const std::string& column : changedColumns(connection, pair.gone))
    if (!isFieldAsMerged(connection, pair, column)) return false;
  return isListAsMerged<model::Diagnosis>(connection, pair) &&
         isListAsMerged<model::Consent>(connection, pair);
}

void run(Connection& connection, const std::string& sql, const MergedPair& pair) {
  Statement(connection, sql).with(pair.kept, pair.gone).run();
}

// At once: some columns stand and fall together.
void giveBackFields(Connection& connection, const MergedPair& pair) {
  std::string changes;
  for (const std::string& column : changedColumns(connection, pair.gone))
    changes.append(changes.empty() ? "" : ", ")
        .append(column)
        .append(" = (SELECT before FROM merged_field WHERE gone = :gone AND name = '")
        .append(column)
        .append("')");
  if (changes.empty()) return;
  Statement(connection, "UPDATE client SET " + changes + " WHERE id = :kept")
      .with(pair.gone, pair.kept)
      .run();
}

void giveBackRows(Connection& connection, const MergedPair& pair) {
  for (const std::string_view table : kTablesOfClient)
    Statement(connection, "UPDATE " + std::string(table) +
                              " SET client_id = :gone WHERE client_id = :kept AND id IN (SELECT row_id FROM "
                              "merged_row WHERE gone = :gone AND owner = :gone AND kind = '" +
                              std::string(table) + "')")
        .with(pair.gone, pair.kept)
        .run();
  Statement(connection, R"(
    UPDATE administration SET client_id = :gone
    WHERE client_id = :kept AND (measure_id, date) IN (
      SELECT row_id, day FROM merged_row WHERE gone = :gone AND owner = :gone AND kind = 'administration'))")
      .with(pair.gone, pair.kept)
      .run();
}

}  // namespace

void refuseUnlessSeparable(Connection& connection, const MergedPair& pair) {
  for (const auto& [condition, reason] : kHindrances)
    if (isSo(connection, condition, pair)) refuseAsMixed(reason);
  if (!areDetailsAsMerged(connection, pair)) refuseAsMixed(kFieldsChanged);
}

void separate(Connection& connection, const MergedPair& pair) {
  giveBackRows(connection, pair);
  giveBackFields(connection, pair);
  for (const char* table : {"diagnosis", "consent"}) run(connection, "DELETE" + addedSql(table), pair);
  for (const char* table : {"merged_row", "merged_field", "client_merge"})
    Statement(connection, std::string("DELETE FROM ") + table + " WHERE gone = :gone").with(pair.gone).run();
}

}  // namespace trellis::store
