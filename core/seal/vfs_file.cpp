#include "core/seal/vfs_file.h"

namespace trellis::seal {

RawFile::RawFile(sqlite3_vfs& vfs, const char* path, int flags)
    : memory_(std::make_unique<std::max_align_t[]>(
          static_cast<std::size_t>(vfs.szOsFile) / sizeof(std::max_align_t) + 1)),
      result_(vfs.xOpen(&vfs, path, file(), flags, &flagsGiven_)) {}

RawFile::~RawFile() {
  if (file()->pMethods) file()->pMethods->xClose(file());
}

// Sizes told in advance are sizes without our bytes, and a mapped file would be read past us.
int VfsFile::control(int operation, void* argument) {
  switch (operation) {
    case SQLITE_FCNTL_SIZE_HINT:
    case SQLITE_FCNTL_CHUNK_SIZE:
      return SQLITE_OK;
    case SQLITE_FCNTL_MMAP_SIZE:
    case SQLITE_FCNTL_BEGIN_ATOMIC_WRITE:
    case SQLITE_FCNTL_COMMIT_ATOMIC_WRITE:
    case SQLITE_FCNTL_ROLLBACK_ATOMIC_WRITE:
      return SQLITE_NOTFOUND;
    default:
      return raw_->methods().xFileControl(raw_->file(), operation, argument);
  }
}

// What else the disk promises, it promises of its own writes, not of ours.
int VfsFile::characteristics() {
  constexpr int kKept = SQLITE_IOCAP_POWERSAFE_OVERWRITE | SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN;
  return raw_->methods().xDeviceCharacteristics(raw_->file()) & kKept;
}

}  // namespace trellis::seal
