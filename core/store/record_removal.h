// Takes all of a client out of the vault, against the rules that keep a record as it is: for a disposal and
// for taking back an import, which say when that may be. The rules are put back word for word in the
// transaction that lifted them, so that no one ever finds the vault without them, and the number of a record
// is not given again. Errors: VaultError.
#pragma once

#include <optional>

#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/store/connection.h"
#include "core/store/lifted_rules.h"

namespace trellis::store {

class RecordRemoval {
 public:
  // In a transaction. By whom and on which day stands beside the number that is kept.
  RecordRemoval(Connection& connection, model::Date today, std::optional<model::ClinicianId> clinician);

  void remove(model::ClientId client);
  void finish();  // the rules hold again, and search has forgotten

 private:
  void keepNumber(model::ClientId client);

  Connection& connection_;
  model::Date today_;
  std::optional<model::ClinicianId> clinician_;
  LiftedRules rules_;
};

}  // namespace trellis::store
