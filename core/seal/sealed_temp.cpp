#include "core/seal/sealed_temp.h"

#include <algorithm>

namespace trellis::seal {

SealedTemp::SealedTemp(std::unique_ptr<RawFile> raw, const Secret& key, const FileId& file)
    : VfsFile(std::move(raw)), cipher_(key, SegmentKind::temporary, file) {}

std::size_t SealedTemp::bytesIn(std::size_t segment) const {
  const auto end = static_cast<std::size_t>(size_);
  return std::clamp(end, segment * kSegment, (segment + 1) * kSegment) - segment * kSegment;
}

int SealedTemp::store() {
  if (!isChanged_) return SQLITE_OK;
  const std::size_t used = bytesIn(heldSegment_);
  plain_[0] = static_cast<unsigned char>(used & 0xFF);
  plain_[1] = static_cast<unsigned char>(used >> 8);
  unsigned char* nonce = sealed_.data();
  if (!cipher_.seal(heldSegment_, plain_, nonce + kNonceSize + kTagSize, nonce, nonce + kNonceSize))
    return SQLITE_IOERR_WRITE;
  const auto at = static_cast<sqlite3_int64>(heldSegment_ * sealed_.size());
  if (const int result = raw().write(sealed_, at); result != SQLITE_OK) return result;
  if (isStored_.size() <= heldSegment_) isStored_.resize(heldSegment_ + 1);
  isStored_[heldSegment_] = true;
  isChanged_ = false;
  return SQLITE_OK;
}

int SealedTemp::hold(std::size_t segment) {
  if (segment == heldSegment_) return SQLITE_OK;
  if (const int result = store(); result != SQLITE_OK) return result;
  heldSegment_ = SIZE_MAX;
  if (segment >= isStored_.size() || !isStored_[segment]) {
    plain_.fill(0);
  } else {
    const auto at = static_cast<sqlite3_int64>(segment * sealed_.size());
    if (const int result = raw().read(sealed_, at); result != SQLITE_OK) return SQLITE_IOERR_DATA;
    const Bytes text = Bytes(sealed_).subspan(kNonceSize + kTagSize);
    if (!cipher_.open(segment, text, sealed_.data(), sealed_.data() + kNonceSize, plain_.data()))
      return SQLITE_IOERR_DATA;
  }
  heldSegment_ = segment;
  return SQLITE_OK;
}

int SealedTemp::read(MutableBytes to, sqlite3_int64 at) {
  const auto there = static_cast<std::size_t>(
      std::clamp<sqlite3_int64>(size_ - at, 0, static_cast<sqlite3_int64>(to.size())));
  for (std::size_t done = 0; done < there;) {
    const std::size_t place = static_cast<std::size_t>(at) + done;
    const std::size_t length = std::min(there - done, kSegment - place % kSegment);
    if (const int result = hold(place / kSegment); result != SQLITE_OK) return result;
    std::copy_n(held() + place % kSegment, length, to.data() + done);
    done += length;
  }
  if (there == to.size()) return SQLITE_OK;
  std::ranges::fill(to.subspan(there), static_cast<unsigned char>(0));
  return SQLITE_IOERR_SHORT_READ;
}

int SealedTemp::write(Bytes from, sqlite3_int64 at) {
  for (std::size_t done = 0; done < from.size();) {
    const std::size_t place = static_cast<std::size_t>(at) + done;
    const std::size_t length = std::min(from.size() - done, kSegment - place % kSegment);
    if (const int result = hold(place / kSegment); result != SQLITE_OK) return result;
    std::copy_n(from.data() + done, length, held() + place % kSegment);
    isChanged_ = true;
    done += length;
    size_ = std::max(size_, static_cast<sqlite3_int64>(place + length));
  }
  return SQLITE_OK;
}

int SealedTemp::truncate(sqlite3_int64 bytes) {
  if (bytes >= size_) return SQLITE_OK;
  const auto end = static_cast<std::size_t>(bytes);
  if (end % kSegment != 0) {
    if (const int result = hold(end / kSegment); result != SQLITE_OK) return result;
    std::fill(held() + end % kSegment, held() + kSegment, static_cast<unsigned char>(0));
    isChanged_ = true;
  }
  const std::size_t segments = (end + kSegment - 1) / kSegment;
  if (heldSegment_ != SIZE_MAX && heldSegment_ >= segments) {
    heldSegment_ = SIZE_MAX;
    isChanged_ = false;
  }
  size_ = bytes;
  if (isStored_.size() <= segments) return SQLITE_OK;
  isStored_.resize(segments);
  return raw().truncate(static_cast<sqlite3_int64>(segments * sealed_.size()));
}

int SealedTemp::size(sqlite3_int64& bytes) {
  bytes = size_;
  return SQLITE_OK;
}

int SealedTemp::sync(int flags) {
  const int result = store();
  return result == SQLITE_OK ? raw().sync(flags) : result;
}

}  // namespace trellis::seal
