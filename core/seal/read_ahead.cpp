#include "core/seal/read_ahead.h"

#include <system_error>
#include <utility>

#include <sodium.h>

namespace trellis::seal {

ReadAhead::ReadAhead(std::size_t pageSize, Fetch fetch) : pageSize_(pageSize), fetch_(std::move(fetch)) {}

ReadAhead::~ReadAhead() {
  forget();
  if (thread_.joinable()) {
    {
      const std::lock_guard lock(mutex_);
      isLeaving_ = true;
    }
    isWanted_.notify_one();
    thread_.join();
  }
  for (Row& row : rows_) sodium_memzero(row.bytes.data(), row.bytes.size());
}

Bytes ReadAhead::page(std::int64_t at) {
  inTurn_ = at == nextAt_ ? inTurn_ + 1 : 1;
  nextAt_ = at + static_cast<std::int64_t>(pageSize_);
  if (isInRow(at) || advanceTo(at)) {
    const auto offset = static_cast<std::size_t>(at - firstAt_);
    const bool isWhole = offset / pageSize_ < row(0).pages;
    return isWhole ? Bytes(row(0).bytes).subspan(offset, pageSize_) : Bytes();
  }
  if (inTurn_ >= kPagesOfAScan) startAt(nextAt_);
  return {};
}

bool ReadAhead::isInRow(std::int64_t at) {
  return isHeld_ && at >= firstAt_ && at < firstAt_ + rowBytes();
}

// Leaves the rows before `at` to be filled anew. A page that lies elsewhere, as one of the tree above those
// that are scanned, leaves all as it is.
bool ReadAhead::advanceTo(std::int64_t at) {
  std::unique_lock lock(mutex_);
  if (at < firstAt_ || (!goesOn_ && fetched_ == 0)) return false;
  const auto left = static_cast<std::size_t>((at - firstAt_) / rowBytes());
  if (left > fetched_ || left >= kRows) return false;
  first_ = (first_ + left) % kRows;
  firstAt_ += static_cast<std::int64_t>(left) * rowBytes();
  fetched_ -= left;
  isWanted_.notify_one();
  isFetched_.wait(lock, [this] { return fetched_ > 0 || !goesOn_; });
  return isHeld_ = fetched_ > 0;
}

void ReadAhead::startAt(std::int64_t at) {
  forget();
  for (Row& row : rows_) row.bytes.resize(kRowPages * pageSize_);
  {
    const std::lock_guard lock(mutex_);
    firstAt_ = at;
    goesOn_ = true;
  }
  isWanted_.notify_one();
  try {
    if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
  } catch (const std::system_error&) {  // no thread to be had: each page is read alone
    goesOn_ = false;
  }
}

void ReadAhead::forget() {
  std::unique_lock lock(mutex_);
  goesOn_ = false;
  isFetched_.wait(lock, [this] { return !isFetching_; });
  fetched_ = 0;
  isHeld_ = false;
}

void ReadAhead::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    isWanted_.wait(lock, [this] { return isLeaving_ || (goesOn_ && fetched_ < kRows); });
    if (isLeaving_) return;
    fetchNext(lock);
  }
}

void ReadAhead::fetchNext(std::unique_lock<std::mutex>& lock) {
  Row& next = row(fetched_);
  const std::int64_t at = firstAt_ + static_cast<std::int64_t>(fetched_) * rowBytes();
  isFetching_ = true;
  lock.unlock();
  next.pages = fetch_(next.bytes, at);
  lock.lock();
  isFetching_ = false;
  ++fetched_;
  if (next.pages < kRowPages) goesOn_ = false;
  isFetched_.notify_one();
}

}  // namespace trellis::seal
