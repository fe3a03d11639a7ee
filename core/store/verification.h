// Whether an open vault is whole: every page with its rows and indexes, the schema against that of this
// program, the signed records against their chain, the audit trail against its chain and against where it
// stood when the vault was last closed. Errors: VaultError where the disk does not answer.
#pragma once

#include <cstdint>
#include <vector>

#include "core/store/audit_trail.h"
#include "core/store/record_chain.h"

namespace trellis::store {

struct Verification {
  std::int64_t pages = 0;
  bool arePagesWhole = false;
  int schema = 0;  // its version
  bool isSchemaOurs = false;
  int records = 0;  // of clients
  std::vector<BrokenRecord> brokenRecords;
  AuditVerdict audit;

  bool isWhole() const { return arePagesWhole && isSchemaOurs && brokenRecords.empty() && audit.isWhole(); }
};

Verification verifyWhole(const Vault& vault, const RecordChain::Progress& progress);

}  // namespace trellis::store
