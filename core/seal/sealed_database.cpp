#include "core/seal/sealed_database.h"

#include <algorithm>

namespace trellis::seal {
namespace {

constexpr std::size_t kTextSize = kPageSize - kReserved;
constexpr std::size_t kSqliteHeader = 100;
constexpr std::size_t kPageSizeAt = 16;  // in SQLite's own header, two bytes, highest first
constexpr std::size_t kReservedAt = 20;

std::uint64_t numberOfPage(sqlite3_int64 at) {
  return static_cast<std::uint64_t>(at / kPageSize) + 1;
}

// All that SQLite has to know of a database that it cannot read yet.
void writeBareHeader(MutableBytes to) {
  std::ranges::fill(to, static_cast<unsigned char>(0));
  to[kPageSizeAt] = kPageSize >> 8;
  to[kReservedAt] = kReserved;
}

bool isOurs(Bytes page, sqlite3_int64 at) {
  if (at == 0 && (page[kPageSizeAt] != kPageSize >> 8 || page[kPageSizeAt + 1] != (kPageSize & 0xFF) ||
                  page[kReservedAt] != kReserved))
    return false;
  return std::ranges::all_of(page.last(kReserved), [](unsigned char byte) { return byte == 0; });
}

}  // namespace

SealedDatabase::SealedDatabase(std::unique_ptr<RawFile> raw, std::shared_ptr<const Admission> admission)
    : VfsFile(std::move(raw)),
      admission_(std::move(admission)),
      cipher_(admission_->pageKey, SegmentKind::page, admission_->file),
      ahead_(kAhead) {}

SealedDatabase::FirstPage SealedDatabase::firstPage() {
  sqlite3_int64 bytes = 0;
  if (raw().size(bytes) != SQLITE_OK || bytes < kHeaderBytes) return FirstPage::headerMissing;
  if (bytes == kHeaderBytes) return FirstPage::none;
  return readPage(scratch_.data(), 0) == SQLITE_OK ? FirstPage::whole : FirstPage::broken;
}

const unsigned char* SealedDatabase::readAhead(sqlite3_int64 at) {
  const bool isNext = at == nextAt_;
  nextAt_ = at + kPageSize;
  const bool isHeld = aheadAt_ >= 0 && at >= aheadAt_ && at < aheadAt_ + kAhead;
  if (!isHeld) {
    if (!isNext) return nullptr;
    aheadAt_ = raw().read(ahead_, kHeaderBytes + at) == SQLITE_OK ? at : -1;
    if (aheadAt_ < 0) return nullptr;
  }
  return ahead_.data() + (at - aheadAt_);
}

int SealedDatabase::openPage(const unsigned char* sealed, unsigned char* page, sqlite3_int64 at) {
  const unsigned char* nonce = sealed + kTextSize;
  const bool isWhole = cipher_.open(numberOfPage(at), {sealed, kTextSize}, nonce, nonce + kNonceSize, page);
  std::fill_n(page + kTextSize, kReserved, static_cast<unsigned char>(0));
  return isWhole ? SQLITE_OK : SQLITE_IOERR_DATA;
}

int SealedDatabase::readPage(unsigned char* page, sqlite3_int64 at) {
  if (const unsigned char* sealed = readAhead(at)) return openPage(sealed, page, at);
  const int result = raw().read({page, kPageSize}, kHeaderBytes + at);
  if (result == SQLITE_IOERR_SHORT_READ) return shortRead({page, kPageSize}, at);
  return result == SQLITE_OK ? openPage(page, page, at) : result;
}

// Behind the end there is nothing; a page cut in two is damage.
int SealedDatabase::shortRead(MutableBytes to, sqlite3_int64 at) {
  std::ranges::fill(to, static_cast<unsigned char>(0));
  sqlite3_int64 bytes = 0;
  if (const int result = size(bytes); result != SQLITE_OK) return result;
  return at >= bytes ? SQLITE_IOERR_SHORT_READ : SQLITE_IOERR_DATA;
}

int SealedDatabase::readPart(MutableBytes to, sqlite3_int64 at) {
  const sqlite3_int64 offset = at % kPageSize;
  if (offset + static_cast<sqlite3_int64>(to.size()) > kPageSize) return SQLITE_IOERR_READ;
  const int result = readPage(scratch_.data(), at - offset);
  std::ranges::fill(to, static_cast<unsigned char>(0));
  if (result == SQLITE_OK) std::copy_n(scratch_.data() + offset, to.size(), to.data());
  return result;
}

int SealedDatabase::read(MutableBytes to, sqlite3_int64 at) {
  if (to.size() == kPageSize && at % kPageSize == 0) return readPage(to.data(), at);
  const int result = readPart(to, at);
  const bool isOpening = at == 0 && to.size() == kSqliteHeader;
  if (!isOpening || (result != SQLITE_IOERR_DATA && result != SQLITE_IOERR_SHORT_READ)) return result;
  writeBareHeader(to);
  return SQLITE_OK;
}

int SealedDatabase::write(Bytes from, sqlite3_int64 at) {
  if (from.size() != kPageSize || at % kPageSize != 0 || !isOurs(from, at)) return SQLITE_IOERR_WRITE;
  forgetAhead();
  unsigned char* nonce = scratch_.data() + kTextSize;
  if (!cipher_.seal(numberOfPage(at), from.first(kTextSize), scratch_.data(), nonce, nonce + kNonceSize))
    return SQLITE_IOERR_WRITE;
  return raw().write(scratch_, kHeaderBytes + at);
}

int SealedDatabase::truncate(sqlite3_int64 bytes) {
  forgetAhead();
  return raw().truncate(kHeaderBytes + bytes);
}

int SealedDatabase::size(sqlite3_int64& bytes) {
  const int result = raw().size(bytes);
  bytes = std::max<sqlite3_int64>(bytes - kHeaderBytes, 0);
  return result;
}

}  // namespace trellis::seal
