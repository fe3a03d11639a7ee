// What every client is called, and nothing else of them: for finding a client by a part of a name.
// Legal and preferred name, in two lines where both are recorded. Errors: VaultError.
#pragma once

#include <string>
#include <vector>

#include "core/model/ids.h"
#include "core/store/vault.h"

namespace trellis::store {

struct ClientNames {
  model::ClientId client;
  std::string names;
};

std::vector<ClientNames> clientNames(const Vault& vault);

}  // namespace trellis::store
