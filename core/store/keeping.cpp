#include "core/store/keeping.h"

#include "core/model/retention.h"
#include "core/store/statement.h"

namespace trellis::store {
namespace {

std::string lastServiceSql() {
  return R"(coalesce((SELECT max(date) FROM session WHERE client_id = client.id AND attendance = 'attended'),
      intake_date))";
}

// What the day is counted from.
struct Keeping {
  std::optional<model::Date> lastService;
  std::optional<model::Date> dateOfBirth;

  std::optional<model::Date> until(int yearsToKeep) const {
    if (!lastService) return std::nullopt;
    return model::keptUntil(*lastService, dateOfBirth, yearsToKeep);
  }
};

}  // namespace

std::optional<model::Date> keptUntil(const Vault& vault, model::ClientId client) {
  Statement select(vault.connection(),
                   "SELECT " + lastServiceSql() + ", date_of_birth FROM client WHERE id = :client");
  select.with(client).nextOrMissing();
  Keeping keeping;
  select.read(keeping.lastService, keeping.dateOfBirth);
  return keeping.until(vault.practice()->yearsToKeep);
}

std::vector<ArchivedClient> readArchive(const Vault& vault) {
  Statement select(vault.connection(), R"(
    SELECT id, record_number, external_key, legal_name, preferred_name, legal_hold,
      (SELECT max(since) FROM status_history WHERE client_id = client.id AND status_history.status = 'discharged'), )" +
                                           lastServiceSql() + R"(, date_of_birth
    FROM client WHERE status = 'discharged' AND id NOT IN (SELECT gone FROM client_merge)
    ORDER BY record_number)");
  const int years = vault.practice()->yearsToKeep;
  std::vector<ArchivedClient> archive;
  while (select.next()) {
    ArchivedClient& one = archive.emplace_back();
    Keeping keeping;
    select.read(one.client, one.recordNumber, one.externalKey, one.legalName, one.preferredName, one.isHeld,
                one.dischargedOn, keeping.lastService, keeping.dateOfBirth);
    one.keptUntil = keeping.until(years);
  }
  return archive;
}

}  // namespace trellis::store
