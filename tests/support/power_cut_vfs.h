// A disk below SQLite whose power fails after a number of operations: from then on every operation fails, and
// what was not synced is then dropped, kept or torn at 512 bytes, in any order. SQLite's default VFS while it
// lives.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <random>
#include <string>

#include <sqlite3.h>

#include "tests/support/unsynced_file.h"

namespace trellis::tests {

class PowerCutVfs {
 public:
  PowerCutVfs();
  ~PowerCutVfs();
  PowerCutVfs(const PowerCutVfs&) = delete;
  PowerCutVfs& operator=(const PowerCutVfs&) = delete;

  void failAfter(int operations);
  bool isOut() const { return left_ <= 0; }
  // Once SQLite has closed its files: leaves on the disk what the cut left, and turns the power on again.
  void settle(std::mt19937_64& random);

 private:
  struct File;

  static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flagsGiven);
  static int remove(sqlite3_vfs* vfs, const char* name, int syncFolder);
  static const sqlite3_io_methods& methods();
  int spend() { return --left_ <= 0 ? SQLITE_IOERR : SQLITE_OK; }

  static constexpr int kForever = 1 << 30;
  sqlite3_vfs* below_;
  sqlite3_vfs vfs_;
  std::atomic<int> left_ = kForever;  // asked on the thread that reads ahead too
  std::map<std::string, UnsyncedFile> files_;
};

}  // namespace trellis::tests
