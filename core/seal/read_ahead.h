// The pages that a scan asks for next, fetched on a thread of its own while the scan works on those before.
// They are of the same kind as SQLite's own page cache, 512 KiB at most; wiped when they go. Offsets in
// bytes.
#pragma once

#include <array>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "core/seal/bytes.h"

namespace trellis::seal {

class ReadAhead {
 public:
  // Fetches the pages of `row` from `at` on, and answers how many are whole, counted from the first. Is
  // called on the other thread; may not throw.
  using Fetch = std::function<std::size_t(MutableBytes row, std::int64_t at)>;

  ReadAhead(std::size_t pageSize, Fetch fetch);
  ~ReadAhead();
  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;

  // The page at `at`, until the next call; empty where it has to be read alone.
  Bytes page(std::int64_t at);
  void forget();  // before the file changes: nothing is being fetched then, and nothing is held

 private:
  struct Row {
    std::vector<unsigned char> bytes;
    std::size_t pages = 0;  // that are whole
  };

  bool isInRow(std::int64_t at);
  void startAt(std::int64_t at);
  bool advanceTo(std::int64_t at);
  void work();
  void fetchNext(std::unique_lock<std::mutex>& lock);
  std::int64_t rowBytes() const { return static_cast<std::int64_t>(kRowPages * pageSize_); }
  Row& row(std::size_t behindFirst) { return rows_[(first_ + behindFirst) % kRows]; }

  static constexpr std::size_t kRows = 4;
  static constexpr std::size_t kRowPages = 32;
  static constexpr int kPagesOfAScan = 32;  // one behind the other: less is a client, or a long text

  const std::size_t pageSize_;
  const Fetch fetch_;
  int inTurn_ = 0;
  std::int64_t nextAt_ = -1;
  bool isHeld_ = false;  // the first row: nobody else touches it until the scan has left it

  std::mutex mutex_;
  std::condition_variable isWanted_, isFetched_;
  std::array<Row, kRows> rows_;
  std::size_t first_ = 0, fetched_ = 0;  // rows
  std::int64_t firstAt_ = 0;
  bool goesOn_ = false, isFetching_ = false, isLeaving_ = false;
  std::thread thread_;  // last: it uses all of these
};

}  // namespace trellis::seal
