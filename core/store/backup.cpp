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

// A file that is not finished: gone with its log, unless it took its final name.
class Unfinished {
 public:
  explicit Unfinished(fs::path file) : file_(std::move(file)) { remove(); }  // what a crash left
  ~Unfinished() { remove(); }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

  const fs::path& file() const { return file_; }

 private:
  void remove() const {
    std::error_code ignored;
    for (const char* ending : {"", "-wal"}) fs::remove(beside(file_, ending), ignored);
  }
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

// What cannot be removed now is tried again after the next backup, and does no harm until then.
void rotate(const fs::path& vault, const fs::path& folder, model::Instant now) {
  const std::vector<Backup> backups = backupsOf(vault, folder);
  std::set<model::Instant> instants;
  for (const Backup& backup : backups) instants.insert(backup.at);
  const auto kept = backupsToKeep(instants, now);
  std::error_code ignored;
  for (const Backup& backup : backups)
    if (!kept.contains(backup.at)) fs::remove(backup.file, ignored);
}

seal::SealedFile unlocked(const fs::path& file, const seal::Secret& passphrase) {
  return translated([&] {
    seal::SealedFile sealed = seal::SealedFile::unlock(file, passphrase);
    sealed.claim("");
    return sealed;
  });
}

fs::path replacedName(const fs::path& vault, model::Instant now) {
  const std::string replaced = vault.stem().string() + "-replaced";
  fs::path name = vault.parent_path() / backupName(replaced + ".trellis", now);
  for (int number = 2; fs::exists(name); ++number)
    name = vault.parent_path() / backupName(replaced + '-' + std::to_string(number) + ".trellis", now);
  return name;
}

// A second name for the same file; where the disk knows no second names, the first one is given up.
void alsoName(const fs::path& file, const fs::path& name) {
  if (::link(file.c_str(), name.c_str()) == 0) return;
  if (errno != EPERM && errno != EOPNOTSUPP && errno != EMLINK) throwFileError(errno, kReplaced);
  renameDurably(file, name, kReplaced);
}

void moveIfThere(const fs::path& from, const fs::path& to) {
  if (fs::exists(from)) renameDurably(from, to, kReplaced);
}

void takeBack(const fs::path& vault, const fs::path& kept) {
  moveIfThere(beside(kept, "-wal"), beside(vault, "-wal"));
  if (fs::exists(vault))
    removeDurably(kept, kReplaced);  // it was its second name
  else
    renameDurably(kept, vault, kReplaced);
}

// The old log goes before the new file comes, so that it is never brought into a vault that is not its own.
void replaceBy(const fs::path& restored, const fs::path& vault, const fs::path& kept) {
  alsoName(vault, kept);
  try {
    moveIfThere(beside(vault, "-wal"), beside(kept, "-wal"));
    renameDurably(restored, vault, kRestored);
  } catch (const VaultError&) {
    if (fs::exists(restored)) takeBack(vault, kept);
    throw;
  }
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
  writeCopy(vault.connection(), file, progress);
  rotate(vault.file(), folder, now);
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
  std::map<model::Instant, fs::path> found;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored))
    if (const auto at = backupInstant(vault, entry.path().filename().string())) found[*at] = entry.path();
  std::vector<Backup> backups;
  backups.reserve(found.size());
  for (const auto& [at, file] : found) backups.push_back({file, at});
  return backups;
}

std::optional<model::Instant> lastVerifiedBackup(const fs::path& vault, const fs::path& folder,
                                                 model::Instant now) {
  std::optional<model::Instant> last;
  for (const Backup& backup : backupsOf(vault, folder))
    if (backup.at <= now) last = backup.at;
  return last;
}

std::optional<fs::path> restore(const fs::path& backup, const seal::Secret& passphrase, const fs::path& vault,
                                model::Instant now, const Progress& progress) {
  requireBackup(backup);
  const bool replaces = fs::exists(vault);
  if (replaces && fs::equivalent(backup, vault))
    throw VaultError(VaultFault::exists, "This file is the vault itself: please choose a backup.");
  if (replaces) refuseIfInUse(vault);
  const Unfinished copy(beside(vault, ".restoring"));
  copyFile(backup, copy.file(), kRestored, progress);
  checkedTally(unlocked(copy.file(), passphrase), progress);
  store::tell(progress, std::nullopt);
  if (!replaces) {
    renameDurably(copy.file(), vault, kRestored);
    return std::nullopt;
  }
  const fs::path kept = replacedName(vault, now);
  replaceBy(copy.file(), vault, kept);
  return kept;
}

}  // namespace trellis::store
