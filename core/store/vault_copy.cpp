#include "core/store/vault_copy.h"

#include <algorithm>
#include <vector>

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include "core/seal/keys.h"
#include "core/seal/open_mark.h"
#include "core/seal/sealed_vfs.h"
#include "core/store/audit_trail.h"
#include "core/store/connection.h"
#include "core/store/durable_file.h"
#include "core/store/interruption.h"
#include "core/store/migrations.h"
#include "core/store/record_chain.h"
#include "core/store/statement.h"

namespace trellis::store {
namespace {

constexpr int kPagesAtOnce = 64;  // between two looks at whether to go on

std::vector<std::string> tablesOf(Connection& connection) {
  Statement select(connection, R"(
    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\')");
  std::vector<std::string> tables;
  while (select.next()) tables.push_back(select.value<std::string>());
  return tables;
}

std::int64_t rowsOf(Connection& connection, const std::string& table) {
  return translated(
      [&] { return connection.database().execAndGet("SELECT count(*) FROM \"" + table + "\"").getInt64(); });
}

// Asks SQLite's own locks, also those of this process, without reading a byte of the file: SQLite would
// delete the log of a damaged one.
class LockTrial {
 public:
  explicit LockTrial(const std::filesystem::path& path)
      : name_(sqlite3_create_filename(path.c_str(), "", "", 0, nullptr)),
        memory_(static_cast<std::size_t>(vfs_->szOsFile)) {
    isOpen_ =
        vfs_->xOpen(vfs_, name_, file(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_MAIN_DB, nullptr) == SQLITE_OK;
  }
  ~LockTrial() {
    if (file()->pMethods) file()->pMethods->xClose(file());
    sqlite3_free_filename(name_);
  }
  LockTrial(const LockTrial&) = delete;
  LockTrial& operator=(const LockTrial&) = delete;

  bool isFree() {
    if (!isOpen_) return true;  // as far as anybody can tell
    return mayLock(SQLITE_LOCK_SHARED) && mayLock(SQLITE_LOCK_EXCLUSIVE);
  }

 private:
  sqlite3_file* file() { return reinterpret_cast<sqlite3_file*>(memory_.data()); }
  bool mayLock(int level) { return file()->pMethods->xLock(file(), level) != SQLITE_BUSY; }

  sqlite3_vfs* vfs_ = sqlite3_vfs_find(nullptr);
  const char* name_;
  std::vector<char> memory_;  // aligned as what new gives
  bool isOpen_ = false;
};

void copyPages(SQLite::Database& copy, SQLite::Database& vault, const Progress& progress) {
  store::tell(progress, 0.0);
  SQLite::Backup backup(copy, vault);
  while (backup.executeStep(kPagesAtOnce) != SQLITE_DONE) {
    const double left = backup.getRemainingPageCount();
    store::tell(progress, 1 - left / std::max(1, backup.getTotalPageCount()));
  }
}

VaultTally wholeTally(Connection& connection) {
  if (connection.text("PRAGMA integrity_check(1)") != "ok") throwDamaged();
  VaultTally tally = tallyOf(connection);
  if (tally.schema > migrations().back().version)
    throw VaultError(VaultFault::newer,
                     "This vault was written by a newer Trellis: please use that version.");
  return tally;
}

// The records' chain is read by today's tables: a vault of an earlier schema is not held against it.
void refuseUnlessAsWritten(Connection& connection, const VaultTally& tally, const Progress& progress) {
  if (tally.rows.contains("audit_entry") && !AuditTrail(connection).check(progress).isWhole())
    throw VaultError(
        VaultFault::damaged,
        "The audit trail of this backup is not as it was written, and nothing was replaced: please "
        "choose another one, or open this one by itself to read it.");
  if (tally.schema < migrations().back().version) return;
  const auto goOn = [&](int, int) { store::tell(progress, std::nullopt); };
  if (!RecordChain(connection).verifyAll(goOn).empty())
    throw VaultError(VaultFault::damaged,
                     "Signed records in this backup are not as they were signed, and nothing was replaced: "
                     "please choose another one, or open this one by itself to read it.");
}

template <class Check>
VaultTally checked(seal::SealedFile file, const Progress& progress, Check check) {
  const auto connection = Connection::openExisting(std::move(file));
  const Interruption interruption(connection->database(), progress);
  store::tell(progress, std::nullopt);
  try {
    VaultTally tally = wholeTally(*connection);
    check(*connection, tally);
    if (tally.rows.contains("audit_entry")) connection->endAt(AuditTrail(*connection).head());
    return tally;
  } catch (const VaultError&) {
    if (interruption.isAsked()) throwStopped();
    throw;
  }
}

[[noreturn]] void throwInUse() {
  throw VaultError(VaultFault::inUse,
                   "This vault is open in another window or program: please close it there first.");
}

// That of our windows, and SQLite's own, for whoever knows of no other.
struct BothLocks {
  explicit BothLocks(const std::filesystem::path& vault)
      : mark(vault, "", seal::Secret::random(seal::kKeySize), {}), trial(vault) {
    if (!trial.isFree()) throwInUse();
  }
  seal::OpenMark mark;
  LockTrial trial;
};

// What the system said where SQLite only knows that writing failed: a quota, a file that may not grow.
[[noreturn]] void throwCopyError(SQLite::Database& copy, const SQLite::Exception& error) {
  if ((error.getErrorCode() & 0xFF) == SQLITE_IOERR)
    throwFileError(sqlite3_system_errno(copy.getHandle()), "backup");
  throwAsVaultError(error);
}

}  // namespace

VaultTally tallyOf(Connection& connection) {
  VaultTally tally{.schema = connection.number("PRAGMA user_version")};
  for (const std::string& table : tablesOf(connection)) tally.rows[table] = rowsOf(connection, table);
  return tally;
}

seal::SealedFile copyVault(Connection& vault, const std::filesystem::path& file, const Progress& progress) {
  return translated([&] {
    seal::SealedFile sealed = vault.file().createCopy(file);
    SQLite::Database copy(sealed.path().string(), SQLite::OPEN_READWRITE, 0, seal::kSealedVfs);
    try {
      copy.exec("PRAGMA locking_mode = EXCLUSIVE");
      copy.exec("PRAGMA journal_mode = MEMORY");  // what fails halfway is thrown away whole
      copy.exec("PRAGMA synchronous = OFF");      // the caller syncs the whole file
      copyPages(copy, vault.database(), progress);
    } catch (const SQLite::Exception& error) {
      throwCopyError(copy, error);
    }
    return sealed;
  });
}

VaultTally checkedTally(seal::SealedFile file, const Progress& progress) {
  return checked(std::move(file), progress, [](Connection&, const VaultTally&) {});
}

void checkChained(seal::SealedFile file, const Progress& progress) {
  checked(std::move(file), progress, [&](Connection& connection, const VaultTally& tally) {
    refuseUnlessAsWritten(connection, tally, progress);
  });
}

void refuseIfInUse(const std::filesystem::path& file) {
  if (!LockTrial(file).isFree()) throwInUse();
}

HeldClosed::HeldClosed(const std::filesystem::path& vault)
    : locks_(translated([&] {
        return std::make_shared<BothLocks>(
            std::filesystem::weakly_canonical(std::filesystem::absolute(vault)));
      })) {}

}  // namespace trellis::store
