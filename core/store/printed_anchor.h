// Where an audit trail stood, as it stands on paper: "1042-7f3a-09bc-11de-a2b4-90ff", the number of an entry
// and the first 80 bits of its mac. Who puts back an older file, or another, cannot put back the paper.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/seal/header.h"

namespace trellis::store {

struct PrintedAnchor {
  std::int64_t sequence = 0;
  std::array<unsigned char, 10> mac{};  // its beginning
  bool operator==(const PrintedAnchor&) const = default;

  static PrintedAnchor of(const seal::Anchor& anchor);
  // As it is typed from the page: case, blanks and dashes do not matter, but for one after the number.
  static std::optional<PrintedAnchor> parse(std::string_view words);
  std::string text() const;
};

}  // namespace trellis::store
