#include "core/store/unsealed_vault.h"

#include <array>
#include <cstring>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

#include "core/store/audit_trail.h"
#include "core/store/connection.h"
#include "core/store/durable_file.h"
#include "core/store/migrations.h"
#include "core/store/schema.h"
#include "core/store/search_writer.h"
#include "core/store/transaction.h"

namespace trellis::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSqliteMagic("SQLite format 3\0", 16);
constexpr std::size_t kApplicationAt = 68;
constexpr std::string_view kApplication = "Trel";
constexpr const char* kOldVault = "unsealed vault";

// What the old file says of itself, in the order in which it was made.
struct Part {
  std::string sql;
  bool isTable = false;  // one that holds rows of its own, and none of the index
  std::string name = {};
};

SQLite::Database openOld(const fs::path& file) {
  SQLite::Database old(file.string(), SQLite::OPEN_READWRITE);
  old.exec("PRAGMA locking_mode = EXCLUSIVE");
  if (old.execAndGet("PRAGMA integrity_check(1)").getString() != "ok")
    throw VaultError(VaultFault::damaged,
                     "This vault is damaged and was not converted: please restore it from a backup.");
  old.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  return old;
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

void copyRows(SQLite::Database& old, SQLite::Database& sealed, const std::string& table) {
  SQLite::Statement select(old, "SELECT * FROM \"" + table + '"');
  std::string places = "?";
  for (int column = 1; column < select.getColumnCount(); ++column) places += ", ?";
  SQLite::Statement insert(sealed, "INSERT INTO \"" + table + "\" VALUES (" + places + ')');
  while (select.executeStep()) {
    insert.reset();
    for (int column = 0; column < select.getColumnCount(); ++column)
      bindColumn(insert, column + 1, select.getColumn(column));
    insert.exec();
  }
}

// Rows come before the triggers that would keep them out of a signed record.
void copyAll(SQLite::Database& old, Connection& sealed) {
  const std::vector<Part> parts = partsOf(old);
  sealed.execute("PRAGMA foreign_keys = OFF");
  Transaction transaction(sealed);
  for (const Part& part : parts)
    if (part.isTable) sealed.execute(part.sql);
  for (const Part& part : parts)
    if (part.isTable) copyRows(old, sealed.database(), part.name);
  for (const Part& part : parts)
    if (!part.isTable) sealed.execute(part.sql);
  sealed.execute("PRAGMA user_version = " + old.execAndGet("PRAGMA user_version").getString());
  transaction.commit();
  sealed.execute("PRAGMA foreign_keys = ON");
}

void bringUpToDate(Connection& sealed) {
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

void overwriteAndRemove(const fs::path& file) {
  const std::vector<char> zeros(std::size_t{1} << 20);
  std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
  for (auto left = static_cast<std::int64_t>(fs::file_size(file)); left > 0; left -= std::ssize(zeros))
    out.write(zeros.data(), std::min(left, std::int64_t{std::ssize(zeros)}));
  out.close();
  syncFile(file, kOldVault);
  removeDurably(file, kOldVault);
}

seal::RecoveryKey seal(SQLite::Database& old, const fs::path& file, const seal::Secret& passphrase,
                       seal::KdfCost cost, Clock clock) {
  const model::ClinicianId clinician = firstClinician(old);
  auto sealed = Connection::createNew(seal::SealedFile::create(file, clinician.value, passphrase, cost, ""));
  sealed->actAs({clinician, std::move(clock)});
  copyAll(old, *sealed);
  bringUpToDate(*sealed);
  sealed->endAt(AuditTrail(*sealed).head());
  return sealed->file().replaceRecoveryKey();
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
                                  Clock clock) {
  if (!isUnsealedVault(file))
    throw VaultError(VaultFault::foreign,
                     "This is no vault from before vaults were sealed: there is nothing to convert.");
  const fs::path sealedFile = fs::path(file) += ".sealing";
  const fs::path oldFile = fs::path(file) += ".unsealed";
  fs::remove(sealedFile);
  seal::RecoveryKey key = translated([&] {
    SQLite::Database old = openOld(file);
    return seal(old, sealedFile, passphrase, cost, std::move(clock));
  });
  syncFile(sealedFile, "vault");
  renameDurably(file, oldFile, kOldVault);
  renameDurably(sealedFile, file, "vault");
  overwriteAndRemove(oldFile);
  return key;
}

}  // namespace trellis::store
