// A client's ratings by the clinician, as amended, without anything else of their sessions: what a story in
// numbers stands on, read in two statements however long the record is.
// Attended sessions only, rated or not, first to last; values 0 to 4. Errors: VaultError.
#pragma once

#include <optional>
#include <vector>

#include "core/model/dates.h"
#include "core/model/rating.h"
#include "core/store/vault.h"

namespace trellis::store {

struct RatedSession {
  model::SessionId session;
  model::Date date;
  std::optional<model::TimeOfDay> start;
  std::vector<model::Rating> ratings;  // without their evidence
};

std::vector<RatedSession> ratedSessionsOf(const Vault& vault, model::ClientId client);

}  // namespace trellis::store
