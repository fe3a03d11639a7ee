#include "core/store/unsealed_vault.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

#include <sqlite3.h>

#include "core/store/audit_trail.h"
#include "core/store/connection.h"
#include "core/store/durable_file.h"
#include "core/store/interruption.h"
#include "core/store/migrations.h"
#include "core/store/overwriting.h"
#include "core/store/recovery_key_trail.h"
#include "core/store/schema.h"
#include "core/store/search_writer.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"
#include "core/store/vault_copy.h"

namespace trellis::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSqliteMagic("SQLite format 3\0", 16);
constexpr std::size_t kApplicationAt = 68;
constexpr std::string_view kApplication = "Trel";
constexpr const char* kOldVault = "unsealed vault";
constexpr std::size_t kLogHead = 32;        // bytes
constexpr std::int64_t kRowsBetween = 100;  // two looks at whether to go on

// What the old file says of itself, in the order in which it was made.
struct Part {
  std::string sql;
  bool isTable = false;  // one that holds rows of its own, and none of the index
  std::string name = {};
};

// How many of the rows are copied.
class RowsCopied {
 public:
  RowsCopied(std::int64_t all, const Progress& progress) : all_(all), progress_(progress) {}

  void countOne() {
    if (copied_++ % kRowsBetween == 0)
      store::tell(progress_, static_cast<double>(copied_) / static_cast<double>(all_));
  }

 private:
  std::int64_t all_;
  const Progress& progress_;
  std::int64_t copied_ = 0;
};

SQLite::Database openOld(const fs::path& file) {
  SQLite::Database old(file.string(), SQLite::OPEN_READWRITE);
  old.exec("PRAGMA locking_mode = EXCLUSIVE");
  return old;
}

void refuseIfDamaged(SQLite::Database& old, const Progress& progress) {
  store::tell(progress, std::nullopt);
  const Interruption interruption(old, progress);
  if (old.execAndGet("PRAGMA integrity_check(1)").getString() != "ok")
    throw VaultError(VaultFault::damaged,
                     "This vault is damaged and was not converted: please restore it from a backup.");
}

// SQLite would empty or remove the old log and leave what it said on the disk. Once all of it is in the
// vault, a head of zeros makes it nobody's.
void bringLogIn(const fs::path& file, const Progress& progress) {
  const fs::path log = beside(file, "-wal");
  {
    SQLite::Database old = openOld(file);
    refuseIfDamaged(old, progress);
    int keepsLog = 1;
    sqlite3_file_control(old.getHandle(), "main", SQLITE_FCNTL_PERSIST_WAL, &keepsLog);
    old.exec("PRAGMA wal_checkpoint(FULL)");
  }
  if (!fs::exists(log)) return;
  overwriteHead(log, kLogHead, kOldVault);
  overwriteAndRemove(log, kOldVault);
}

std::vector<Part> partsOf(SQLite::Database& old) {
  SQLite::Statement select(old, R"(
    SELECT object.sql, listed.type IS 'table', object.name
    FROM sqlite_schema AS object LEFT JOIN pragma_table_list AS listed
      ON listed.name = object.name AND listed.schema = 'main' AND object.type = 'table'
    WHERE object.sql IS NOT NULL AND object.name NOT LIKE 'sqlite\_%' ESCAPE '\' AND listed.type IS NOT 'shadow'
    ORDER BY object.rowid)");
  std::vector<Part> parts;
  while (select.executeStep())
    parts.push_back({select.getColumn(0).getString(), select.getColumn(1).getInt() != 0,
                     select.getColumn(2).getString()});
  return parts;
}

void bindColumn(SQLite::Statement& insert, int index, const SQLite::Column& column) {
  if (column.isInteger())
    insert.bind(index, column.getInt64());
  else if (column.isFloat())
    insert.bind(index, column.getDouble());
  else if (column.isBlob())
    insert.bind(index, column.getBlob(), column.getBytes());
  else if (column.isText())
    insert.bind(index, column.getString());
  else
    insert.bind(index);
}

std::int64_t rowsOf(SQLite::Database& old, const std::vector<Part>& parts) {
  std::int64_t rows = 0;
  for (const Part& part : parts)
    if (part.isTable) rows += old.execAndGet("SELECT count(*) FROM \"" + part.name + '"').getInt64();
  return rows;
}

void copyRows(SQLite::Database& old, SQLite::Database& sealed, const std::string& table, RowsCopied& copied) {
  SQLite::Statement select(old, "SELECT * FROM \"" + table + '"');
  std::string places = "?";
  for (int column = 1; column < select.getColumnCount(); ++column) places += ", ?";
  SQLite::Statement insert(sealed, "INSERT INTO \"" + table + "\" VALUES (" + places + ')');
  while (select.executeStep()) {
    insert.reset();
    for (int column = 0; column < select.getColumnCount(); ++column)
      bindColumn(insert, column + 1, select.getColumn(column));
    insert.exec();
    copied.countOne();
  }
}

[[noreturn]] void throwNotSame() {
  throw VaultError(VaultFault::damaged,
                   "The sealed vault does not hold what the old one holds, and was thrown away: please check "
                   "the disk.");
}

// The type comes first: to ask for bytes may change what SQLite says of it.
bool isSame(const SQLite::Column& one, const SQLite::Column& other) {
  if (one.getType() != other.getType()) return false;
  const int size = one.getBytes();
  if (other.getBytes() != size) return false;
  return size == 0 || std::memcmp(one.getBlob(), other.getBlob(), static_cast<std::size_t>(size)) == 0;
}

bool holdSameRows(SQLite::Database& old, SQLite::Database& sealed, const std::string& table) {
  SQLite::Statement before(old, "SELECT * FROM \"" + table + '"');
  SQLite::Statement after(sealed, "SELECT * FROM \"" + table + '"');
  while (before.executeStep()) {
    if (!after.executeStep()) return false;
    for (int column = 0; column < before.getColumnCount(); ++column)
      if (!isSame(before.getColumn(column), after.getColumn(column))) return false;
  }
  return !after.executeStep();
}

void requireSameRows(SQLite::Database& old, Connection& sealed, const Progress& progress) {
  for (const Part& part : partsOf(old)) {
    store::tell(progress, std::nullopt);
    if (part.isTable && !holdSameRows(old, sealed.database(), part.name)) throwNotSame();
  }
}

// Rows come before the triggers that would keep them out of a signed record.
void copyAll(SQLite::Database& old, Connection& sealed, const Progress& progress) {
  const std::vector<Part> parts = partsOf(old);
  RowsCopied copied(rowsOf(old, parts), progress);
  sealed.execute("PRAGMA foreign_keys = OFF");
  Transaction transaction(sealed);
  for (const Part& part : parts)
    if (part.isTable) sealed.execute(part.sql);
  for (const Part& part : parts)
    if (part.isTable) copyRows(old, sealed.database(), part.name, copied);
  for (const Part& part : parts)
    if (!part.isTable) sealed.execute(part.sql);
  sealed.execute("PRAGMA user_version = " + old.execAndGet("PRAGMA user_version").getString());
  transaction.commit();
  sealed.execute("PRAGMA foreign_keys = ON");
}

void bringUpToDate(Connection& sealed, const Progress& progress) {
  const Interruption interruption(sealed.database(), progress);
  store::tell(progress, std::nullopt);
  if (migrate(sealed, migrations()) == SchemaOutcome::failed)
    throw VaultError(VaultFault::damaged,
                     "This vault could not be brought up to date, and was left as it was.");
  Transaction transaction(sealed);
  SearchWriter(sealed).rebuild();
  AuditTrail(sealed).record({AuditAction::converted, AuditObject::vault, {}, {}, {}});
  transaction.commit();
}

model::ClinicianId firstClinician(SQLite::Database& old) {
  return {old.execAndGet("SELECT min(id) FROM clinician").getInt64()};
}

fs::path oldBeside(const fs::path& file) {
  return beside(file, ".unsealed");
}

// Beside any other vault, a file of that name may be the only one of its practice.
bool wasConverted(Connection& sealed) {
  Statement select(sealed, "SELECT EXISTS (SELECT 1 FROM audit_entry WHERE action = :action)");
  select.with(AuditAction::converted).nextOrMissing();
  return select.value<bool>();
}

struct Sealed {
  seal::RecoveryKey key;
  VaultTally tally;  // as it was written
};

// SQLite closes a file whose log it could not bring in without a word: it is asked to before.
Sealed seal(SQLite::Database& old, const fs::path& file, const seal::Secret& passphrase, seal::KdfCost cost,
            Clock clock, const Progress& progress) {
  const model::ClinicianId clinician = firstClinician(old);
  auto sealed = Connection::createNew(seal::SealedFile::create(file, clinician.value, passphrase, cost, ""));
  sealed->actAs({clinician, std::move(clock)});
  copyAll(old, *sealed, progress);
  requireSameRows(old, *sealed, progress);
  bringUpToDate(*sealed, progress);
  seal::RecoveryKey key = sealed->file().replaceRecoveryKey();
  recordNewRecoveryKey(*sealed, Confirmation::waits);
  sealed->endAt(AuditTrail(*sealed).head());
  sealed->execute("PRAGMA wal_checkpoint(TRUNCATE)");
  return {std::move(key), tallyOf(*sealed)};
}

// As the next opening will find it: closed cleanly, each page and index whole, all rows there.
void requireWhole(const fs::path& file, const Sealed& written, const Progress& progress) {
  seal::SealedFile sealed = seal::SealedFile::unlock(file, written.key);
  if (sealed.claim("") != seal::LastClose::clean ||
      checkedTally(std::move(sealed), progress) != written.tally)
    throwNotSame();
}

void removeHalf(const fs::path& sealedFile) {
  std::error_code ignored;
  for (const char* ending : {"", "-wal"}) fs::remove(beside(sealedFile, ending), ignored);
}

// The practice's name is that of a whole file at every moment, where the file system knows hard links.
void takePlace(const fs::path& sealedFile, const fs::path& file, const fs::path& oldFile) {
  std::error_code unlinked;
  fs::create_hard_link(file, oldFile, unlinked);
  if (unlinked) renameDurably(file, oldFile, kOldVault);
  try {
    renameDurably(sealedFile, file, "vault");
  } catch (const VaultError&) {
    if (fs::exists(file))
      removeDurably(oldFile, kOldVault);  // it was its second name
    else
      renameDurably(oldFile, file, kOldVault);
    removeHalf(sealedFile);
    throw;
  }
}

// The sealed vault beside the old one, whole and on the disk; or nothing.
seal::RecoveryKey sealedBeside(const fs::path& file, const fs::path& sealedFile,
                               const seal::Secret& passphrase, seal::KdfCost cost, Clock clock,
                               const Progress& progress) {
  removeHalf(sealedFile);
  bool isStopped = false;
  const Progress watched = [&](std::optional<double> done) {
    isStopped = progress && !progress(done);
    return !isStopped;
  };
  try {
    seal::RecoveryKey key = translated([&] {
      bringLogIn(file, watched);
      SQLite::Database old = openOld(file);
      Sealed written = seal(old, sealedFile, passphrase, cost, std::move(clock), watched);
      requireWhole(sealedFile, written, watched);
      return std::move(written.key);
    });
    syncFile(sealedFile, "vault");
    store::tell(watched, std::nullopt);
    return key;
  } catch (const VaultError&) {
    removeHalf(sealedFile);
    if (isStopped) throwStopped();
    throw;
  }
}

}  // namespace

bool isUnsealedVault(const fs::path& file) {
  std::array<char, kApplicationAt + kApplication.size()> head{};
  std::ifstream in(file, std::ios::binary);
  if (!in.read(head.data(), head.size())) return false;
  const std::string_view read(head.data(), head.size());
  return read.starts_with(kSqliteMagic) && read.substr(kApplicationAt) == kApplication;
}

seal::RecoveryKey convertUnsealed(const fs::path& file, const seal::Secret& passphrase, seal::KdfCost cost,
                                  Clock clock, const Progress& progress) {
  if (!isUnsealedVault(file))
    throw VaultError(VaultFault::foreign,
                     "This is no vault from before vaults were sealed: there is nothing to convert.");
  const fs::path sealedFile = beside(file, ".sealing");
  const fs::path oldFile = oldBeside(file);
  seal::RecoveryKey key = sealedBeside(file, sealedFile, passphrase, cost, std::move(clock), progress);
  takePlace(sealedFile, file, oldFile);
  try {
    overwriteAndRemove(oldFile, kOldVault);
  } catch (const VaultError&) {  // it stays for the next opening, and unsealedIsLeft says so
  }
  return key;
}

bool unsealedIsLeft(const fs::path& file) {
  return isUnsealedVault(oldBeside(file));
}

void takeBackHalfConverted(const fs::path& file) {
  const fs::path oldFile = oldBeside(file);
  if (fs::exists(fs::symlink_status(file)) || !isUnsealedVault(oldFile)) return;
  renameDurably(oldFile, file, kOldVault);
  removeHalf(beside(file, ".sealing"));
}

void wipeConverted(Connection& sealed, const fs::path& file) noexcept {
  const fs::path oldFile = oldBeside(file);
  try {
    const bool isLeft = fs::is_regular_file(fs::symlink_status(oldFile)) && isUnsealedVault(oldFile);
    if (isLeft && wasConverted(sealed)) overwriteAndRemove(oldFile, kOldVault);
  } catch (const std::exception&) {
    return;  // it stays for the next time
  }
}

}  // namespace trellis::store
