// The scripts of core/store/migrations, in order, as they were built in. A script is frozen once released.
#pragma once

#include <span>
#include <string_view>

namespace trellis::store {

struct Migration {
  int version = 0;  // user_version after it
  std::string_view script;
};

std::span<const Migration> migrations();

}  // namespace trellis::store
