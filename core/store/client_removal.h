// Takes out a client who was added by mistake, and puts them back. Only where the record holds nothing but
// the client's details: whatever was written of the work with them, or went out of the practice, is kept as
// long as records are (keeping.h). The number is not given again, unless the client comes back with it. Both
// acts are audited, by the number alone. Errors: VaultError.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/client.h"
#include "core/model/dates.h"
#include "core/store/records.h"
#include "core/store/vault.h"

namespace trellis::store {

enum class RemovalBar {
  legalHold,
  holdings,  // a session, a relationship, a root, a goal, a score, a diagnosis, a consent
  merge,     // another record was merged into it, or it into another
  givenOut   // a page was printed or saved, or its data exported
};

// All that goes with the client, to put them back.
struct RemovedClient {
  struct Namesake {
    model::ClientId other;
    model::Date saidOn;
    std::optional<model::ClinicianId> saidBy;
  };

  ClientRecord record;
  std::vector<model::StatusChange> statuses;
  std::vector<Namesake> namesakes;
};

std::optional<RemovalBar> barToRemoval(const Vault& vault,
                                       model::ClientId client);  // the first that there is
RemovedClient removeClient(const Vault& vault, model::ClientId client, model::Date today);
void putBack(const Vault& vault, const RemovedClient& removed);

}  // namespace trellis::store
