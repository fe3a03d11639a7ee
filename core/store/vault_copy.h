// What a backup needs to know of a vault's inside: how it is copied while open, and whether a closed file is
// a whole vault. Everything about files and their names is in backup.h. For this room alone; errors:
// VaultError.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "core/seal/sealed_file.h"
#include "core/store/progress.h"

namespace trellis::store {

class Connection;

struct VaultTally {
  int schema = 0;
  std::map<std::string, std::int64_t> rows = {};  // of each table
  bool operator==(const VaultTally&) const = default;
};

VaultTally tallyOf(Connection& connection);

// Into a new file with the same ways in, which is not on the disk for certain yet.
seal::SealedFile copyVault(Connection& vault, const std::filesystem::path& file, const Progress& progress);
// Every page and every index of a claimed file, which is closed then; damaged, foreign or newer vaults are
// refused.
VaultTally checkedTally(seal::SealedFile file, const Progress& progress = {});
// As well, and what it says against its own chains: a signed record or an audit trail that is not as it was
// written is refused.
void checkChained(seal::SealedFile file, const Progress& progress);

// Asks for a file in whatever state it is; nothing of it is read or changed.
void refuseIfInUse(const std::filesystem::path& file);

// A vault that is about to be replaced: nobody opens it, or makes one of its name, while this lives. Refused
// where somebody has it open.
class HeldClosed {
 public:
  explicit HeldClosed(const std::filesystem::path& vault);
  HeldClosed(const HeldClosed&) = delete;
  HeldClosed& operator=(const HeldClosed&) = delete;

 private:
  std::shared_ptr<const void> locks_;
};

}  // namespace trellis::store
