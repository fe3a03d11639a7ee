// Reads sessions in full: the sessions of one client, or one session, in one statement a table.
// Rows that the model checks as a whole are put together first. For this room alone; errors: VaultError.
#pragma once

#include <vector>

#include "core/store/records.h"

namespace trellis::store {

class Connection;

std::vector<SessionRecord> readSessionsOf(Connection& connection, model::ClientId client);  // first to last
SessionRecord readSession(Connection& connection, model::SessionId session);

}  // namespace trellis::store
