// That a session which lies with another client than the one it was signed under was filed there by a merge,
// and not behind the program's back: a merge has a keyed hash over its number, both clients, its date and the
// sessions that it moved. Signed rows, links and their hashes stay as they are. For this room alone; errors:
// VaultError.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/seal/keyed_hash.h"
#include "core/store/signed_content.h"

namespace trellis::store {

struct MergeTold {
  int number = 0;
  model::ClientId gone;
  model::ClientId kept;
  std::string mergedOn;                         // as it is stored
  std::vector<model::SessionId> sessions = {};  // of the one that is gone, by id
};

seal::Mac macOf(const seal::Secret& key, const MergeTold& merge);

// The client, and all whose records were merged into this one's, over however many merges.
std::vector<model::ClientId> withMerged(Connection& connection, model::ClientId client);

// Whether the part's session lies with its own client, or a merge led it to where it lies. A session that is
// gone lies nowhere wrong.
bool isFiledRight(Connection& connection, const SignedPart& part);

}  // namespace trellis::store
