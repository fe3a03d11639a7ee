// Passphrases as tests write them.
#pragma once

#include <string_view>

#include "core/seal/secret.h"

namespace trellis::tests {

inline seal::Secret secret(std::string_view words) {
  return seal::Secret::copyOf(seal::bytesOf(words));
}

// Long enough for every rule.
inline constexpr const char* kGoodPassphrase = "lantern mosaic thirteen gravel";

}  // namespace trellis::tests
