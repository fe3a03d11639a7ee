// The database of a sealed file: pages of 4096 bytes from kHeaderBytes on, each 4056 bytes of ciphertext,
// nonce 24, tag 16. A page that was changed is SQLITE_IOERR_DATA. Bytes.
#pragma once

#include <vector>

#include "core/seal/page_cipher.h"
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
  int openPage(const unsigned char* sealed, unsigned char* page, sqlite3_int64 at);
  const unsigned char* readAhead(sqlite3_int64 at);  // the sealed page; none where it has to be read alone
  void forgetAhead() { aheadAt_ = -1; }
  int readPart(MutableBytes to, sqlite3_int64 at);
  int shortRead(MutableBytes to, sqlite3_int64 at);

  std::shared_ptr<const Admission> admission_;
  PageCipher cipher_;
  Page scratch_{};
  // A scan asks for page after page: they are read in rows. Nobody else writes while the file is locked.
  static constexpr sqlite3_int64 kAhead = 16 * kPageSize;
  std::vector<unsigned char> ahead_;
  sqlite3_int64 aheadAt_ = -1;
  sqlite3_int64 nextAt_ = -1;
};

}  // namespace trellis::seal
