// The one connection of an open vault, and the one place where a database is opened. For this room alone.
// Statements are prepared once and kept. Errors of SQLite leave here as VaultError.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/store/vault_error.h"

namespace trellis::store {

[[noreturn]] void throwAsVaultError(const SQLite::Exception& error);

// Runs `act`; what SQLite throws in it becomes a VaultError.
template <class Act>
decltype(auto) translated(Act act) {
  try {
    return act();
  } catch (const SQLite::Exception& error) {
    throwAsVaultError(error);
  }
}

class Connection {
 public:
  static std::unique_ptr<Connection> createNew(const std::filesystem::path& file);
  static std::unique_ptr<Connection> openExisting(const std::filesystem::path& file);

  void execute(const std::string& script);
  int number(const char* query);

  // A prepared statement is out on loan while a Statement uses it.
  std::unique_ptr<SQLite::Statement> borrow(std::string_view sql);
  void giveBack(std::string_view sql, std::unique_ptr<SQLite::Statement> statement);

  SQLite::Database& database() { return database_; }

 private:
  struct Hash {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): the library's name for it
    std::size_t operator()(std::string_view sql) const noexcept { return std::hash<std::string_view>{}(sql); }
  };

  explicit Connection(const std::filesystem::path& file, int flags);
  void prepareForUse();

  SQLite::Database database_;
  std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>, Hash, std::equal_to<>> idle_;
};

}  // namespace trellis::store
