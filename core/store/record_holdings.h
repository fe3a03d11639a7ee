// By what clients are told apart, and what a record holds in numbers: what somebody looks at before two
// records of one person become one. Errors: VaultError.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/model/rules.h"
#include "core/store/vault.h"

namespace trellis::store {

struct ClientIdentity {
  model::ClientId client;
  int recordNumber = 0;
  std::string legalName;
  model::OptionalText preferredName;
  std::optional<model::Date> dateOfBirth;
  bool operator==(const ClientIdentity&) const = default;
};

struct RecordHoldings {
  int sessions = 0;
  int signedSessions = 0;  // of them
  int relationships = 0;
  int roots = 0;
  int goals = 0;
  int scores = 0;
  int diagnoses = 0;
  int consents = 0;

  bool any() const { return sessions + relationships + roots + goals + scores + diagnoses + consents > 0; }
};

std::vector<ClientIdentity> clientIdentities(const Vault& vault);  // by record number
RecordHoldings holdingsOf(const Vault& vault, model::ClientId client);

}  // namespace trellis::store
