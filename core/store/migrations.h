// The scripts of core/store/migrations, in order, as they were built in. A script is frozen once released.
// What a script cannot do, since it takes the vault's key, is done after it, in the same transaction.
#pragma once

#include <span>
#include <string_view>

namespace trellis::store {

class Connection;

struct Migration {
  int version = 0;  // user_version after it
  std::string_view script;
  void (*afterwards)(Connection&) = nullptr;
};

std::span<const Migration> migrations();

}  // namespace trellis::store
