#include "core/store/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace trellis::store {

int Disk::create(const std::filesystem::path& file) {
  return ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
}

std::int64_t Disk::write(int descriptor, std::string_view bytes, std::uint64_t offset) {
  return ::pwrite(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
}

int Disk::sync(int descriptor) {
  return ::fdatasync(descriptor);
}

int Disk::truncate(int descriptor, std::uint64_t size) {
  return ::ftruncate(descriptor, static_cast<off_t>(size));
}

int Disk::rename(const std::filesystem::path& from, const std::filesystem::path& to) {
  return ::rename(from.c_str(), to.c_str());
}

int Disk::remove(const std::filesystem::path& file) {
  return ::unlink(file.c_str());
}

int Disk::syncFolderOf(const std::filesystem::path& file) {
  const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return -1;
  const int result = ::fsync(descriptor);
  ::close(descriptor);
  return result;
}

Disk& realDisk() {
  static Disk disk;
  return disk;
}

}  // namespace trellis::store
