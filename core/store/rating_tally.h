// Keeps the sums that the caseload reads true to the ratings, amendments included.
// Whoever writes ratings calls it in the same transaction. For this room alone; errors: VaultError.
#pragma once

#include "core/model/ids.h"

namespace trellis::store {

class Connection;

void refreshTally(Connection& connection, model::SessionId session);
void rebuildTallies(Connection& connection);  // of all sessions, after an import into an empty vault

}  // namespace trellis::store
