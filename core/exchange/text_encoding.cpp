#include "core/exchange/text_encoding.h"

#include <array>
#include <cstddef>

#include "core/model/rules.h"

namespace trellis::exchange {
namespace {

constexpr char32_t kUnknown = 0xFFFD;
constexpr std::string_view kMark8 = "\xEF\xBB\xBF";
constexpr std::string_view kMark16Little = "\xFF\xFE";
constexpr std::string_view kMark16Big = "\xFE\xFF";

// What Windows-1252 has at 0x80 to 0x9F:
// https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT
constexpr std::array<char32_t, 32> kWindows = {
    0x20AC, kUnknown, 0x201A,   0x0192, 0x201E,   0x2026,   0x2020, 0x2021,   0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152,   kUnknown, 0x017D, kUnknown, kUnknown, 0x2018, 0x2019,   0x201C, 0x201D, 0x2022,
    0x2013, 0x2014,   0x02DC,   0x2122, 0x0161,   0x203A,   0x0153, kUnknown, 0x017E, 0x0178};

void append(std::string& text, char32_t point) {
  const auto part = [&](char32_t bits) { text += static_cast<char>(static_cast<unsigned char>(bits)); };
  const auto tail = [&](int shift) { part(0x80U | ((point >> shift) & 0x3FU)); };
  if (point < 0x80) return part(point);
  if (point < 0x800) {
    part(0xC0U | (point >> 6));
  } else if (point < 0x10000) {
    part(0xE0U | (point >> 12));
    tail(6);
  } else {
    part(0xF0U | (point >> 18));
    tail(12);
    tail(6);
  }
  tail(0);
}

std::string fromWindows(std::string_view bytes) {
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append(text, byte >= 0x80 && byte < 0xA0 ? kWindows[byte - 0x80U] : char32_t{byte});
  }
  return text;
}

// Pairs that belong together make one character; a half by itself is no character.
std::string from16(std::string_view bytes, bool isBigEndian) {
  const auto unit = [&](std::size_t at) -> char32_t {
    if (at + 1 >= bytes.size()) return kUnknown;
    const auto one = static_cast<unsigned char>(bytes[at]);
    const auto two = static_cast<unsigned char>(bytes[at + 1]);
    return isBigEndian ? one * 256U + two : two * 256U + one;
  };
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    const char32_t high = unit(at);
    const char32_t low = high >= 0xD800 && high < 0xDC00 ? unit(at + 2) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
      append(text, 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
      at += 2;
    } else {
      append(text, high >= 0xD800 && high < 0xE000 ? kUnknown : high);
    }
  }
  return text;
}

}  // namespace

DecodedText decoded(std::string_view bytes) {
  if (bytes.starts_with(kMark16Little)) return {from16(bytes.substr(2), false), Encoding::utf16};
  if (bytes.starts_with(kMark16Big)) return {from16(bytes.substr(2), true), Encoding::utf16};
  const auto unmarked = bytes.starts_with(kMark8) ? bytes.substr(kMark8.size()) : bytes;
  if (model::isUtf8(unmarked)) return {std::string(unmarked), Encoding::utf8};
  return {fromWindows(bytes), Encoding::windows1252};
}

}  // namespace trellis::exchange
