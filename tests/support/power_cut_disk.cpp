#include "tests/support/power_cut_disk.h"

#include <cerrno>
#include <fstream>

namespace trellis::tests {

bool PowerCutDisk::spend() {
  if (--left_ > 0) return true;
  errno = EIO;
  return false;
}

int PowerCutDisk::create(const std::filesystem::path& file) {
  if (!spend()) return -1;
  const int descriptor = Disk::create(file);
  if (descriptor < 0) return descriptor;
  open_[descriptor] = std::make_shared<UnsyncedFile>();
  pending_.push_back({{}, file, open_[descriptor]});
  return descriptor;
}

std::int64_t PowerCutDisk::write(int descriptor, std::string_view bytes, std::uint64_t offset) {
  if (!isOut()) open_[descriptor]->write(offset, std::string(bytes));  // also where the power fails in it
  return spend() ? Disk::write(descriptor, bytes, offset) : -1;
}

int PowerCutDisk::sync(int descriptor) {
  if (!spend()) return -1;
  if (syncs_ == Syncs::reachTheDisk) open_[descriptor]->sync();
  return 0;
}

int PowerCutDisk::truncate(int descriptor, std::uint64_t size) {
  if (!isOut()) open_[descriptor]->truncate(size);
  return spend() ? Disk::truncate(descriptor, size) : -1;
}

int PowerCutDisk::rename(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (!spend()) return -1;
  pending_.push_back({from, to, nullptr});
  return Disk::rename(from, to);
}

int PowerCutDisk::remove(const std::filesystem::path& file) {
  if (!spend()) return -1;
  const int result = Disk::remove(file);
  if (result == 0) pending_.push_back({file, {}, nullptr});
  return result;
}

int PowerCutDisk::syncFolderOf(const std::filesystem::path&) {
  if (!spend()) return -1;
  for (const NameChange& change : pending_) apply(names_, change);
  pending_.clear();
  return 0;
}

void PowerCutDisk::apply(Names& names, const NameChange& change) {
  File file = change.file;
  if (!change.from.empty()) {
    file = names[change.from];
    names.erase(change.from);
  }
  if (!change.to.empty()) names[change.to] = file;
}

void PowerCutDisk::settle(std::mt19937_64& random) {
  const std::size_t kept = random() % (pending_.size() + 1);
  for (std::size_t i = 0; i < kept; ++i) apply(names_, pending_[i]);
  pending_.clear();
  open_.clear();
  for (const auto& entry : std::filesystem::directory_iterator(folder_))
    std::filesystem::remove(entry.path());
  for (const auto& [name, file] : names_)
    std::ofstream(name, std::ios::binary | std::ios::trunc) << file->settle(random);
  failAfter(1 << 30);
}

}  // namespace trellis::tests
