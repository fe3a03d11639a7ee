// Clients with their diagnoses, consents and status history; their relationships and their roots.
// Record numbers are given once and never again. Whose record was merged into another's is found by key as
// that one, and stands in no list. `find…` of an id that the vault does not hold is a
// VaultError. Errors: VaultError.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/store/records.h"
#include "core/store/vault.h"

namespace trellis::store {

class ClientRepository {
 public:
  explicit ClientRepository(const Vault& vault) : connection_(vault.connection()) {}

  model::ClientId add(const model::Client& client, model::Date today);
  void save(model::ClientId id, const model::Client& client, model::Date since);  // of a status that changes
  void correctStatus(model::ClientId id, model::Date since);  // the history keeps what stood there too
  ClientRecord find(model::ClientId id) const;
  std::optional<model::ClientId> byKey(std::string_view key) const;  // external key, or the record number
  std::vector<ClientRecord> all() const;                             // by record number
  std::vector<model::StatusChange> statusHistoryOf(model::ClientId id) const;  // oldest first

  model::RelationshipId addRelationship(model::ClientId client, const model::Relationship& relationship);
  void saveRelationship(model::RelationshipId id, const model::Relationship& relationship);
  RelationshipRecord findRelationship(model::RelationshipId id) const;
  std::optional<model::RelationshipId> relationshipByKey(std::string_view externalKey) const;
  std::vector<RelationshipRecord> relationshipsOf(model::ClientId client) const;
  bool isUsed(model::RelationshipId id) const;  // by a session or a goal: it stays
  void removeRelationship(model::RelationshipId id);
  void putBack(const RelationshipRecord& removed);  // as it was, with its id

  model::RootId addRoot(model::ClientId client, const model::Root& root);
  void saveRoot(model::RootId id, const model::Root& root);
  RootRecord findRoot(model::RootId id) const;
  std::vector<RootRecord> rootsOf(model::ClientId client) const;
  void removeRoot(model::RootId id);
  void putBack(const RootRecord& removed);

 private:
  Connection& connection_;
};

}  // namespace trellis::store
