#include "core/store/vault_id.h"

#include <string_view>

#include "core/seal/sealed_file.h"

namespace trellis::store {

std::optional<std::string> vaultIdOf(const std::filesystem::path& file) {
  const auto id = seal::SealedFile::idOf(file);
  if (!id) return std::nullopt;
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : *id) text.append({kDigits[byte >> 4], kDigits[byte & 15]});
  return text;
}

}  // namespace trellis::store
