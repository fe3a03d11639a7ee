// The key on paper: 160 random bits as 32 symbols of Crockford's base 32 in groups of four, and a check
// symbol (mod 37). https://www.crockford.com/base32.html. Read forgivingly: case, blanks and dashes do not
// matter, O is 0, I and L are 1.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/seal/secret.h"

namespace trellis::seal {

class RecoveryKey {
 public:
  static RecoveryKey random();
  static std::optional<RecoveryKey> parse(std::string_view text);  // none where a symbol is wrong or missing

  std::string text() const;  // to be shown once and wiped
  const Secret& bits() const { return bits_; }

 private:
  explicit RecoveryKey(Secret bits) : bits_(std::move(bits)) {}
  Secret bits_;  // 20 bytes
};

}  // namespace trellis::seal
