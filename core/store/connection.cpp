#include "core/store/connection.h"

#include <sqlite3.h>

#include "core/seal/sealed_vfs.h"

namespace trellis::store {
namespace {

constexpr int kApplicationId = 0x5472656C;  // "Trel"

constexpr const char* kForeign = "This file is no Trellis vault: please choose another file.";
constexpr const char* kDamaged = "This vault is damaged and was not opened: please restore it from a backup.";

VaultFault faultOf(const SQLite::Exception& error) {
  if (error.getExtendedErrorCode() == SQLITE_IOERR_DATA) return VaultFault::damaged;  // a page does not open
  constexpr int kPrimary = 0xFF;
  switch (error.getErrorCode() & kPrimary) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return VaultFault::inUse;
    case SQLITE_FULL:
      return VaultFault::full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return VaultFault::readOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:  // its key is right, or we would not be here
      return VaultFault::damaged;
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
    case VaultFault::unsealed:
    case VaultFault::wrongPassphrase:
    case VaultFault::noRecord:
    case VaultFault::stopped:
    case VaultFault::other:
      break;
  }
  return "The disk of the vault did not answer (code " + std::to_string(error.getExtendedErrorCode()) +
         "): please check that it is connected. What was typed is still here.";
}

VaultFault faultOf(seal::SealFault fault) {
  switch (fault) {
    case seal::SealFault::missing:
      return VaultFault::missing;
    case seal::SealFault::exists:
      return VaultFault::exists;
    case seal::SealFault::foreign:
      return VaultFault::foreign;
    case seal::SealFault::damaged:
      return VaultFault::damaged;
    case seal::SealFault::newer:
      return VaultFault::newer;
    case seal::SealFault::wrongKey:
      return VaultFault::wrongPassphrase;
    case seal::SealFault::inUse:
      return VaultFault::inUse;
    case seal::SealFault::noFreeSlot:
    case seal::SealFault::passphraseTaken:
      return VaultFault::refused;
    case seal::SealFault::full:
      return VaultFault::full;
    case seal::SealFault::readOnly:
      return VaultFault::readOnly;
    case seal::SealFault::other:
      break;
  }
  return VaultFault::other;
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

void throwAsVaultError(const seal::SealError& error) {
  throw VaultError(faultOf(error.kind()), error.what());
}

Connection::Connection(seal::SealedFile file) : file_(std::move(file)) {
  database_.emplace(file_.path().string(), SQLite::OPEN_READWRITE, 0, seal::kSealedVfs);
  // Without them, the search index would pass a page that does not open on as a disk that does not answer.
  sqlite3_extended_result_codes(database_->getHandle(), 1);
  execute("PRAGMA locking_mode = EXCLUSIVE");
}

// A log that could not be brought in stays, and with it the mark that the vault was not closed cleanly.
Connection::~Connection() {
  idle_.clear();
  database_.reset();
  if (!isInOrder_) return;
  try {
    file_.markClean(anchor_ ? anchor_ : file_.anchor());
  } catch (const seal::SealError&) {  // it stays marked as open: the next opening looks closer
  }
}

std::unique_ptr<Connection> Connection::createNew(seal::SealedFile file) {
  return translated([&] {
    std::unique_ptr<Connection> connection(new Connection(std::move(file)));
    connection->execute("PRAGMA journal_mode = MEMORY");  // until it has a log
    connection->execute("PRAGMA application_id = " + std::to_string(kApplicationId));
    connection->prepareForUse();
    connection->isInOrder_ = true;
    return connection;
  });
}

std::unique_ptr<Connection> Connection::openExisting(seal::SealedFile file) {
  return translated([&] {
    std::unique_ptr<Connection> connection(new Connection(std::move(file)));
    connection->prepareForUse();
    refuseUnlessVault(*connection);
    connection->isInOrder_ = true;
    return connection;
  });
}

void Connection::committed() {
  if (!waysToBe_) return;
  const seal::WaysIn before = file_.waysIn();
  const auto ways = std::exchange(waysToBe_, std::nullopt);
  try {
    file_.useWaysIn(*ways);
  } catch (const seal::SealError& error) {
    putBackWaysIn(before);
    throwAsVaultError(error);
  }
}

// As far as the disk answers: one of the two copies may have changed.
void Connection::putBackWaysIn(const seal::WaysIn& before) {
  try {
    file_.useWaysIn(before);
  } catch (const seal::SealError&) {
  }
}

void Connection::prepareForUse() {
  execute("PRAGMA cache_spill = OFF");
  execute("PRAGMA cache_size = -65536");  // KiB
  execute("PRAGMA temp_store = MEMORY");
  if (text("PRAGMA journal_mode = WAL") != "wal")
    throw VaultError(VaultFault::other, "The vault's log could not be begun: please check its disk.");
  execute("PRAGMA synchronous = FULL");
  execute("PRAGMA secure_delete = ON");
  execute("PRAGMA foreign_keys = ON");
  execute("PRAGMA trusted_schema = OFF");
  execute("PRAGMA cell_size_check = ON");
  execute("BEGIN IMMEDIATE; COMMIT");  // finds another instance
}

void Connection::execute(const std::string& script) {
  translated([&] { database_->exec(script); });
}

int Connection::number(const char* query) {
  return translated([&] { return database_->execAndGet(query).getInt(); });
}

std::string Connection::text(const char* query) {
  return translated([&] { return database_->execAndGet(query).getString(); });
}

std::unique_ptr<SQLite::Statement> Connection::borrow(std::string_view sql) {
  const auto found = idle_.find(sql);
  if (found != idle_.end() && found->second) return std::move(found->second);
  return translated([&] { return std::make_unique<SQLite::Statement>(*database_, std::string(sql)); });
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
