// The way back of a merge: what is asked before, and how each row finds its owner. For client_merge alone;
// errors: VaultError.
#pragma once

#include <array>
#include <string_view>

#include "core/store/client_merge.h"

namespace trellis::store {

class Connection;

// Whose rows have an id and a client: a merge files them anew, and its way back does.
inline constexpr std::array<std::string_view, 4> kTablesOfClient = {"session", "relationship", "root",
                                                                    "goal"};

// Refused, with the reason, where something came since of which nobody can tell whose it is.
void refuseUnlessSeparable(Connection& connection, const MergedPair& pair);

void separate(Connection& connection, const MergedPair& pair);

}  // namespace trellis::store
