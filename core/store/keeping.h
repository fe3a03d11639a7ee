// How long records are kept: until when each one has to be there, and the archive, where the clients stand
// whose work has ended. Service is a session that took place, or else the intake. Errors: VaultError.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/model/rules.h"
#include "core/store/vault.h"

namespace trellis::store {

struct ArchivedClient {
  model::ClientId client;
  int recordNumber = 0;
  model::OptionalText externalKey;
  std::string legalName;
  model::OptionalText preferredName;
  std::optional<model::Date> dischargedOn;  // the last time; none where the history does not tell
  std::optional<model::Date> keptUntil;     // as below
  bool isHeld = false;                      // a legal hold keeps the record, whatever its age
};

// The last day on which the record must still be there; nothing before the first session and the intake.
std::optional<model::Date> keptUntil(const Vault& vault, model::ClientId client);

std::vector<ArchivedClient> readArchive(const Vault& vault);  // who is discharged, by record number

}  // namespace trellis::store
