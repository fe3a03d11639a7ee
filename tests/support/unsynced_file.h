// What a disk holds of a file, and what was written to it and not synced yet: when the power fails, each of
// those writes is dropped, kept or torn at 512 bytes, in any order.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace trellis::tests {

enum class Syncs { reachTheDisk, areIgnored };

class UnsyncedFile {
 public:
  static constexpr std::size_t kSector = 512;

  explicit UnsyncedFile(std::string durable = {}) : durable_(std::move(durable)) {}

  void write(std::uint64_t at, std::string bytes) { pending_.push_back({at, std::move(bytes), false}); }
  void truncate(std::uint64_t size) { pending_.push_back({size, {}, true}); }
  void sync() {
    for (const Change& change : pending_) apply(change);
    pending_.clear();
  }
  // What the cut left.
  const std::string& settle(std::mt19937_64& random) {
    std::ranges::shuffle(pending_, random);
    for (const Change& change : std::exchange(pending_, {})) settle(change, random);
    return durable_;
  }

 private:
  struct Change {
    std::uint64_t at;
    std::string bytes;
    bool isTruncation;
  };

  void apply(const Change& change) {
    const auto at = static_cast<std::size_t>(change.at);
    if (change.isTruncation) return durable_.resize(at);
    durable_.resize(std::max(durable_.size(), at + change.bytes.size()));
    durable_.replace(at, change.bytes.size(), change.bytes);
  }
  void settle(const Change& change, std::mt19937_64& random) {
    const auto fate = random() % 3;
    if (fate == 0) return;
    if (fate == 1 || change.isTruncation) return apply(change);
    tear(change, random);
  }
  void tear(const Change& change, std::mt19937_64& random) {
    const auto begin = static_cast<std::size_t>(change.at);
    const std::size_t end = begin + change.bytes.size();
    for (std::size_t at = begin; at < end;) {
      const std::size_t next = std::min(end, (at / kSector + 1) * kSector);
      if (random() % 2 == 0) apply({at, change.bytes.substr(at - begin, next - at), false});
      at = next;
    }
  }

  std::string durable_;
  std::vector<Change> pending_;
};

}  // namespace trellis::tests
