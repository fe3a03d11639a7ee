// The log of a sealed file: SQLite's byte stream in segments of 32 (header), then 24 and 4096 a frame, each
// as nonce 24, tag 16, ciphertext of two bytes that tell the length and the bytes. Frames go to the disk in
// rows, at a commit at the latest. A torn end reads as the end of the log, any other change is
// SQLITE_IOERR_DATA. Bytes.
#pragma once

#include <vector>

#include "core/seal/page_cipher.h"
#include "core/seal/recent_frames.h"
#include "core/seal/sealed_vfs.h"
#include "core/seal/vfs_file.h"

namespace trellis::seal {

class SealedWal final : public VfsFile {
 public:
  SealedWal(std::unique_ptr<RawFile> raw, std::shared_ptr<const Admission> admission);

  bool isHeaderWhole();

  int read(MutableBytes to, sqlite3_int64 at) override;
  int write(Bytes from, sqlite3_int64 at) override;
  int truncate(sqlite3_int64 bytes) override;
  int size(sqlite3_int64& bytes) override;
  int sync(int flags) override;
  int close() override;

 private:
  struct Segment;
  struct Checksum {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    bool operator==(const Checksum&) const = default;
  };

  static Segment segmentAt(sqlite3_int64 at);
  bool seal(const Segment& segment, Bytes plain);
  bool open(const Segment& segment, const unsigned char* sealed);
  int readHeader(MutableBytes to);
  int readFrame(MutableBytes to, sqlite3_int64 at);
  int readPart(MutableBytes to, const Segment& segment, sqlite3_int64 offset);
  int openFrame(unsigned char* frame, std::uint64_t number);
  int endOrDamage(std::uint64_t brokenFrame);
  int hasFrames(bool& answer);
  Checksum continued(Checksum before, const unsigned char* frame) const;
  int flush();

  std::shared_ptr<const Admission> admission_;
  PageCipher cipher_;
  Salts salts_{};
  bool isBigEndian_ = false;        // the numbers that checksums add up
  bool isRecovering_ = true;        // until the first write
  bool isCommit_ = false;           // the frame whose header came last
  std::vector<unsigned char> row_;  // sealed, not yet written
  sqlite3_int64 rowAt_ = 0;
  RecentFrames recent_;
  std::vector<unsigned char> sealedFrame_;
  std::vector<unsigned char> plainSegment_;
};

}  // namespace trellis::seal
