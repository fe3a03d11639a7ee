// The goals of a client's treatment plan. Where a goal was worked on and rated belongs to the session.
// Levels of attainment −2 to +2. Errors: VaultError.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/store/records.h"
#include "core/store/vault.h"

namespace trellis::store {

class GoalRepository {
 public:
  explicit GoalRepository(const Vault& vault) : connection_(vault.connection()) {}

  model::GoalId add(model::ClientId client, const model::Goal& goal);
  void save(model::GoalId id, const model::Goal& goal);
  bool isWorkedOn(model::GoalId id) const;  // in a session: it stays
  void remove(model::GoalId id);
  void putBack(const GoalRecord& removed);  // as it was, with its id where that is free
  GoalRecord find(model::GoalId id) const;
  std::optional<model::GoalId> byKey(std::string_view externalKey) const;
  std::vector<GoalRecord> of(model::ClientId client) const;  // as they were agreed

  // The level of the last session that rated it; goals not rated yet are absent.
  std::unordered_map<model::GoalId, int> latestLevelsOf(model::ClientId client) const;

 private:
  Connection& connection_;
};

}  // namespace trellis::store
