// Clients whose records look alike and who are known to be two people: that a therapist said so is kept, per
// pair, so that nobody is asked again, and can be taken back. What was said of a record holds of the one that
// it was merged into, as long as it is. Both acts are audited, at each of the two. Errors: VaultError.
#pragma once

#include <optional>
#include <vector>

#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/store/vault.h"

namespace trellis::store {

struct Namesakes {
  model::ClientId one;  // whose id is the lower
  model::ClientId other;
  model::Date saidOn;
  std::optional<model::ClinicianId> saidBy = {};
  bool operator==(const Namesakes&) const = default;
};

void tellApart(const Vault& vault, model::ClientId one, model::ClientId other, model::Date today);
void tellApartNoMore(const Vault& vault, model::ClientId one, model::ClientId other);

std::vector<Namesakes> namesakes(const Vault& vault);  // the latest first, as the records stand now

}  // namespace trellis::store
