// A temporary file of SQLite, sealed under a key that dies with this program: a row of segments of 4096
// bytes. What lies in it is known from memory alone; nobody else ever reads it. Bytes.
#pragma once

#include <vector>

#include "core/seal/page_cipher.h"
#include "core/seal/vfs_file.h"

namespace trellis::seal {

class SealedTemp final : public VfsFile {
 public:
  SealedTemp(std::unique_ptr<RawFile> raw, const Secret& key, const FileId& file);

  int read(MutableBytes to, sqlite3_int64 at) override;
  int write(Bytes from, sqlite3_int64 at) override;
  int truncate(sqlite3_int64 bytes) override;
  int size(sqlite3_int64& bytes) override;
  int sync(int flags) override;

 private:
  static constexpr std::size_t kSegment = 4096;
  static constexpr std::size_t kUsedSize = 2;
  static constexpr std::size_t kOverhead = kNonceSize + kTagSize + kUsedSize;

  int hold(std::size_t segment);  // brings it into memory, and the one that was there to the disk
  int store();
  unsigned char* held() { return plain_.data() + kUsedSize; }
  std::size_t bytesIn(std::size_t segment) const;

  PageCipher cipher_;
  sqlite3_int64 size_ = 0;
  std::vector<bool> isStored_;  // by segment; what was never stored is zeros
  std::size_t heldSegment_ = SIZE_MAX;
  bool isChanged_ = false;
  std::array<unsigned char, kUsedSize + kSegment> plain_{};
  std::array<unsigned char, kOverhead + kSegment> sealed_{};
};

}  // namespace trellis::seal
