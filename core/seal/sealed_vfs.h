// The SQLite VFS that seals: what SQLite writes to the database and its log reaches the disk sealed, and what
// was changed there is an error, never data. Only paths that are admitted open. On top of SQLite's default
// VFS.
#pragma once

#include <filesystem>
#include <string>

#include "core/seal/keys.h"

namespace trellis::seal {

inline constexpr const char* kSealedVfs = "sealed";
inline constexpr int kPageSize = 4096;
inline constexpr int kReserved = 40;                // at the end of each page: nonce and tag
inline constexpr std::int64_t kHeaderBytes = 8192;  // before page 1

struct Admission {
  FileId file;
  WalId wal;
  Secret pageKey;
  Secret walKey;
};

void registerSealedVfs();  // once is enough, more does no harm
// Answers the name by which it is dismissed: that of a file that is gone, or does not answer, can no longer
// be asked of the system.
std::string admit(const std::filesystem::path& file, Admission admission);
void dismiss(const std::string& admitted) noexcept;  // wipes; SQLite must have closed the file

}  // namespace trellis::seal
