// What a disk holds of a folder and all below it for certain, told step by step what a program does to it:
// bytes are there once their file is synced, names once their folder is. When the power fails, each write
// that was not synced is dropped, kept or torn at 512 bytes; of the names that changed since, the first few
// changes are kept, as a journaling file system does.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <sys/types.h>

#include "tests/support/unsynced_file.h"

namespace trellis::tests {

class FolderOnDisk {
 public:
  FolderOnDisk(std::filesystem::path folder, Syncs syncs);  // all in it is on the disk

  const std::filesystem::path& path() const { return folder_; }
  void lookAtNames();  // after each step that may have changed one
  void write(ino_t file, std::uint64_t at, std::string bytes);
  void truncate(ino_t file, std::uint64_t size);
  void sync(ino_t file);
  void syncFolder(const std::filesystem::path& folder);

  // Leaves in the folder what the cut left.
  void settle(std::mt19937_64& random);

 private:
  using File = std::shared_ptr<UnsyncedFile>;
  using Names = std::map<std::filesystem::path, File>;  // as a change: none where a name goes
  using Places = std::map<std::filesystem::path, ino_t>;

  Places places() const;
  static void apply(Names& names, const Names& change);

  std::filesystem::path folder_;
  Syncs syncs_;
  std::map<ino_t, File> files_;
  Places seen_;
  Names durable_;
  std::vector<Names> pending_;
};

}  // namespace trellis::tests
