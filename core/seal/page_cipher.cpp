#include "core/seal/page_cipher.h"

#include <algorithm>

#include <sodium.h>

namespace trellis::seal {
namespace {

// The associated data: file id 16, kind 1, pad 7, index 8, salts 8, log id 16.
constexpr std::size_t kKindAt = 16;
constexpr std::size_t kIndexAt = 24;
constexpr std::size_t kSaltsInAbout = 32;
constexpr std::size_t kLogAt = 40;

static_assert(kNonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(kTagSize == crypto_aead_xchacha20poly1305_ietf_ABYTES);

}  // namespace

PageCipher::PageCipher(const Secret& key, SegmentKind kind, const FileId& file) : key_(key.bytes().data()) {
  std::ranges::copy(file, about_.begin());
  about_[kKindAt] = static_cast<unsigned char>(kind);
}

PageCipher::PageCipher(const Secret& key, const FileId& file, const WalId& log)
    : PageCipher(key, SegmentKind::log, file) {
  std::ranges::copy(log, about_.begin() + kLogAt);
}

void PageCipher::useSalts(const Salts& salts) {
  std::ranges::copy(salts, about_.begin() + kSaltsInAbout);
}

void PageCipher::bind(std::uint64_t index) {
  for (std::size_t byte = 0; byte < sizeof index; ++byte)
    about_[kIndexAt + byte] = static_cast<unsigned char>(index >> (8 * byte));
}

void PageCipher::drawNonce(unsigned char* nonce) {
  if (nextNonce_ == kNoncesAtOnce) {
    randombytes_buf(nonces_.data(), nonces_.size());
    nextNonce_ = 0;
  }
  std::copy_n(nonces_.data() + kNonceSize * nextNonce_++, kNonceSize, nonce);
}

void PageCipher::seal(std::uint64_t index, Bytes plain, unsigned char* sealed, unsigned char* nonce,
                      unsigned char* tag) {
  bind(index);
  drawNonce(nonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt_detached(sealed, tag, nullptr, plain.data(), plain.size(),
                                                      about_.data(), about_.size(), nullptr, nonce, key_);
}

bool PageCipher::open(std::uint64_t index, Bytes sealed, const unsigned char* nonce, const unsigned char* tag,
                      unsigned char* plain) {
  bind(index);
  return crypto_aead_xchacha20poly1305_ietf_decrypt_detached(plain, nullptr, sealed.data(), sealed.size(),
                                                             tag, about_.data(), about_.size(), nonce,
                                                             key_) == 0;
}

}  // namespace trellis::seal
