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

// `page` holds the sealed page, and then the plain one.
bool openPage(PageCipher& cipher, unsigned char* page, sqlite3_int64 at) {
  const unsigned char* nonce = page + kTextSize;
  const bool isWhole = cipher.open(numberOfPage(at), {page, kTextSize}, nonce, nonce + kNonceSize, page);
  std::fill_n(page + kTextSize, kReserved, static_cast<unsigned char>(0));
  return isWhole;
}

}  // namespace

SealedDatabase::SealedDatabase(std::unique_ptr<RawFile> raw, std::shared_ptr<const Admission> admission)
    : VfsFile(std::move(raw)),
      admission_(std::move(admission)),
      cipher_(admission_->pageKey, SegmentKind::page, admission_->file),
      cipherAhead_(admission_->pageKey, SegmentKind::page, admission_->file),
      ahead_(kPageSize, [this](MutableBytes row, sqlite3_int64 at) { return fetch(row, at); }) {}

SealedDatabase::FirstPage SealedDatabase::firstPage() {
  sqlite3_int64 bytes = 0;
  if (raw().size(bytes) != SQLITE_OK || bytes < kHeaderBytes) return FirstPage::headerMissing;
  if (bytes == kHeaderBytes) return FirstPage::none;
  return readPage(scratch_.data(), 0) == SQLITE_OK ? FirstPage::whole : FirstPage::broken;
}

int SealedDatabase::readRaw(MutableBytes to, sqlite3_int64 at) {
  const std::lock_guard lock(rawInUse_);
  return raw().read(to, kHeaderBytes + at);
}

// What lies behind the end, or is damaged, does not open: whoever asks for it reads it alone, and is told.
std::size_t SealedDatabase::fetch(MutableBytes row, sqlite3_int64 at) {
  const int result = readRaw(row, at);
  if (result != SQLITE_OK && result != SQLITE_IOERR_SHORT_READ) return 0;
  std::size_t whole = 0;
  while (whole * kPageSize < row.size() &&
         openPage(cipherAhead_, row.data() + whole * kPageSize, at + sqlite3_int64(whole * kPageSize)))
    ++whole;
  return whole;
}

int SealedDatabase::readPage(unsigned char* page, sqlite3_int64 at) {
  if (const Bytes ahead = ahead_.page(at); !ahead.empty()) {
    std::ranges::copy(ahead, page);
    return SQLITE_OK;
  }
  const int result = readRaw({page, kPageSize}, at);
  if (result == SQLITE_IOERR_SHORT_READ) return shortRead({page, kPageSize}, at);
  if (result != SQLITE_OK) return result;
  return openPage(cipher_, page, at) ? SQLITE_OK : SQLITE_IOERR_DATA;
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
  ahead_.forget();
  unsigned char* nonce = scratch_.data() + kTextSize;
  if (!cipher_.seal(numberOfPage(at), from.first(kTextSize), scratch_.data(), nonce, nonce + kNonceSize))
    return SQLITE_IOERR_WRITE;
  return raw().write(scratch_, kHeaderBytes + at);
}

int SealedDatabase::truncate(sqlite3_int64 bytes) {
  ahead_.forget();
  return raw().truncate(kHeaderBytes + bytes);
}

int SealedDatabase::size(sqlite3_int64& bytes) {
  const int result = raw().size(bytes);
  bytes = std::max<sqlite3_int64>(bytes - kHeaderBytes, 0);
  return result;
}

}  // namespace trellis::seal
