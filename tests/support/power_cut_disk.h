// A folder on a disk whose power fails after a number of operations: from then on every operation fails. What
// was written and not synced is then dropped, kept or torn; of the names that changed since the folder was
// synced, the first few changes are kept, as a journaling file system does.
#pragma once

#include <map>
#include <memory>
#include <random>
#include <vector>

#include "core/store/disk.h"
#include "tests/support/unsynced_file.h"

namespace trellis::tests {

class PowerCutDisk final : public store::Disk {
 public:
  PowerCutDisk(std::filesystem::path folder, Syncs syncs) : folder_(std::move(folder)), syncs_(syncs) {}

  void failAfter(int operations) { left_ = operations; }
  bool isOut() const { return left_ <= 0; }
  // Leaves in the folder what the cut left, and turns the power on again.
  void settle(std::mt19937_64& random);

  int create(const std::filesystem::path& file) override;
  std::int64_t write(int descriptor, std::string_view bytes, std::uint64_t offset) override;
  int sync(int descriptor) override;
  int truncate(int descriptor, std::uint64_t size) override;
  int rename(const std::filesystem::path& from, const std::filesystem::path& to) override;
  int remove(const std::filesystem::path& file) override;
  int syncFolderOf(const std::filesystem::path& file) override;

 private:
  using File = std::shared_ptr<UnsyncedFile>;
  using Names = std::map<std::filesystem::path, File>;
  struct NameChange {
    std::filesystem::path from;  // blank where the file is new
    std::filesystem::path to;    // blank where it goes
    File file;
  };

  bool spend();  // false, and EIO, where the power is out
  static void apply(Names& names, const NameChange& change);

  std::filesystem::path folder_;
  Syncs syncs_;
  int left_ = 1 << 30;
  Names names_;  // that the disk holds for certain
  std::vector<NameChange> pending_;
  std::map<int, File> open_;
};

}  // namespace trellis::tests
