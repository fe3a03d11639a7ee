// What a file that must outlive a power cut asks of the disk: each call as the system's of that name, 0 or
// more where it went well, else -1 and errno. The real disk; tests put one here whose power fails.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace trellis::store {

class Disk {
 public:
  virtual ~Disk() = default;

  virtual int create(
      const std::filesystem::path& file);  // a descriptor; the owner's alone, refused where one is
  virtual std::int64_t write(int descriptor, std::string_view bytes, std::uint64_t offset);
  virtual int sync(int descriptor);
  virtual int truncate(int descriptor, std::uint64_t size);
  virtual int rename(const std::filesystem::path& from, const std::filesystem::path& to);
  virtual int remove(const std::filesystem::path& file);
  virtual int syncFolderOf(const std::filesystem::path& file);
};

Disk& realDisk();

}  // namespace trellis::store
