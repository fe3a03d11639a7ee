// Passphrases of invented clinicians, and the least that deriving a key from them may cost: tests open many
// vaults.
#pragma once

#include "core/seal/kdf.h"

namespace trellis::tests {

inline constexpr seal::KdfCost kQuickCost{1, 8192};

inline seal::Secret aPassphrase() {
  return seal::Secret::copyOf(seal::bytesOf("lighthouse keeps its own hours"));
}

}  // namespace trellis::tests
