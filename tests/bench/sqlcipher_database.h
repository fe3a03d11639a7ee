// Debian's SQLCipher, loaded at run time beside SQLite, whose names it shares: what sealed vaults are
// measured against. Opened with a raw key and with the settings of a vault. Errors: std::runtime_error.
#pragma once

#include <filesystem>
#include <string>

struct sqlite3;

namespace trellis::bench {

class SqlcipherDatabase {
 public:
  static bool isInstalled();

  explicit SqlcipherDatabase(const std::filesystem::path& path);
  ~SqlcipherDatabase();
  SqlcipherDatabase(const SqlcipherDatabase&) = delete;
  SqlcipherDatabase& operator=(const SqlcipherDatabase&) = delete;

  void run(const std::string& sql);
  std::string text(const std::string& sql);  // the last row's first column

 private:
  sqlite3* handle_ = nullptr;
};

}  // namespace trellis::bench
