#include "core/store/disposal.h"

#include <string>

#include "core/store/audit_trail.h"
#include "core/store/client_repository.h"
#include "core/store/keeping.h"
#include "core/store/merge_proof.h"
#include "core/store/record_removal.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace trellis::store {
namespace {

// What a merge did to the record goes with it, and so do those whom it took in.
void removeMerged(RecordRemoval& removal, Connection& connection, model::ClientId client) {
  const auto merged = withMerged(connection, client);
  for (const char* table : {"merged_row", "merged_field", "client_merge"})
    for (const model::ClientId gone : merged)
      Statement(connection, std::string("DELETE FROM ") + table + " WHERE gone = :gone").with(gone).run();
  for (const model::ClientId gone : merged)
    if (gone != client) removal.remove(gone);
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
  RecordRemoval removal(connection, today, vault.signedIn());
  removeMerged(removal, connection, client);
  removal.remove(client);
  removal.finish();
  tell(connection, record);
  transaction.commit();
}

}  // namespace trellis::store
