// The pages last written to a log, as SQLite gave them: a checkpoint asks for them soon after, and need not
// have them unsealed again. At most 8 MiB, of the same kind as SQLite's own page cache; wiped when they go.
#pragma once

#include <cstdint>
#include <vector>

#include "core/seal/bytes.h"

namespace trellis::seal {

class RecentFrames {
 public:
  explicit RecentFrames(std::size_t pageSize) : pageSize_(pageSize) {}
  RecentFrames(const RecentFrames&) = delete;
  RecentFrames& operator=(const RecentFrames&) = delete;
  ~RecentFrames() { wipe(); }

  void remember(std::uint64_t frame, Bytes page);
  Bytes find(std::uint64_t frame) const;  // empty where it is not remembered
  void forget() { frames_.clear(); }  // the log begins anew: nothing is to be found, all is overwritten soon
  void wipe();

 private:
  std::size_t pageSize_;
  std::vector<std::uint64_t> frames_;  // by place: the frame there, counted from 1
  std::vector<unsigned char> pages_;
};

}  // namespace trellis::seal
