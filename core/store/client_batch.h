// Clients that came in together, and the way back from it as long as nobody has worked with one of them.
// Both happen whole or not at all, and are told in the audit trail, which is where a later day finds what
// came in last. Record numbers that were taken back are not given again. Errors: VaultError.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/model/client.h"
#include "core/model/dates.h"
#include "core/store/progress.h"
#include "core/store/vault.h"

namespace trellis::store {

struct ClientBatch {
  std::int64_t sequence = 0;  // of its entry in the audit trail
  model::Instant at;
  int firstRecord = 0;
  int clients = 0;
};

void addBatch(const Vault& vault, const std::vector<model::Client>& clients, model::Date today,
              const Progress& progress = {});

std::optional<ClientBatch> lastBatch(const Vault& vault);  // that was not taken back

// The record number of the first of its clients that was written to since; none: it can be taken back.
std::optional<int> workedWithSince(const Vault& vault, const ClientBatch& batch);
void takeBack(const Vault& vault, const ClientBatch& batch, model::Date today);  // refused where there is one

}  // namespace trellis::store
