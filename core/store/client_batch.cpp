#include "core/store/client_batch.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

#include "core/store/audit_trail.h"
#include "core/store/client_repository.h"
#include "core/store/record_removal.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"
#include "core/store/vault_error.h"

namespace trellis::store {
namespace {

constexpr std::string_view kFirst = "first=";
constexpr std::string_view kClients = ";clients=";

int numberAfter(const std::string& detail, std::string_view name) {
  const auto at = detail.find(name);
  int number = 0;
  if (at == std::string::npos) throwDamaged();
  const char* const begin = detail.data() + at + name.size();
  if (std::from_chars(begin, detail.data() + detail.size(), number).ec != std::errc()) throwDamaged();
  return number;
}

std::vector<ClientRecord> clientsOf(const Vault& vault, const ClientBatch& batch) {
  auto records = ClientRepository(vault).all();
  std::erase_if(records, [&](const ClientRecord& record) {
    return record.recordNumber < batch.firstRecord ||
           record.recordNumber >= batch.firstRecord + batch.clients;
  });
  return records;
}

bool isWorkedWithSince(Connection& connection, model::ClientId client, std::int64_t sequence) {
  Statement select(connection, R"(
    SELECT EXISTS (SELECT 1 FROM audit_entry WHERE client_id = :client AND sequence > :sequence
      AND action NOT IN ('viewed', 'searched', 'printed', 'exported', 'verified', 'told_apart',
                         'told_apart_no_more')))");
  select.with(client, sequence).nextOrMissing();
  return select.value<bool>();
}

void tellTakenBack(Connection& connection, const std::vector<ClientRecord>& records,
                   const ClientBatch& batch) {
  AuditTrail trail(connection);
  for (const ClientRecord& record : records)
    trail.record({AuditAction::deleted, AuditObject::client, record.id.value, record.id,
                  "record=" + std::to_string(record.recordNumber)});
  trail.record({AuditAction::deleted,
                AuditObject::caseload,
                batch.sequence,
                {},
                "clients=" + std::to_string(records.size())});
}

}  // namespace

void addBatch(const Vault& vault, const std::vector<model::Client>& clients, model::Date today,
              const Progress& progress) {
  if (clients.empty()) return;
  Transaction transaction(vault);
  ClientRepository repository(vault);
  std::optional<model::ClientId> first;
  for (std::size_t i = 0; i < clients.size(); ++i) {
    const auto id = repository.add(clients[i], today);
    if (!first) first = id;
    tell(progress, static_cast<double>(i + 1) / static_cast<double>(clients.size()));
  }
  const int number = repository.find(*first).recordNumber;
  AuditTrail(vault).record({AuditAction::imported,
                            AuditObject::caseload,
                            {},
                            {},
                            std::string(kFirst) + std::to_string(number) + std::string(kClients) +
                                std::to_string(clients.size())});
  transaction.commit();
}

std::optional<ClientBatch> lastBatch(const Vault& vault) {
  Statement select(vault.connection(), R"(
    SELECT sequence, at, detail FROM audit_entry AS import
    WHERE action = 'imported' AND object = 'caseload' AND NOT EXISTS (
      SELECT 1 FROM audit_entry
      WHERE action = 'deleted' AND object = 'caseload' AND object_id = import.sequence)
    ORDER BY sequence DESC LIMIT 1)");
  if (!select.next()) return std::nullopt;
  ClientBatch batch;
  std::string detail;
  select.read(batch.sequence, batch.at, detail);
  batch.firstRecord = numberAfter(detail, kFirst);
  batch.clients = numberAfter(detail, kClients);
  return batch;
}

std::optional<int> workedWithSince(const Vault& vault, const ClientBatch& batch) {
  const auto records = clientsOf(vault, batch);
  for (int number = batch.firstRecord; number < batch.firstRecord + batch.clients; ++number) {
    const auto record = std::ranges::find(records, number, &ClientRecord::recordNumber);
    if (record == records.end() || isWorkedWithSince(vault.connection(), record->id, batch.sequence))
      return number;
  }
  return std::nullopt;
}

void takeBack(const Vault& vault, const ClientBatch& batch, model::Date today) {
  Connection& connection = vault.connection();
  if (workedWithSince(vault, batch))
    throw VaultError(VaultFault::refused,
                     "One of these records was written to since: the import cannot be taken back.");
  Transaction transaction(connection);
  const auto records = clientsOf(vault, batch);
  RecordRemoval removal(connection, today, vault.signedIn());
  for (const ClientRecord& record : records) removal.remove(record.id);
  removal.finish();
  tellTakenBack(connection, records, batch);
  transaction.commit();
}

}  // namespace trellis::store
