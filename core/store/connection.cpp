#include "core/store/connection.h"

#include <sqlite3.h>

namespace trellis::store {
namespace {

constexpr int kApplicationId = 0x5472656C;  // "Trel"

constexpr const char* kForeign = "This file is no Trellis vault: please choose another file.";
constexpr const char* kDamaged = "This vault is damaged and was not opened: please restore it from a backup.";

VaultFault faultOf(const SQLite::Exception& error) {
  switch (error.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return VaultFault::inUse;
    case SQLITE_FULL:
      return VaultFault::full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return VaultFault::readOnly;
    case SQLITE_CORRUPT:
      return VaultFault::damaged;
    case SQLITE_NOTADB:
      return VaultFault::foreign;
    case SQLITE_CONSTRAINT:
      return VaultFault::refused;
    default:
      return VaultFault::other;
  }
}

std::string sentenceOf(VaultFault fault, const SQLite::Exception& error) {
  switch (fault) {
    case VaultFault::inUse:
      return "This vault is open in another window or program: please close it there first.";
    case VaultFault::full:
      return "The disk is full: please make room and try again. What was typed is still here.";
    case VaultFault::readOnly:
      return "This vault may not be written to: please check the rights of the file and its folder.";
    case VaultFault::damaged:
      return kDamaged;
    case VaultFault::foreign:
      return kForeign;
    case VaultFault::refused:  // the words of a trigger are ours
      if (error.getExtendedErrorCode() == SQLITE_CONSTRAINT_TRIGGER) return error.what();
      return "The vault refused this: it breaks a rule of the record.";
    case VaultFault::missing:
    case VaultFault::exists:
    case VaultFault::newer:
    case VaultFault::other:
      break;
  }
  return "The vault could not be read or written (code " + std::to_string(error.getExtendedErrorCode()) +
         ").";
}

void refuseUnlessVault(Connection& connection) {
  if (connection.number("PRAGMA application_id") != kApplicationId)
    throw VaultError(VaultFault::foreign, kForeign);
}

}  // namespace

void throwAsVaultError(const SQLite::Exception& error) {
  const VaultFault fault = faultOf(error);
  throw VaultError(fault, sentenceOf(fault, error));
}

Connection::Connection(const std::filesystem::path& file, int flags) : database_(file.string(), flags) {
  execute("PRAGMA locking_mode = EXCLUSIVE");
}

std::unique_ptr<Connection> Connection::createNew(const std::filesystem::path& file) {
  return translated([&] {
    std::unique_ptr<Connection> connection(
        new Connection(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE));
    using std::filesystem::perms;
    std::filesystem::permissions(file, perms::owner_read | perms::owner_write);  // the log takes after it
    connection->execute("PRAGMA application_id = " + std::to_string(kApplicationId));
    connection->prepareForUse();
    return connection;
  });
}

// Nothing is written before the file is known to be a vault.
std::unique_ptr<Connection> Connection::openExisting(const std::filesystem::path& file) {
  return translated([&] {
    std::unique_ptr<Connection> connection(new Connection(file, SQLite::OPEN_READWRITE));
    refuseUnlessVault(*connection);
    if (sqlite3_db_readonly(connection->database_.getHandle(), "main") == 1)
      throw VaultError(
          VaultFault::readOnly,
          "This vault may not be written to: please check the rights of the file and its folder.");
    connection->prepareForUse();
    return connection;
  });
}

void Connection::prepareForUse() {
  execute("PRAGMA cache_spill = OFF");
  execute("PRAGMA cache_size = -65536");  // KiB
  execute("PRAGMA temp_store = MEMORY");
  execute("PRAGMA journal_mode = WAL");
  execute("PRAGMA synchronous = FULL");
  execute("PRAGMA secure_delete = ON");
  execute("PRAGMA foreign_keys = ON");
  execute("PRAGMA trusted_schema = OFF");
  execute("PRAGMA cell_size_check = ON");
  execute("BEGIN IMMEDIATE; COMMIT");  // finds another instance
}

void Connection::execute(const std::string& script) {
  translated([&] { database_.exec(script); });
}

int Connection::number(const char* query) {
  return translated([&] { return database_.execAndGet(query).getInt(); });
}

std::unique_ptr<SQLite::Statement> Connection::borrow(std::string_view sql) {
  const auto found = idle_.find(sql);
  if (found != idle_.end() && found->second) return std::move(found->second);
  return translated([&] { return std::make_unique<SQLite::Statement>(database_, std::string(sql)); });
}

void Connection::giveBack(std::string_view sql, std::unique_ptr<SQLite::Statement> statement) {
  statement->tryReset();
  const auto found = idle_.find(sql);
  if (found != idle_.end())
    found->second = std::move(statement);
  else
    idle_.emplace(std::string(sql), std::move(statement));
}

}  // namespace trellis::store
