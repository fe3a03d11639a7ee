#include "tests/bench/sqlcipher_database.h"

#include <stdexcept>

#include <dlfcn.h>
#include <sqlite3.h>

namespace trellis::bench {
namespace {

// Bound to its own names first: SQLite proper is in this program too.
void* library() {
  static void* const loaded = dlopen("libsqlcipher.so", RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND);
  return loaded;
}

template <class Function>
Function* function(const char* name) {
  return reinterpret_cast<Function*>(dlsym(library(), name));
}

void check(int result) {
  if (result != SQLITE_OK) throw std::runtime_error("SQLCipher answers " + std::to_string(result));
}

}  // namespace

bool SqlcipherDatabase::isInstalled() {
  return library() != nullptr;
}

SqlcipherDatabase::SqlcipherDatabase(const std::filesystem::path& path) {
  check(function<decltype(sqlite3_open_v2)>("sqlite3_open_v2")(
      path.c_str(), &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr));
  run("PRAGMA key = \"x'" + std::string(64, '5') + "'\"; PRAGMA cipher_page_size = 4096");
  run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_spill = OFF; PRAGMA temp_store = MEMORY;"
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
      "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; BEGIN IMMEDIATE; COMMIT");
  if (text("PRAGMA journal_mode") != "wal") throw std::runtime_error("SQLCipher is not in WAL mode");
}

SqlcipherDatabase::~SqlcipherDatabase() {
  function<decltype(sqlite3_close)>("sqlite3_close")(handle_);
}

void SqlcipherDatabase::run(const std::string& sql) {
  check(function<decltype(sqlite3_exec)>("sqlite3_exec")(handle_, sql.c_str(), nullptr, nullptr, nullptr));
}

std::string SqlcipherDatabase::text(const std::string& sql) {
  std::string answer;
  const auto take = [](void* to, int, char** values, char**) {
    *static_cast<std::string*>(to) = values[0] ? values[0] : "";
    return 0;
  };
  check(function<decltype(sqlite3_exec)>("sqlite3_exec")(handle_, sql.c_str(), take, &answer, nullptr));
  return answer;
}

}  // namespace trellis::bench
