// What is asked of a practice after an act on it was stopped. Blank where nothing is lacking.
#pragma once

#include <filesystem>
#include <string>

#include "core/store/verification.h"
#include "tests/support/builders.h"
#include "tests/support/interrupted_act.h"

namespace trellis::tests {

inline std::filesystem::path practiceIn(const std::filesystem::path& folder) {
  return folder / "practice.trellis";
}

inline std::filesystem::path logOf(const std::filesystem::path& file) {
  return file.string() + "-wal";
}

// A practice that is open, as a crash would leave it now.
inline void leaveCrashed(const std::filesystem::path& open, const std::filesystem::path& folder) {
  std::filesystem::copy_file(open, practiceIn(folder));
  std::filesystem::copy_file(logOf(open), logOf(practiceIn(folder)));
}

// Pages, schema, record chain and audit trail.
inline std::string lackOf(const store::Vault& vault) {
  const bool isWhole = store::verifyWhole(vault, [](int, int) {}).isWhole();
  return isWhole ? "" : vault.file().filename().string() + " is not whole";
}

}  // namespace trellis::tests
