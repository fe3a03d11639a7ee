// A new sealed file without a schema, as a vault is before its first migration.
#pragma once

#include <memory>

#include "core/store/connection.h"
#include "tests/support/passphrases.h"

namespace trellis::tests {

inline std::unique_ptr<store::Connection> freshConnection(const std::filesystem::path& file) {
  return store::Connection::createNew(seal::SealedFile::create(file, 1, aPassphrase(), kQuickCost, ""));
}

}  // namespace trellis::tests
