#include "core/seal/open_mark.h"

#include <cerrno>
#include <string>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/seal/seal_error.h"
#include "core/seal/sealed_blob.h"

namespace trellis::seal {
namespace {

constexpr std::size_t kMostBytes = 4096;

[[noreturn]] void refuseMark(int error) {
  if (error == ENOSPC || error == EDQUOT)
    throw SealError(SealFault::full, "The disk is full: please make room, then try again.");
  if (error == EACCES || error == EPERM || error == EROFS || error == ELOOP)
    throw SealError(SealFault::readOnly,
                    "The folder of the vault may not be changed: the vault stays closed.");
  throw SealError(SealFault::other, "The folder of the vault did not answer: please check its disk.");
}

std::string contents(int descriptor) {
  std::string text(kMostBytes, '\0');
  const ssize_t size = pread(descriptor, text.data(), text.size(), 0);
  text.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
  return text;
}

std::string inUse(const std::optional<std::string>& who) {
  const std::string by = who ? ": " + *who : "";
  return "This vault is open already" + by + ". Please close it there first.";
}

// Whoever let go just now may have taken away the file whose lock we got.
bool isStillThere(int descriptor, const std::filesystem::path& file) {
  struct stat ours {};
  struct stat there {};
  return fstat(descriptor, &ours) == 0 && lstat(file.c_str(), &there) == 0 && ours.st_ino == there.st_ino &&
         ours.st_dev == there.st_dev;
}

int opened(const std::filesystem::path& file) {
  const int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
  if (descriptor < 0) refuseMark(errno);
  return descriptor;
}

void write(int descriptor, const std::string& text) {
  const bool isWritten = ftruncate(descriptor, 0) == 0 &&
                         pwrite(descriptor, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
  if (isWritten) return;
  const int error = errno;
  close(descriptor);
  refuseMark(error);
}

}  // namespace

OpenMark::OpenMark(const std::filesystem::path& vault, std::string_view who, const Secret& blobKey,
                   const FileId& id)
    : file_(vault.string() + "-open"),
      key_(Secret::copyOf(blobKey.bytes())),
      id_(textOf(id)),
      descriptor_(opened(file_)) {
  while (true) {
    if (flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
      const int error = errno;
      const std::string told = contents(descriptor_);
      close(descriptor_);
      if (error != EWOULDBLOCK) refuseMark(error);
      throw SealError(SealFault::inUse, inUse(openBlob(key_, told, id_)));
    }
    if (isStillThere(descriptor_, file_)) break;
    close(descriptor_);
    descriptor_ = opened(file_);
  }
  tell(who);
}

void OpenMark::tell(std::string_view who) {
  write(descriptor_, sealBlob(key_, who, id_));
}

OpenMark::~OpenMark() {
  unlink(file_.c_str());
  close(descriptor_);
}

}  // namespace trellis::seal
