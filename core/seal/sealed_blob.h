// A small text sealed by itself: nonce 24, ciphertext, tag 16. `about` is not in it, but must be the same to
// open it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/seal/secret.h"

namespace trellis::seal {

std::string sealBlob(const Secret& key, std::string_view text, std::string_view about);

// None where the key or `about` is another, or a byte has changed.
std::optional<std::string> openBlob(const Secret& key, std::string_view sealed, std::string_view about);

}  // namespace trellis::seal
