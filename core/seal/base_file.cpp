#include "core/seal/base_file.h"

#include <string>
#include <vector>

#include <sqlite3.h>

#include "core/seal/seal_error.h"

namespace trellis::seal {
namespace {

[[noreturn]] void refuse(int code) {
  switch (code & 0xFF) {
    case SQLITE_FULL:
      throw SealError(SealFault::full, "The disk is full: please make room, then try again.");
    case SQLITE_READONLY:
      throw SealError(SealFault::readOnly, "The vault may not be changed: its file is write-protected.");
    case SQLITE_CANTOPEN:
      throw SealError(SealFault::other, "The vault may not be read: please check the rights on its file.");
  }
  throw SealError(SealFault::other, "The disk did not answer: please check that it is connected.");
}

void require(int code) {
  if (code != SQLITE_OK) refuse(code);
}

}  // namespace

struct BaseFile::State {
  std::string name;  // SQLite reads parameters behind the first end, and keeps the pointer
  std::vector<std::max_align_t> memory;
  sqlite3_file* file = nullptr;
};

BaseFile::BaseFile(const std::filesystem::path& file, Access access) : state_(std::make_unique<State>()) {
  sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
  const auto size = static_cast<std::size_t>(vfs->szOsFile);
  state_->name = file.string() + std::string(4, '\0');
  state_->memory.resize(size / sizeof(std::max_align_t) + 1);
  state_->file = reinterpret_cast<sqlite3_file*>(state_->memory.data());
  const int wanted = access == Access::write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  int given = 0;
  require(vfs->xOpen(vfs, state_->name.c_str(), state_->file, wanted | SQLITE_OPEN_MAIN_DB, &given));
  if (access == Access::read || given & SQLITE_OPEN_READWRITE) return;
  state_->file->pMethods->xClose(state_->file);
  refuse(SQLITE_READONLY);
}

BaseFile::~BaseFile() {
  state_->file->pMethods->xClose(state_->file);
}

std::int64_t BaseFile::size() const {
  sqlite3_int64 size = 0;
  require(state_->file->pMethods->xFileSize(state_->file, &size));
  return size;
}

void BaseFile::read(std::int64_t offset, MutableBytes into) const {
  const int code =
      state_->file->pMethods->xRead(state_->file, into.data(), static_cast<int>(into.size()), offset);
  if (code != SQLITE_IOERR_SHORT_READ) require(code);
}

void BaseFile::write(std::int64_t offset, Bytes bytes) {
  require(state_->file->pMethods->xWrite(state_->file, bytes.data(), static_cast<int>(bytes.size()), offset));
}

void BaseFile::sync() {
  require(state_->file->pMethods->xSync(state_->file, SQLITE_SYNC_FULL));
}

}  // namespace trellis::seal
