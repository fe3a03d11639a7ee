// Bytes as this room passes them: views into memory that the caller owns.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace trellis::seal {

using Bytes = std::span<const unsigned char>;
using MutableBytes = std::span<unsigned char>;

using FileId = std::array<unsigned char, 16>;  // random, told once, for the life of a file
using WalId = std::array<unsigned char, 16>;   // random, told anew for each log

inline Bytes bytesOf(std::string_view text) {
  return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

inline std::string textOf(Bytes bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace trellis::seal
