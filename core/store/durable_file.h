// A file whose bytes are on the disk when a call returns, and names that change whole: what the recovery
// journal and the backups stand on. New files are the owner's alone (0600). For this room alone; errors:
// VaultError.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include "core/store/disk.h"
#include "core/store/progress.h"

namespace trellis::store {

// "practice.trellis" with "-drafts": of the same name in the same folder.
std::filesystem::path beside(const std::filesystem::path& file, std::string_view ending);

// Throws what the system said (an errno) of a file of this kind: "recovery journal", "backup".
[[noreturn]] void throwFileError(int error, std::string_view what);

class DurableFile {
 public:
  // Over a leftover of that name; `what` is how errors call it.
  static DurableFile createNew(const std::filesystem::path& file, std::string what, Disk& disk = realDisk());
  ~DurableFile();
  DurableFile(DurableFile&& other) noexcept;
  DurableFile& operator=(DurableFile&& other) noexcept;

  void write(std::uint64_t offset, std::string_view bytes) const;  // reaches the disk with the next sync
  void sync() const;
  bool tryTruncate(std::uint64_t size) const noexcept;

 private:
  DurableFile(int descriptor, std::string what, Disk& disk)
      : descriptor_(descriptor), what_(std::move(what)), disk_(&disk) {}
  int descriptor_;
  std::string what_;
  Disk* disk_;
};

// Blank where there is no such file.
std::string readWhole(const std::filesystem::path& file, const std::string& what);
// Into a new file, on the disk when this returns.
void copyFile(const std::filesystem::path& from, const std::filesystem::path& to, const std::string& what,
              const Progress& progress = {});

void syncFile(const std::filesystem::path& file, const std::string& what);
void syncFolderOf(const std::filesystem::path& file, const std::string& what);
void renameDurably(const std::filesystem::path& from, const std::filesystem::path& to,
                   const std::string& what, Disk& disk = realDisk());
void removeDurably(const std::filesystem::path& file, const std::string& what, Disk& disk = realDisk());

}  // namespace trellis::store
