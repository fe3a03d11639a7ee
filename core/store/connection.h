// The one connection of an open vault, and the one place where a database is opened: sealed, and claimed for
// as long as this lives. For this room alone. Statements are prepared once and kept. What SQLite and the seal
// throw leaves here as VaultError.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/seal/seal_error.h"
#include "core/seal/sealed_file.h"
#include "core/store/actor.h"
#include "core/store/vault_error.h"

namespace trellis::store {

[[noreturn]] void throwAsVaultError(const SQLite::Exception& error);
[[noreturn]] void throwAsVaultError(const seal::SealError& error);

// Runs `act`; what SQLite or the seal throws in it becomes a VaultError.
template <class Act>
decltype(auto) translated(Act act) {
  try {
    return act();
  } catch (const SQLite::Exception& error) {
    throwAsVaultError(error);
  } catch (const seal::SealError& error) {
    throwAsVaultError(error);
  }
}

class Connection {
 public:
  // Of a file that is claimed.
  static std::unique_ptr<Connection> createNew(seal::SealedFile file);
  static std::unique_ptr<Connection> openExisting(seal::SealedFile file);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void execute(const std::string& script);
  int number(const char* query);
  std::string text(const char* query);

  // A prepared statement is out on loan while a Statement uses it.
  std::unique_ptr<SQLite::Statement> borrow(std::string_view sql);
  void giveBack(std::string_view sql, std::unique_ptr<SQLite::Statement> statement);

  SQLite::Database& database() { return *database_; }
  seal::SealedFile& file() { return file_; }
  const seal::Keys& keys() const { return file_.keys(); }
  const Actor& actor() const { return actor_; }
  void actAs(Actor actor) { actor_ = std::move(actor); }
  void endAt(const std::optional<seal::Anchor>& anchor) { anchor_ = anchor; }  // where the audit trail stands
  // The ways in change once what tells of it is on the disk: with the commit of the transaction that is open.
  seal::WaysIn waysIn() const { return waysToBe_ ? *waysToBe_ : file_.waysIn(); }
  void useWaysInOnceCommitted(const seal::WaysIn& ways) { waysToBe_ = ways; }
  void committed();
  void rolledBack() { waysToBe_.reset(); }
  void leaveMarkedAsOpen() { isInOrder_ = false; }  // when it closes

 private:
  struct Hash {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): the library's name for it
    std::size_t operator()(std::string_view sql) const noexcept { return std::hash<std::string_view>{}(sql); }
  };

  explicit Connection(seal::SealedFile file);
  void prepareForUse();
  void putBackWaysIn(const seal::WaysIn& before);

  seal::SealedFile file_;
  std::optional<SQLite::Database> database_;
  Actor actor_;
  std::optional<seal::Anchor> anchor_;
  std::optional<seal::WaysIn> waysToBe_;
  bool isInOrder_ = false;  // it was opened, holds a vault, and may be marked as closed cleanly
  std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>, Hash, std::equal_to<>> idle_;
};

}  // namespace trellis::store
