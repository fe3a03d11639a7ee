#include "core/seal/sealed_wal.h"

#include <algorithm>
#include <optional>

namespace trellis::seal {
namespace {

constexpr std::size_t kUsedSize = 2;
constexpr std::size_t kOverhead = kNonceSize + kTagSize + kUsedSize;
constexpr std::size_t kLogHeader = 32;
constexpr std::size_t kFrameHeader = 24;
constexpr std::size_t kFrame = kFrameHeader + kPageSize;
constexpr std::size_t kSealedLogHeader = kLogHeader + kOverhead;
constexpr std::size_t kSealedFrameHeader = kFrameHeader + kOverhead;
constexpr std::size_t kSealedFrame = kFrame + 2 * kOverhead;
constexpr std::size_t kRow = 16 * kSealedFrame;  // written at once
constexpr std::size_t kSaltsAt = 16;             // in the header of the log
constexpr std::size_t kCommitAt = 4;             // in the header of a frame: the size of the database, or 0
constexpr std::size_t kChecksumAt = 16;

sqlite3_int64 sealedFrameAt(std::uint64_t number) {
  return static_cast<sqlite3_int64>(kSealedLogHeader + number * kSealedFrame);
}

std::uint32_t bigEndian(const unsigned char* bytes) {
  return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 |
         std::uint32_t{bytes[3]};
}

std::uint32_t littleEndian(const unsigned char* bytes) {
  return std::uint32_t{bytes[3]} << 24 | std::uint32_t{bytes[2]} << 16 | std::uint32_t{bytes[1]} << 8 |
         std::uint32_t{bytes[0]};
}

int zeros(MutableBytes to, int result) {
  std::ranges::fill(to, static_cast<unsigned char>(0));
  return result;
}

}  // namespace

struct SealedWal::Segment {
  std::uint64_t index;  // 0 the header, then two for each frame
  sqlite3_int64 from;   // where SQLite sees it
  sqlite3_int64 at;     // where it lies on the disk
  std::size_t length;   // for SQLite
  bool isPage() const { return length == kPageSize; }
  std::uint64_t frame() const { return (index - 1) / 2; }
  bool operator==(const Segment&) const = default;
};

SealedWal::Segment SealedWal::segmentAt(sqlite3_int64 at) {
  if (at < static_cast<sqlite3_int64>(kLogHeader)) return {0, 0, 0, kLogHeader};
  const std::uint64_t behind = static_cast<std::uint64_t>(at) - kLogHeader;
  const std::uint64_t frame = behind / kFrame;
  const auto from = static_cast<sqlite3_int64>(kLogHeader + frame * kFrame);
  if (behind % kFrame < kFrameHeader) return {1 + 2 * frame, from, sealedFrameAt(frame), kFrameHeader};
  return {2 + 2 * frame, from + static_cast<sqlite3_int64>(kFrameHeader),
          sealedFrameAt(frame) + static_cast<sqlite3_int64>(kSealedFrameHeader), kPageSize};
}

SealedWal::SealedWal(std::unique_ptr<RawFile> raw, std::shared_ptr<const Admission> admission)
    : VfsFile(std::move(raw)),
      admission_(std::move(admission)),
      cipher_(admission_->walKey, admission_->file, admission_->wal),
      recent_(kPageSize),
      sealedFrame_(kSealedFrame),
      plainSegment_(kUsedSize + kPageSize) {
  row_.reserve(kRow);
}

// The header tells the salts, so it cannot be bound to them.
bool SealedWal::seal(const Segment& segment, Bytes plain) {
  if (segment.index == 0) cipher_.useSalts({});
  plainSegment_[0] = static_cast<unsigned char>(plain.size() & 0xFF);
  plainSegment_[1] = static_cast<unsigned char>(plain.size() >> 8);
  std::ranges::copy(plain, plainSegment_.begin() + kUsedSize);
  row_.resize(row_.size() + kOverhead + plain.size());
  unsigned char* sealed = row_.data() + row_.size() - kOverhead - plain.size();
  const bool isSealed = cipher_.seal(segment.index, {plainSegment_.data(), kUsedSize + plain.size()},
                                     sealed + kNonceSize + kTagSize, sealed, sealed + kNonceSize);
  cipher_.useSalts(salts_);
  if (!isSealed) row_.clear();
  return isSealed;
}

// Leaves the bytes in plainSegment_, behind their length.
bool SealedWal::open(const Segment& segment, const unsigned char* sealed) {
  if (segment.index == 0) cipher_.useSalts({});
  const bool isWhole =
      cipher_.open(segment.index, {sealed + kNonceSize + kTagSize, kUsedSize + segment.length}, sealed,
                   sealed + kNonceSize, plainSegment_.data());
  cipher_.useSalts(salts_);
  return isWhole && std::size_t{plainSegment_[0]} + std::size_t{plainSegment_[1]} * 256 == segment.length;
}

bool SealedWal::isHeaderWhole() {
  std::array<unsigned char, kLogHeader> header{};
  return raw().read({sealedFrame_.data(), kSealedLogHeader}, 0) == SQLITE_OK &&
         readHeader(header) == SQLITE_OK && header[0] != 0;
}

int SealedWal::hasFrames(bool& answer) {
  sqlite3_int64 bytes = 0;
  const int result = raw().size(bytes);
  answer = bytes > static_cast<sqlite3_int64>(kSealedLogHeader);
  return result;
}

// The header is on the disk before the first frame, and lies in one sector: where frames follow, it was not a
// power cut that broke it.
int SealedWal::readHeader(MutableBytes to) {
  const int result = raw().read({sealedFrame_.data(), kSealedLogHeader}, 0);
  if (result != SQLITE_OK) return zeros(to, result);
  if (!open(segmentAt(0), sealedFrame_.data())) {
    bool isDamage = !isRecovering_;
    if (const int failed = isDamage ? SQLITE_OK : hasFrames(isDamage); failed != SQLITE_OK) return failed;
    return zeros(to, isDamage ? SQLITE_IOERR_DATA : SQLITE_OK);
  }
  std::copy_n(plainSegment_.begin() + kUsedSize, kLogHeader, to.begin());
  std::copy_n(to.begin() + kSaltsAt, salts_.size(), salts_.begin());
  isBigEndian_ = (to[3] & 1) != 0;
  cipher_.useSalts(salts_);
  return SQLITE_OK;
}

int SealedWal::openFrame(unsigned char* frame, std::uint64_t number) {
  if (const int result = raw().read(sealedFrame_, sealedFrameAt(number)); result != SQLITE_OK) return result;
  const auto from = static_cast<sqlite3_int64>(kLogHeader + number * kFrame);
  if (!open(segmentAt(from), sealedFrame_.data())) return SQLITE_IOERR_DATA;
  std::copy_n(plainSegment_.begin() + kUsedSize, kFrameHeader, frame);
  const Segment page = segmentAt(from + static_cast<sqlite3_int64>(kFrameHeader));
  if (!open(page, sealedFrame_.data() + kSealedFrameHeader)) return SQLITE_IOERR_DATA;
  std::copy_n(plainSegment_.begin() + kUsedSize, kPageSize, frame + kFrameHeader);
  return SQLITE_OK;
}

// SQLite's own sum over a frame, https://www.sqlite.org/fileformat2.html#checksum_algorithm.
SealedWal::Checksum SealedWal::continued(Checksum before, const unsigned char* frame) const {
  const auto add = [this, &before](const unsigned char* bytes, std::size_t length) {
    for (std::size_t at = 0; at < length; at += 8) {
      const auto number = isBigEndian_ ? bigEndian : littleEndian;
      before.first += number(bytes + at) + before.second;
      before.second += number(bytes + at + 4) + before.first;
    }
  };
  add(frame, 8);
  add(frame + kFrameHeader, kPageSize);
  return before;
}

// A frame that continues a commit was written after that commit had reached the disk, with all before it. So
// what is broken before it was changed later; else it may be a torn end.
int SealedWal::endOrDamage(std::uint64_t brokenFrame) {
  std::vector<unsigned char> frame(kFrame);
  std::optional<Checksum> commit;
  for (std::uint64_t number = brokenFrame + 1;; ++number) {
    const int result = openFrame(frame.data(), number);
    if (result != SQLITE_OK && result != SQLITE_IOERR_DATA)
      return result == SQLITE_IOERR_SHORT_READ ? SQLITE_OK : result;
    const bool isWhole = result == SQLITE_OK;
    const Checksum sum{bigEndian(frame.data() + kChecksumAt), bigEndian(frame.data() + kChecksumAt + 4)};
    if (isWhole && commit && continued(*commit, frame.data()) == sum) return SQLITE_IOERR_DATA;
    commit.reset();
    if (isWhole && bigEndian(frame.data() + kCommitAt) != 0) commit = sum;
  }
}

int SealedWal::readFrame(MutableBytes to, sqlite3_int64 at) {
  const auto number = (static_cast<std::uint64_t>(at) - kLogHeader) / kFrame;
  const int result = openFrame(to.data(), number);
  if (result == SQLITE_OK) return result;
  return zeros(to, result == SQLITE_IOERR_DATA && isRecovering_ ? endOrDamage(number) : result);
}

int SealedWal::readPart(MutableBytes to, const Segment& segment, sqlite3_int64 offset) {
  if (offset + static_cast<sqlite3_int64>(to.size()) > static_cast<sqlite3_int64>(segment.length))
    return SQLITE_IOERR_READ;
  if (const Bytes page = segment.isPage() ? recent_.find(segment.frame()) : Bytes{}; !page.empty()) {
    std::copy_n(page.begin() + offset, to.size(), to.begin());
    return SQLITE_OK;
  }
  const int result = raw().read({sealedFrame_.data(), kOverhead + segment.length}, segment.at);
  if (result != SQLITE_OK) return zeros(to, result);
  if (!open(segment, sealedFrame_.data())) return zeros(to, SQLITE_IOERR_DATA);
  std::copy_n(plainSegment_.begin() + kUsedSize + offset, to.size(), to.begin());
  return SQLITE_OK;
}

int SealedWal::read(MutableBytes to, sqlite3_int64 at) {
  if (const int result = flush(); result != SQLITE_OK) return result;
  const Segment segment = segmentAt(at);
  if (segment.index == 0 && at == 0 && to.size() == kLogHeader) return readHeader(to);
  if (segment.from == at && to.size() == kFrame && segment.length == kFrameHeader) return readFrame(to, at);
  return readPart(to, segment, at - segment.from);
}

int SealedWal::write(Bytes from, sqlite3_int64 at) {
  const Segment segment = segmentAt(at);
  if (segment.from != at || segment.length != from.size()) return SQLITE_IOERR_WRITE;
  isRecovering_ = false;
  const bool isRowEnd = rowAt_ + static_cast<sqlite3_int64>(row_.size()) != segment.at;
  if (isRowEnd || row_.size() + kSealedFrame > kRow) {
    if (const int result = flush(); result != SQLITE_OK) return result;
  }
  if (row_.empty()) rowAt_ = segment.at;
  if (segment.length == kFrameHeader) isCommit_ = bigEndian(from.data() + kCommitAt) != 0;
  if (segment.index == 0) {
    std::copy_n(from.begin() + kSaltsAt, salts_.size(), salts_.begin());
    isBigEndian_ = (from[3] & 1) != 0;
    recent_.forget();
  }
  if (!seal(segment, from)) return SQLITE_IOERR_WRITE;
  if (segment.isPage()) recent_.remember(segment.frame(), from);
  return isCommit_ && segment.isPage() ? flush() : SQLITE_OK;
}

int SealedWal::flush() {
  if (row_.empty()) return SQLITE_OK;
  const int result = raw().write(row_, rowAt_);
  row_.clear();
  return result;
}

int SealedWal::truncate(sqlite3_int64 bytes) {
  if (const int result = flush(); result != SQLITE_OK) return result;
  recent_.wipe();
  return raw().truncate(bytes == 0 ? 0 : segmentAt(bytes).at);
}

// Whole frames alone count.
int SealedWal::size(sqlite3_int64& bytes) {
  if (const int result = flush(); result != SQLITE_OK) return result;
  const int result = raw().size(bytes);
  const auto header = static_cast<sqlite3_int64>(kSealedLogHeader);
  bytes = bytes < header ? 0
                         : static_cast<sqlite3_int64>(kLogHeader) +
                               (bytes - header) / static_cast<sqlite3_int64>(kSealedFrame) *
                                   static_cast<sqlite3_int64>(kFrame);
  return result;
}

int SealedWal::close() {
  recent_.wipe();
  return flush();
}

int SealedWal::sync(int flags) {
  const int result = flush();
  return result == SQLITE_OK ? raw().sync(flags) : result;
}

}  // namespace trellis::seal
