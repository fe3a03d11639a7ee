#include "core/store/durable_file.h"

#include <cerrno>
#include <functional>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "core/store/vault_error.h"

namespace trellis::store {
namespace {

VaultFault faultOf(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return VaultFault::full;
    case EROFS:
    case EACCES:
    case EPERM:
      return VaultFault::readOnly;
    case ENOENT:
    case ENOTDIR:
    case ENODEV:
    case ENXIO:
      return VaultFault::missing;
    default:
      return VaultFault::other;
  }
}

std::string sentenceOf(VaultFault fault, int error, std::string_view what) {
  const std::string name = "The " + std::string(what);
  if (fault == VaultFault::full)
    return name + " could not be written: the disk is full. Please make room and try again.";
  if (fault == VaultFault::readOnly)
    return name +
           " may not be written to: please check the rights of its folder and whether the disk is "
           "read-only.";
  if (fault == VaultFault::missing)
    return name + " has lost its folder: please check whether the disk is still connected.";
  return name + " could not be read or written (system error " + std::to_string(error) + ").";
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  bool isOpen() const { return number_ >= 0; }

 private:
  int number_;
};

void readParts(const Descriptor& descriptor, const std::string& what,
               const std::function<void(std::string_view)>& take) {
  if (!descriptor.isOpen()) throwFileError(errno, what);
  std::string part(std::size_t{1} << 16, '\0');
  for (;;) {
    const ssize_t count = ::read(descriptor.number(), part.data(), part.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throwFileError(errno, what);
    if (count == 0) return;
    take(std::string_view(part).substr(0, static_cast<std::size_t>(count)));
  }
}

void require(int result, std::string_view what) {
  if (result < 0) throwFileError(errno, what);
}

}  // namespace

std::filesystem::path beside(const std::filesystem::path& file, std::string_view ending) {
  return std::filesystem::path(file) += ending;
}

void throwFileError(int error, std::string_view what) {
  const VaultFault fault = faultOf(error);
  throw VaultError(fault, sentenceOf(fault, error, what));
}

DurableFile DurableFile::createNew(const std::filesystem::path& file, std::string what, Disk& disk) {
  disk.remove(file);
  const int descriptor = disk.create(file);
  require(descriptor, what);
  return {descriptor, std::move(what), disk};
}

DurableFile::~DurableFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

DurableFile::DurableFile(DurableFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), what_(std::move(other.what_)), disk_(other.disk_) {}

DurableFile& DurableFile::operator=(DurableFile&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(what_, other.what_);
  std::swap(disk_, other.disk_);
  return *this;
}

void DurableFile::write(std::uint64_t offset, std::string_view bytes) const {
  while (!bytes.empty()) {
    const std::int64_t written = disk_->write(descriptor_, bytes, offset);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throwFileError(errno, what_);
    offset += static_cast<std::uint64_t>(written);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void DurableFile::sync() const {
  require(disk_->sync(descriptor_), what_);
}

bool DurableFile::tryTruncate(std::uint64_t size) const noexcept {
  return disk_->truncate(descriptor_, size) == 0;
}

std::string readWhole(const std::filesystem::path& file, const std::string& what) {
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!descriptor.isOpen() && errno == ENOENT) return {};
  std::string bytes;
  readParts(descriptor, what, [&bytes](std::string_view part) { bytes += part; });
  return bytes;
}

void copyFile(const std::filesystem::path& from, const std::filesystem::path& to, const std::string& what,
              const Progress& progress) {
  const Descriptor descriptor(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
  const DurableFile copy = DurableFile::createNew(to, what);
  std::error_code unknown;
  const auto all = static_cast<double>(std::filesystem::file_size(from, unknown));
  std::uint64_t size = 0;
  readParts(descriptor, what, [&](std::string_view part) {
    copy.write(size, part);
    size += part.size();
    store::tell(progress, static_cast<double>(size) / all);
  });
  copy.sync();
}

void syncFile(const std::filesystem::path& file, const std::string& what) {
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  require(descriptor.number(), what);
  require(::fsync(descriptor.number()), what);
}

void syncFolderOf(const std::filesystem::path& file, const std::string& what) {
  require(realDisk().syncFolderOf(file), what);
}

void renameDurably(const std::filesystem::path& from, const std::filesystem::path& to,
                   const std::string& what, Disk& disk) {
  require(disk.rename(from, to), what);
  require(disk.syncFolderOf(to), what);
}

void removeDurably(const std::filesystem::path& file, const std::string& what, Disk& disk) {
  if (disk.remove(file) != 0 && errno != ENOENT) throwFileError(errno, what);
  require(disk.syncFolderOf(file), what);
}

}  // namespace trellis::store
