// 'Verify record': holds what is stored of a client's signed sessions, addenda and amendments against the
// chain of keyed hashes that was made as they were signed. A row changed, added or removed behind the
// program's back, a link removed, moved or cut off at the end: each is found, and so is a session that lies
// with another client than its own without a merge that the vault's key vouches for. Errors: VaultError.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/model/dates.h"
#include "core/model/ids.h"
#include "core/store/vault.h"

namespace trellis::store {

struct BrokenRecord {
  model::ClientId client;
  model::SessionId session;         // the first that is not as it was signed
  std::optional<model::Date> date;  // none where the session itself is gone
  bool operator==(const BrokenRecord&) const = default;
};

class RecordChain {
 public:
  explicit RecordChain(const Vault& vault) : connection_(vault.connection()) {}
  explicit RecordChain(Connection& connection) : connection_(connection) {}

  std::vector<model::ClientId> clients() const;  // who have a record, or had one
  // With what was merged into the client's record. None: all is as it was signed.
  std::optional<BrokenRecord> verify(model::ClientId client) const;
  using Progress = std::function<void(int clientsDone, int clients)>;
  std::vector<BrokenRecord> verifyAll(const Progress& progress) const;  // one a client at most

  // For the foot of a printed note: eight hexadecimal digits of the session's link. None for a draft.
  std::optional<std::string> signedHash(model::SessionId session) const;

 private:
  Connection& connection_;
};

}  // namespace trellis::store
