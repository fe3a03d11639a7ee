// Several acts on a vault that happen together or not at all: what is not committed when the scope is left
// never happened. One opened within another joins it; where the inner one is left uncommitted, neither
// happens, and committing the outer one is refused. Errors: VaultError.
#pragma once

#include "core/store/vault.h"

namespace trellis::store {

class Transaction {
 public:
  explicit Transaction(const Vault& vault) : Transaction(vault.connection()) {}
  explicit Transaction(Connection& connection);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Connection& connection_;
  bool isOutermost_;
  bool isOpen_ = true;
};

}  // namespace trellis::store
