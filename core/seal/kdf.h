// From a passphrase to a key: Argon2id, at a cost that the file carries. Errors: SealError.
#pragma once

#include <chrono>

#include "core/seal/secret.h"

namespace trellis::seal {

struct KdfCost {
  std::uint32_t passes = 0;  // over the memory
  std::uint64_t memory = 0;  // bytes
  bool operator==(const KdfCost&) const = default;
};

inline constexpr KdfCost kLeastCost{3, std::uint64_t{256} << 20};
inline constexpr KdfCost kMostCost{
    16, std::uint64_t{4} << 30};  // more is refused: a file may not ask for anything

bool isBounded(KdfCost cost);  // between what the library can do and kMostCost

// About `time` on this machine; never under kLeastCost.
KdfCost calibratedCost(std::chrono::milliseconds time = std::chrono::seconds(1));

inline constexpr std::size_t kSaltSize = 16;
Secret keyFromPassphrase(const Secret& passphrase, Bytes salt, KdfCost cost);

}  // namespace trellis::seal
