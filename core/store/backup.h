// Backups of a vault in a folder, and the way back. A file bears a backup's name only once it was opened,
// checked page by page, counted against the vault and is on the disk. Restoring checks before it replaces,
// and keeps what it replaces. What fails or is stopped leaves everything as it was. Errors: VaultError
// (missing: the folder's disk is not there).
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/model/dates.h"
#include "core/seal/secret.h"
#include "core/store/progress.h"

namespace trellis::store {

class Connection;
class Vault;

struct Backup {
  std::filesystem::path file;
  model::Instant at;
};

// Makes one, then removes those that backup_rotation.h does not keep.
Backup backUp(const Vault& vault, const std::filesystem::path& folder, model::Instant now,
              const Progress& progress = {});

// Makes one with this very name, and removes none; refused where the file exists.
void backUpTo(const Vault& vault, const std::filesystem::path& file);

// Oldest first; none where the folder is not there. Those of this very vault, by the id in its header and
// theirs: another practice's may bear the same name. Where it is gone or has no header, all of its name.
std::vector<Backup> backupsOf(const std::filesystem::path& vault, const std::filesystem::path& folder);
// When; of the backups that are there, none from after `now`.
std::optional<model::Instant> lastVerifiedBackup(const std::filesystem::path& vault,
                                                 const std::filesystem::path& folder, model::Instant now);

// `vault` must be closed; it need not exist. Answers where the file that was there is kept now:
// "practice-replaced-2026-11-24T101500Z.trellis", with its log, if it left one, beside it. A log beside the
// backup is brought in where it belongs to it; signed records and the audit trail are held against their
// chains.
// The passphrase is one that opened the vault when the backup was made.
std::optional<std::filesystem::path> restore(const std::filesystem::path& backup,
                                             const seal::Secret& passphrase,
                                             const std::filesystem::path& vault, model::Instant now,
                                             const Progress& progress = {});

// A schema is brought up to date in place: what it was before stays beside the vault, as
// "practice-before-upgrade-4.trellis", once it was checked.
void keepBeforeUpgrade(Connection& vault, const std::filesystem::path& file);

}  // namespace trellis::store
