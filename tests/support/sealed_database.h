// A sealed database opened as a vault is, for tests of what lies beneath the store. A result other than
// expected throws SqliteFault with SQLite's extended code.
#pragma once

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include <sqlite3.h>

#include "core/seal/sealed_vfs.h"
#include "tests/support/temporary_folder.h"

namespace trellis::tests {

struct SqliteFault : std::runtime_error {
  SqliteFault(int result, const std::string& text) : std::runtime_error(text), code(result) {}
  int code;
};

// The keys of one file; admits copies of them for any path.
struct TestKeys {
  seal::FileId file{};
  seal::WalId log{};
  seal::Secret page = seal::Secret::random(seal::kKeySize);
  seal::Secret wal = seal::Secret::random(seal::kKeySize);

  explicit TestKeys(unsigned char number = 1) {
    file.fill(number);
    log.fill(static_cast<unsigned char>(number + 100));
  }
  std::string admit(const std::filesystem::path& path) const {
    seal::registerSealedVfs();
    return seal::admit(path, {.file = file,
                              .wal = log,
                              .pageKey = seal::Secret::copyOf(page.bytes()),
                              .walKey = seal::Secret::copyOf(wal.bytes())});
  }
};

inline std::filesystem::path emptySealedFile(const std::filesystem::path& path) {
  std::ofstream(path, std::ios::binary) << std::string(seal::kHeaderBytes, '\0');
  return path;
}

inline void writeFile(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

class OpenDatabase {
 public:
  explicit OpenDatabase(const std::filesystem::path& path, const char* vfs = seal::kSealedVfs,
                        const char* synchronous = "FULL") {
    const int result = sqlite3_open_v2(path.c_str(), &handle_, SQLITE_OPEN_READWRITE, vfs);
    try {
      check(result);
      prepare(synchronous);
    } catch (...) {
      sqlite3_close(handle_);
      throw;
    }
  }
  ~OpenDatabase() { sqlite3_close(handle_); }
  OpenDatabase(const OpenDatabase&) = delete;
  OpenDatabase& operator=(const OpenDatabase&) = delete;

  void run(const std::string& sql) { check(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr)); }

  std::string text(const std::string& sql) {  // the first column of all rows, a line each
    std::string answer;
    const auto add = [](void* to, int, char** values, char**) {
      *static_cast<std::string*>(to) += std::string(values[0] ? values[0] : "") + "\n";
      return 0;
    };
    check(sqlite3_exec(handle_, sql.c_str(), add, &answer, nullptr));
    if (!answer.empty()) answer.pop_back();
    return answer;
  }

  sqlite3* handle() { return handle_; }

 private:
  void check(int result) {
    if (result != SQLITE_OK) throw SqliteFault(sqlite3_extended_errcode(handle_), sqlite3_errmsg(handle_));
  }
  void prepare(const char* synchronous) {
    run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_spill = OFF; PRAGMA temp_store = MEMORY");
    if (text("PRAGMA page_count") == "0") run("PRAGMA journal_mode = MEMORY");
    if (text("PRAGMA journal_mode = WAL") != "wal") throw SqliteFault(SQLITE_ERROR, "not in WAL mode");
    run(std::string("PRAGMA synchronous = ") + synchronous);
    run("PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
        "PRAGMA cell_size_check = ON; BEGIN IMMEDIATE; COMMIT");
  }

  sqlite3* handle_ = nullptr;
};

}  // namespace trellis::tests
