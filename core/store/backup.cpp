#include "core/store/backup.h"

#include <cerrno>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include <unistd.h>

#include "core/store/backup_rotation.h"
#include "core/store/connection.h"
#include "core/store/durable_file.h"
#include "core/store/migrations.h"
#include "core/store/vault.h"
#include "core/store/vault_copy.h"
#include "core/store/vault_error.h"

namespace trellis::store {
namespace {

namespace fs = std::filesystem;

constexpr const char* kBackup = "backup";
constexpr const char* kRestored = "restored vault";
constexpr const char* kReplaced = "vault to be replaced";

void removeWithLog(const fs::path& file) {
  std::error_code ignored;
  for (const char* ending : {"", "-wal"}) fs::remove(beside(file, ending), ignored);
}

// A file that is not finished: gone with its log, unless it took its final name.
class Unfinished {
 public:
  explicit Unfinished(fs::path file) : file_(std::move(file)) { removeWithLog(file_); }  // what a crash left
  ~Unfinished() { removeWithLog(file_); }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

  const fs::path& file() const { return file_; }

 private:
  fs::path file_;
};

void requireFolder(const fs::path& folder) {
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored))
    throw VaultError(
        VaultFault::missing,
        "The folder for backups is not there: please connect its disk or choose another folder.");
}

void requireBackup(const fs::path& backup) {
  std::error_code ignored;
  if (!fs::is_regular_file(backup, ignored))
    throw VaultError(VaultFault::missing, "There is no such backup: please choose another one.");
}

void requireSame(const VaultTally& vault, const VaultTally& copy) {
  if (vault != copy)
    throw VaultError(VaultFault::damaged,
                     "The backup does not hold what the vault holds, and was thrown away: please check the "
                     "disk for backups.");
}

std::vector<Backup> namedAfter(const fs::path& vault, const fs::path& folder) {
  std::map<model::Instant, fs::path> found;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored))
    if (const auto at = backupInstant(vault, entry.path().filename().string())) found[*at] = entry.path();
  std::vector<Backup> backups;
  backups.reserve(found.size());
  for (const auto& [at, file] : found) backups.push_back({file, at});
  return backups;
}

// A name tells nothing: two practices may have the same, and one folder. What cannot be read is nobody's.
std::vector<Backup> ownOf(const seal::FileId& id, const fs::path& vault, const fs::path& folder) {
  std::vector<Backup> backups = namedAfter(vault, folder);
  std::erase_if(backups, [&](const Backup& backup) { return seal::SealedFile::idOf(backup.file) != id; });
  return backups;
}

void refuseAnothersName(const fs::path& file, const seal::FileId& id) {
  if (fs::exists(file) && seal::SealedFile::idOf(file) != id)
    throw VaultError(VaultFault::exists,
                     "There is a backup of another practice from this very second here: please try again.");
}

// What cannot be removed now is tried again after the next backup, and does no harm until then.
void rotate(const seal::FileId& id, const fs::path& vault, const fs::path& folder, model::Instant now) {
  const std::vector<Backup> backups = ownOf(id, vault, folder);
  std::set<model::Instant> instants;
  for (const Backup& backup : backups) instants.insert(backup.at);
  const auto kept = backupsToKeep(instants, now);
  std::error_code ignored;
  for (const Backup& backup : backups)
    if (!kept.contains(backup.at)) fs::remove(backup.file, ignored);
}

// A file that was not closed in good order is whole only with its log: one that a crash left, or that was
// kept when it was replaced. A log beside one that was is not its own.
void copyLog(const fs::path& backup, const fs::path& copy) {
  const fs::path log = beside(backup, "-wal");
  if (fs::exists(log)) copyFile(log, beside(copy, "-wal"), kRestored);
}

seal::SealedFile claimedWithLog(const fs::path& backup, const fs::path& copy,
                                const seal::Secret& passphrase) {
  return translated([&] {
    seal::SealedFile sealed = seal::SealedFile::unlock(copy, passphrase);
    if (!sealed.isMarkedClean()) copyLog(backup, copy);
    if (sealed.claim("") == seal::LastClose::logMissing)
      throw VaultError(
          VaultFault::damaged,
          "This file was not closed in good order, and the log that belongs beside it is missing: "
          "what was written last is not in it. Please choose another one, or open this one by "
          "itself to read it.");
    return sealed;
  });
}

// Whole, and in one file.
void makeRestored(const fs::path& backup, const fs::path& copy, const seal::Secret& passphrase,
                  const Progress& progress) {
  copyFile(backup, copy, kRestored, progress);
  checkChained(claimedWithLog(backup, copy, passphrase), progress);
  const fs::path log = beside(copy, "-wal");
  if (fs::exists(log) && !fs::is_empty(log))
    throw VaultError(
        VaultFault::other,
        "The log of this file could not be brought in, and nothing was replaced: please make room "
        "on the disk of the vault, then try again.");
  store::tell(progress, std::nullopt);
}

fs::path replacedName(const fs::path& vault, model::Instant now) {
  const std::string replaced = vault.stem().string() + "-replaced";
  fs::path name = vault.parent_path() / backupName(replaced + ".trellis", now);
  for (int number = 2; fs::exists(name); ++number)
    name = vault.parent_path() / backupName(replaced + '-' + std::to_string(number) + ".trellis", now);
  return name;
}

// A second name for the same file; where the disk knows no second names (FAT, exFAT), a second file. The
// first name is there all the while: after a crash the practice is found.
void keepAs(const fs::path& name, const fs::path& file) {
  if (::link(file.c_str(), name.c_str()) == 0) return;
  if (errno == ENOENT) return;  // a vault without a log
  if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
    throwFileError(errno, kReplaced);
  copyFile(file, name, kReplaced);
}

// At every moment `vault` names a whole file: the old one beside its log, or the restored one, which was
// closed in good order, so that the old log beside it is nobody's.
void replaceBy(const fs::path& restored, const fs::path& vault, const fs::path& kept) {
  const fs::path oldLog = beside(vault, "-wal");
  try {
    keepAs(kept, vault);
    keepAs(beside(kept, "-wal"), oldLog);
    syncFolderOf(kept, kReplaced);
    renameDurably(restored, vault, kRestored);
  } catch (const VaultError&) {
    if (fs::exists(restored)) removeWithLog(kept);
    throw;
  }
  std::error_code ignored;
  fs::remove(oldLog, ignored);
}

void writeCopy(Connection& vault, const fs::path& file, const Progress& progress) {
  const Unfinished copy(beside(file, ".part"));
  requireSame(tallyOf(vault), checkedTally(copyVault(vault, copy.file(), progress), progress));
  syncFile(copy.file(), kBackup);
  renameDurably(copy.file(), file, kBackup);
}

}  // namespace

Backup backUp(const Vault& vault, const fs::path& folder, model::Instant now, const Progress& progress) {
  requireFolder(folder);
  const fs::path file = folder / backupName(vault.file(), now);
  const seal::FileId id = vault.connection().file().id();
  refuseAnothersName(file, id);
  writeCopy(vault.connection(), file, progress);
  rotate(id, vault.file(), folder, now);
  return {file, now};
}

void backUpTo(const Vault& vault, const fs::path& file) {
  const fs::path absolute = fs::absolute(file);
  requireFolder(absolute.parent_path());
  if (fs::exists(absolute))
    throw VaultError(VaultFault::exists,
                     "There is a file of this name already: please choose another name for the backup.");
  writeCopy(vault.connection(), absolute, {});
}

void keepBeforeUpgrade(Connection& vault, const fs::path& file) {
  const int schema = vault.number("PRAGMA user_version");
  if (schema == 0 || schema >= migrations().back().version) return;
  const std::string kept = file.stem().string() + "-before-upgrade-" + std::to_string(schema);
  writeCopy(vault, file.parent_path() / (kept + file.extension().string()), {});
}

std::vector<Backup> backupsOf(const fs::path& vault, const fs::path& folder) {
  const auto id = seal::SealedFile::idOf(vault);
  return id ? ownOf(*id, vault, folder) : namedAfter(vault, folder);
}

std::optional<model::Instant> lastVerifiedBackup(const fs::path& vault, const fs::path& folder,
                                                 model::Instant now) {
  const auto id = seal::SealedFile::idOf(vault);
  if (!id) return std::nullopt;
  std::optional<model::Instant> last;
  for (const Backup& backup : ownOf(*id, vault, folder))
    if (backup.at <= now) last = backup.at;
  return last;
}

std::optional<fs::path> restore(const fs::path& backup, const seal::Secret& passphrase, const fs::path& vault,
                                model::Instant now, const Progress& progress) {
  requireBackup(backup);
  if (fs::exists(vault) && fs::equivalent(backup, vault))
    throw VaultError(VaultFault::exists, "This file is the vault itself: please choose a backup.");
  refuseIfInUse(backup);
  const HeldClosed held(vault);
  const Unfinished copy(beside(vault, ".restoring"));
  makeRestored(backup, copy.file(), passphrase, progress);
  if (!fs::exists(vault)) {
    renameDurably(copy.file(), vault, kRestored);
    return std::nullopt;
  }
  const fs::path kept = replacedName(vault, now);
  replaceBy(copy.file(), vault, kept);
  return kept;
}

}  // namespace trellis::store
