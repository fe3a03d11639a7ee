// The way back of a merge: what is asked before, and how each row finds its owner. For client_merge alone;
// errors: VaultError.
#pragma once

#include "core/store/client_merge.h"

namespace trellis::store {

class Connection;

// Refused, with the reason, where something came since of which nobody can tell whose it is.
void refuseUnlessSeparable(Connection& connection, const MergedPair& pair);

void separate(Connection& connection, const MergedPair& pair);

}  // namespace trellis::store
