#include "core/seal/sealed_blob.h"

#include <sodium.h>

namespace trellis::seal {
namespace {

constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;

unsigned char* bytesAt(std::string& text, std::size_t offset) {
  return reinterpret_cast<unsigned char*>(text.data()) + offset;
}

}  // namespace

std::string sealBlob(const Secret& key, std::string_view text, std::string_view about) {
  std::string sealed(kNonce + text.size() + kTag, '\0');
  randombytes_buf(bytesAt(sealed, 0), kNonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytesAt(sealed, kNonce), nullptr, bytesOf(text).data(),
                                             text.size(), bytesOf(about).data(), about.size(), nullptr,
                                             bytesAt(sealed, 0), key.bytes().data());
  return sealed;
}

std::optional<std::string> openBlob(const Secret& key, std::string_view sealed, std::string_view about) {
  if (sealed.size() < kNonce + kTag) return std::nullopt;
  const Bytes bytes = bytesOf(sealed);
  std::string text(sealed.size() - kNonce - kTag, '\0');
  const bool isWhole = crypto_aead_xchacha20poly1305_ietf_decrypt(
                           bytesAt(text, 0), nullptr, nullptr, bytes.data() + kNonce, bytes.size() - kNonce,
                           bytesOf(about).data(), about.size(), bytes.data(), key.bytes().data()) == 0;
  if (!isWhole) return std::nullopt;
  return text;
}

}  // namespace trellis::seal
