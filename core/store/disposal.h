// Disposing of a client's whole record, signed notes too: the one act that takes away for good. It is refused
// under a legal hold, and while the record has to be kept (VaultFault::refused); it happens whole or not at
// all, leaves no word of the client in the vault, and is told in the audit trail. Errors: VaultError.
#pragma once

#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/store/vault.h"

namespace trellis::store {

// Backups made before still hold the record: whoever asks is told so.
void dispose(const Vault& vault, model::ClientId client, model::Date today);

}  // namespace trellis::store
