// The database of a sealed file: pages of 4096 bytes from kHeaderBytes on, each 4056 bytes of ciphertext,
// nonce 24, tag 16. A page that was changed is SQLITE_IOERR_DATA. Bytes.
#pragma once

#include <mutex>

#include "core/seal/page_cipher.h"
#include "core/seal/read_ahead.h"
#include "core/seal/sealed_vfs.h"
#include "core/seal/vfs_file.h"

namespace trellis::seal {

class SealedDatabase final : public VfsFile {
 public:
  SealedDatabase(std::unique_ptr<RawFile> raw, std::shared_ptr<const Admission> admission);

  enum class FirstPage { none, whole, broken, headerMissing };
  FirstPage firstPage();

  int read(MutableBytes to, sqlite3_int64 at) override;
  int write(Bytes from, sqlite3_int64 at) override;
  int truncate(sqlite3_int64 bytes) override;
  int size(sqlite3_int64& bytes) override;

 private:
  using Page = std::array<unsigned char, kPageSize>;

  int readPage(unsigned char* page, sqlite3_int64 at);
  int readRaw(MutableBytes to, sqlite3_int64 at);
  std::size_t fetch(MutableBytes row, sqlite3_int64 at);
  int readPart(MutableBytes to, sqlite3_int64 at);
  int shortRead(MutableBytes to, sqlite3_int64 at);

  std::shared_ptr<const Admission> admission_;
  PageCipher cipher_;
  PageCipher cipherAhead_;  // of the other thread
  Page scratch_{};
  std::mutex rawInUse_;  // SQLite's file is for one thread at a time
  ReadAhead ahead_;
};

}  // namespace trellis::seal
