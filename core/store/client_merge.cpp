#include "core/store/client_merge.h"

#include <string>
#include <string_view>
#include <utility>

#include "core/store/audit_trail.h"
#include "core/store/merge_proof.h"
#include "core/store/merge_undo.h"
#include "core/store/rows.h"
#include "core/store/search_writer.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace trellis::store {
namespace {

using Clients = Row<model::ClientFields>;

[[noreturn]] void refuse(const char* sentence) {
  throw VaultError(VaultFault::refused, sentence);
}

bool isThere(Connection& connection, std::string_view condition, const MergedPair& pair) {
  Statement select(connection, "SELECT EXISTS (" + std::string(condition) + ')');
  select.with(pair.kept, pair.gone).nextOrMissing();
  return select.value<bool>();
}

void refuseUnlessPossible(Connection& connection, const MergedPair& pair) {
  if (pair.kept == pair.gone ||
      isThere(connection, "SELECT 1 FROM client_merge WHERE gone IN (:kept, :gone)", pair))
    refuse("Two records can be merged where both are there and neither was merged away before.");
  if (isThere(connection, R"(
        SELECT 1 FROM administration AS ours JOIN administration AS theirs USING (measure_id, date)
        WHERE ours.client_id = :kept AND theirs.client_id = :gone AND ours.total <> theirs.total)",
              pair))
    refuse(
        "Both records have a score of the same measure on the same day, and the scores differ: please put "
        "right or remove one of them first.");
}

std::vector<model::SessionId> sessionsOf(Connection& connection, model::ClientId client) {
  Statement select(connection, "SELECT id FROM session WHERE client_id = :client ORDER BY id");
  select.with(client);
  std::vector<model::SessionId> sessions;
  while (select.next()) sessions.push_back(select.value<model::SessionId>());
  return sessions;
}

// The entries of the other that are not there yet, behind those that are; how many.
int appended(Connection& connection, const MergedPair& pair, std::string_view table,
             std::string_view columns) {
  const std::string name(table);
  const std::string all(columns);
  const std::string entries = "SELECT " + all + " FROM " + name + " WHERE client_id = ";
  return Statement(connection, "INSERT INTO " + name + " (client_id, position, " + all +
                                   ") SELECT :kept, (SELECT count(*) FROM " + name +
                                   " WHERE client_id = :kept) + row_number() OVER (ORDER BY position) - 1, " +
                                   all + " FROM " + name +
                                   " AS theirs WHERE client_id = :gone AND NOT EXISTS (" + entries +
                                   ":kept INTERSECT " + entries + ":gone AND position = theirs.position)")
      .with(pair.kept, pair.gone)
      .run();
}

class Merging {
 public:
  Merging(Connection& connection, const MergedPair& pair) : connection_(connection), pair_(pair) {}

  void begin(model::Date today, std::optional<model::ClinicianId> clinician) {
    const int diagnoses = append<model::Diagnosis>();
    const int consents = append<model::Consent>();
    const MergeTold told{connection_.number("SELECT coalesce(max(number), 0) + 1 FROM client_merge"),
                         pair_.gone, pair_.kept, model::isoDate(today), sessionsOf(connection_, pair_.gone)};
    Statement(connection_, R"(
      INSERT INTO client_merge (kept, gone, number, merged_on, merged_by, diagnoses, consents, mac, statuses)
      VALUES (:kept, :gone, :number, :on, :by, :diagnoses, :consents, :mac,
        (SELECT count(*) FROM client_status WHERE client_id = :kept)))")
        .with(told.kept, told.gone, told.number, told.mergedOn, clinician, diagnoses, consents,
              macOf(connection_.keys().audit, told))
        .run();
  }
  void writeDown() {
    for (const std::string_view table : kTablesOfClient)
      Statement(connection_, "INSERT INTO merged_row (gone, kind, row_id, owner) SELECT :gone, '" +
                                 std::string(table) + "', id, client_id FROM " + std::string(table) +
                                 " WHERE client_id IN (:gone, :kept)")
          .with(pair_.gone, pair_.kept)
          .run();
    Statement(connection_, R"(
      INSERT INTO merged_row (gone, kind, row_id, day, owner)
      SELECT :gone, 'administration', measure_id, date, client_id FROM administration AS one
      WHERE client_id = :kept
        OR (client_id = :gone AND NOT EXISTS (SELECT 1 FROM administration AS same
                                              WHERE (same.client_id, same.measure_id, same.date)
                                                = (:kept, one.measure_id, one.date))))")
        .with(pair_.gone, pair_.kept)
        .run();
  }
  void move() {
    for (const std::string_view table : kTablesOfClient)
      Statement(connection_,
                "UPDATE " + std::string(table) + " SET client_id = :kept WHERE client_id = :gone")
          .with(pair_.kept, pair_.gone)
          .run();
    Statement(connection_, R"(
      UPDATE administration SET client_id = :kept
      WHERE client_id = :gone AND (measure_id, date) IN (SELECT row_id, day FROM merged_row
                                                         WHERE gone = :gone AND kind = 'administration'
                                                           AND owner = :gone))")
        .with(pair_.kept, pair_.gone)
        .run();
  }
  // A legal hold on either holds both.
  void save(const model::Client& result) {
    forEachColumn([this](const std::string& column) {
      Statement(connection_, "INSERT INTO merged_field (gone, name, before) SELECT :gone, '" + column +
                                 "', " + column + " FROM client WHERE id = :kept")
          .with(pair_.gone, pair_.kept)
          .run();
    });
    Statement(connection_, updateSql(Clients::table, Clients::columns))
        .with(fieldsOf(*result), pair_.kept)
        .runOnOne();
    Statement(connection_, R"(
      UPDATE client SET legal_hold = 1
      WHERE id = :kept AND (EXISTS (SELECT 1 FROM client WHERE id = :gone AND legal_hold)
        OR EXISTS (SELECT 1 FROM merged_field WHERE gone = :gone AND name = 'legal_hold' AND before)))")
        .with(pair_.kept, pair_.gone)
        .run();
    forEachColumn([this](const std::string& column) {
      Statement(connection_, "UPDATE merged_field SET after = (SELECT " + column +
                                 " FROM client WHERE id = :kept) WHERE gone = :gone AND name = '" + column +
                                 "'")
          .with(pair_.kept, pair_.gone)
          .run();
    });
    Statement(connection_,
              "DELETE FROM merged_field WHERE gone = :gone AND before IS after AND name <> 'status'")
        .with(pair_.gone)
        .run();
  }

 private:
  template <class Fields>
  int append() {
    return appended(connection_, pair_, Row<Fields>::table, Row<Fields>::columns);
  }
  template <class Act>
  void forEachColumn(Act act) {
    Statement select(connection_, R"(
      SELECT name FROM pragma_table_info('client') WHERE name NOT IN ('id', 'record_number', 'external_key'))");
    while (select.next()) act(select.value<std::string>());
  }

  Connection& connection_;
  MergedPair pair_;
};

void tellOfMerge(Connection& connection, AuditAction action, const MergedPair& pair) {
  Statement select(connection, "SELECT record_number FROM client WHERE id = :gone");
  select.with(pair.gone).nextOrMissing();
  AuditTrail(connection)
      .record({action, AuditObject::client, pair.gone.value, pair.kept,
               "record=" + std::to_string(select.value<int>())});
}

void refreshSearch(Connection& connection, const MergedPair& pair) {
  SearchWriter search(connection);
  search.refresh(pair.kept);
  search.refresh(pair.gone);
}

std::vector<ClientMerge> mergesIn(Statement& select) {
  std::vector<ClientMerge> all;
  while (select.next()) {
    ClientMerge& one = all.emplace_back();
    select.read(one.pair.kept, one.pair.gone, one.on, one.by);
  }
  return all;
}

}  // namespace

void merge(const Vault& vault, const MergedPair& pair, const model::Client& result, model::Date today) {
  Connection& connection = vault.connection();
  Transaction transaction(connection);
  refuseUnlessPossible(connection, pair);
  Merging merging(connection, pair);
  merging.begin(today, vault.signedIn());
  merging.writeDown();
  merging.move();
  merging.save(result);
  refreshSearch(connection, pair);
  tellOfMerge(connection, AuditAction::merged, pair);
  transaction.commit();
}

std::vector<ClientMerge> merges(const Vault& vault) {
  Statement select(vault.connection(),
                   "SELECT kept, gone, merged_on, merged_by FROM client_merge ORDER BY number DESC");
  return mergesIn(select);
}

std::vector<ClientMerge> mergesInto(const Vault& vault, model::ClientId kept) {
  Statement select(vault.connection(), R"(
    SELECT kept, gone, merged_on, merged_by FROM client_merge
    WHERE gone IN (SELECT gone FROM merged_into WHERE kept = :kept) ORDER BY number)");
  select.with(kept);
  return mergesIn(select);
}

void undoMerge(const Vault& vault, model::ClientId gone) {
  Connection& connection = vault.connection();
  Transaction transaction(connection);
  Statement select(connection, "SELECT kept FROM client_merge WHERE gone = :gone");
  select.with(gone).nextOrMissing();
  const MergedPair pair{select.value<model::ClientId>(), gone};
  select.next();
  refuseUnlessSeparable(connection, pair);
  separate(connection, pair);
  refreshSearch(connection, pair);
  tellOfMerge(connection, AuditAction::unmerged, pair);
  transaction.commit();
}

}  // namespace trellis::store
