#include "core/seal/recovery_key.h"

namespace trellis::seal {
namespace {

// The first 32 stand for bits, the last five only for a remainder of 37.
constexpr std::string_view kSymbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
constexpr std::size_t kBitBytes = 20;
constexpr std::size_t kSymbolCount = 32;
constexpr unsigned kCheckModulus = 37;

char plain(char symbol) {
  const char upper = symbol >= 'a' && symbol <= 'z' ? static_cast<char>(symbol - 'a' + 'A') : symbol;
  if (upper == 'O') return '0';
  return upper == 'I' || upper == 'L' ? '1' : upper;
}

bool isBlank(char symbol) {
  return symbol == '-' || symbol == ' ' || (symbol >= '\t' && symbol <= '\r');
}

unsigned remainder(Bytes bits) {
  unsigned rest = 0;
  for (const unsigned char byte : bits) rest = (rest * 256 + byte) % kCheckModulus;
  return rest;
}

unsigned fiveBits(Bytes bits, std::size_t symbol) {
  unsigned value = 0;
  for (std::size_t bit = symbol * 5; bit < symbol * 5 + 5; ++bit)
    value = value * 2 + (bits[bit / 8] >> (7 - bit % 8) & 1U);
  return value;
}

void putFiveBits(MutableBytes bits, std::size_t symbol, std::size_t value) {
  for (std::size_t bit = 0; bit < 5; ++bit) {
    const std::size_t to = symbol * 5 + bit;
    const std::size_t on = value >> (4 - bit) & 1U;
    bits[to / 8] = static_cast<unsigned char>(bits[to / 8] | on << (7 - to % 8));
  }
}

}  // namespace

RecoveryKey RecoveryKey::random() {
  return RecoveryKey(Secret::random(kBitBytes));
}

std::optional<RecoveryKey> RecoveryKey::parse(std::string_view text) {
  Secret bits(kBitBytes);
  std::size_t read = 0;
  std::size_t check = kSymbols.size();
  for (const char symbol : text) {
    if (isBlank(symbol)) continue;
    const std::size_t value = kSymbols.find(plain(symbol));
    if (value == std::string_view::npos || read > kSymbolCount) return std::nullopt;
    if (read < kSymbolCount && value >= kSymbolCount) return std::nullopt;
    if (read < kSymbolCount) putFiveBits(bits.bytes(), read, value);
    if (read == kSymbolCount) check = value;
    ++read;
  }
  if (check != remainder(bits.bytes())) return std::nullopt;
  return RecoveryKey(std::move(bits));
}

std::string RecoveryKey::text() const {
  std::string text;
  text.reserve(2 * kSymbolCount);  // growing would leave copies behind
  for (std::size_t symbol = 0; symbol < kSymbolCount; ++symbol) {
    if (symbol > 0 && symbol % 4 == 0) text += '-';
    text += kSymbols[fiveBits(bits_.bytes(), symbol)];
  }
  text += '-';
  text += kSymbols[remainder(bits_.bytes())];
  return text;
}

}  // namespace trellis::seal
