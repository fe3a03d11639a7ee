// One file that SQLite has open through the sealed VFS, on top of a file of SQLite's default VFS, which is
// closed with this. Offsets and sizes are those that SQLite sees, in bytes; answers are SQLite's result
// codes.
#pragma once

#include <memory>

#include <sqlite3.h>

#include "core/seal/bytes.h"

namespace trellis::seal {

// A file of the default VFS. Offsets are those on the disk.
class RawFile {
 public:
  // `path` is SQLite's own (it reads behind its end), or none for a nameless temporary file.
  RawFile(sqlite3_vfs& vfs, const char* path, int flags);
  ~RawFile();
  RawFile(const RawFile&) = delete;
  RawFile& operator=(const RawFile&) = delete;

  int result() const { return result_; }  // of the opening; nothing else is allowed after a failure
  int flagsGiven() const { return flagsGiven_; }
  int read(MutableBytes to, sqlite3_int64 at) {
    return methods().xRead(file(), to.data(), int(to.size()), at);
  }
  int write(Bytes from, sqlite3_int64 at) {
    return methods().xWrite(file(), from.data(), int(from.size()), at);
  }
  int size(sqlite3_int64& bytes) { return methods().xFileSize(file(), &bytes); }
  int truncate(sqlite3_int64 bytes) { return methods().xTruncate(file(), bytes); }
  int sync(int flags) { return methods().xSync(file(), flags); }
  const sqlite3_io_methods& methods() { return *file()->pMethods; }
  sqlite3_file* file() { return reinterpret_cast<sqlite3_file*>(memory_.get()); }

 private:
  std::unique_ptr<std::max_align_t[]> memory_;
  int flagsGiven_ = 0;
  int result_;
};

class VfsFile {
 public:
  explicit VfsFile(std::unique_ptr<RawFile> raw) : raw_(std::move(raw)) {}
  virtual ~VfsFile() = default;
  VfsFile(const VfsFile&) = delete;
  VfsFile& operator=(const VfsFile&) = delete;

  virtual int read(MutableBytes to, sqlite3_int64 at) = 0;
  virtual int write(Bytes from, sqlite3_int64 at) = 0;
  virtual int truncate(sqlite3_int64 bytes) = 0;
  virtual int size(sqlite3_int64& bytes) = 0;
  virtual int sync(int flags) { return raw_->sync(flags); }
  virtual int close() { return SQLITE_OK; }  // the last chance to report what was not written

  int control(int operation, void* argument);
  int characteristics();
  RawFile& raw() { return *raw_; }

 private:
  std::unique_ptr<RawFile> raw_;
};

}  // namespace trellis::seal
