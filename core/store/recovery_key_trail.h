// Whether somebody has shown that they have the practice's recovery key: told by the audit trail, so that it
// is sealed with the practice and follows it into backups. For this room alone; errors: VaultError.
#pragma once

namespace trellis::store {

class Connection;

enum class Confirmation { waits, given };

void recordNewRecoveryKey(Connection& connection, Confirmation confirmation);
bool isRecoveryKeyConfirmed(Connection& connection);  // false also where there is no such key

}  // namespace trellis::store
