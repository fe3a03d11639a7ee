#include "core/store/printed_anchor.h"

#include <algorithm>
#include <charconv>

namespace trellis::store {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::size_t kBytesInGroup = 2;
constexpr std::size_t kMostDigits = 18;  // of a sequence

bool isBetween(char sign) {
  return sign == '-' || sign == ' ' || sign == '\t';
}

char small(char sign) {
  return sign >= 'A' && sign <= 'F' ? static_cast<char>(sign - 'A' + 'a') : sign;
}

std::optional<std::string> hexIn(std::string_view words) {
  std::string hex;
  for (const char sign : words) {
    if (isBetween(sign)) continue;
    if (kDigits.find(small(sign)) == std::string_view::npos) return std::nullopt;
    hex += small(sign);
  }
  return hex;
}

}  // namespace

PrintedAnchor PrintedAnchor::of(const seal::Anchor& anchor) {
  PrintedAnchor printed{.sequence = static_cast<std::int64_t>(anchor.sequence)};
  std::copy_n(anchor.mac.begin(), printed.mac.size(), printed.mac.begin());
  return printed;
}

std::optional<PrintedAnchor> PrintedAnchor::parse(std::string_view words) {
  while (!words.empty() && isBetween(words.front())) words.remove_prefix(1);
  const auto number = words.substr(0, words.find_first_not_of("0123456789"));
  PrintedAnchor printed;
  if (number.empty() || number.size() > kMostDigits || number.size() == words.size()) return std::nullopt;
  std::from_chars(number.data(), number.data() + number.size(), printed.sequence);
  if (printed.sequence == 0 || !isBetween(words[number.size()])) return std::nullopt;
  const auto hex = hexIn(words.substr(number.size()));
  if (!hex || hex->size() != 2 * printed.mac.size()) return std::nullopt;
  for (std::size_t byte = 0; byte < printed.mac.size(); ++byte)
    printed.mac[byte] =
        static_cast<unsigned char>(kDigits.find((*hex)[2 * byte]) * 16 + kDigits.find((*hex)[2 * byte + 1]));
  return printed;
}

std::string PrintedAnchor::text() const {
  std::string text = std::to_string(sequence);
  for (std::size_t byte = 0; byte < mac.size(); ++byte) {
    if (byte % kBytesInGroup == 0) text += '-';
    text += kDigits[mac[byte] >> 4];
    text += kDigits[mac[byte] & 15];
  }
  return text;
}

}  // namespace trellis::store
