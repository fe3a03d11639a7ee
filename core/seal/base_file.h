// A file through SQLite's own default VFS. Only so may an open vault be read or written beside SQLite:
// closing a descriptor of ours would drop the POSIX locks that SQLite holds. Paths are absolute and without
// symbolic links. Errors: SealError.
#pragma once

#include <filesystem>
#include <memory>

#include "core/seal/bytes.h"

namespace trellis::seal {

enum class Access { read, write };

class BaseFile {
 public:
  BaseFile(const std::filesystem::path& file, Access access);  // that exists
  ~BaseFile();
  BaseFile(const BaseFile&) = delete;
  BaseFile& operator=(const BaseFile&) = delete;

  std::int64_t size() const;
  void read(std::int64_t offset, MutableBytes into) const;  // zeros behind the end
  void write(std::int64_t offset, Bytes bytes);
  void sync();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace trellis::seal
