#include "core/seal/page_cipher.h"

#include <algorithm>

#include <openssl/evp.h>
#include <sodium.h>

#include "core/seal/seal_error.h"

namespace trellis::seal {
namespace {

// The associated data: file id 16, kind 1, pad 7, index 8, salts 8, log id 16.
constexpr std::size_t kKindAt = 16;
constexpr std::size_t kIndexAt = 24;
constexpr std::size_t kSaltsInAbout = 32;
constexpr std::size_t kLogAt = 40;

// XChaCha20-Poly1305 is ChaCha20-Poly1305 (RFC 8439) under a key of the nonce's first 16 bytes, with its last
// 8 behind four zeros for a nonce: draft-irtf-cfrg-xchacha-03, section 2.3.
constexpr std::size_t kShortNonceSize = 12;
constexpr std::size_t kZeros = 4;

static_assert(kNonceSize == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(kTagSize == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(kNonceSize == crypto_core_hchacha20_INPUTBYTES + kShortNonceSize - kZeros);

// In a library context of its own: no setting of the machine's OpenSSL decides whether a vault opens.
const EVP_CIPHER* chacha20Poly1305() {
  static const EVP_CIPHER* const cipher = EVP_CIPHER_fetch(OSSL_LIB_CTX_new(), "ChaCha20-Poly1305", nullptr);
  return cipher;
}

bool take(EVP_CIPHER_CTX* cipher, Bytes from, unsigned char* to) {
  int length = 0;
  return EVP_CipherUpdate(cipher, to, &length, from.data(), static_cast<int>(from.size())) == 1;
}

bool finish(EVP_CIPHER_CTX* cipher, unsigned char* to) {
  int length = 0;
  return EVP_CipherFinal_ex(cipher, to, &length) == 1;
}

bool useTag(EVP_CIPHER_CTX* cipher, int command, unsigned char* tag) {
  return EVP_CIPHER_CTX_ctrl(cipher, command, kTagSize, tag) == 1;
}

}  // namespace

PageCipher::PageCipher(const Secret& key, SegmentKind kind, const FileId& file)
    : key_(key.bytes().data()), cipher_(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free) {
  if (!cipher_ || EVP_CipherInit_ex2(cipher_.get(), chacha20Poly1305(), nullptr, nullptr, 1, nullptr) != 1)
    throw SealError(SealFault::other, "This machine's OpenSSL lacks the cipher that the vault needs.");
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

bool PageCipher::begin(const unsigned char* nonce, bool isSealing) {
  std::array<unsigned char, crypto_core_hchacha20_OUTPUTBYTES> key;
  std::array<unsigned char, kShortNonceSize> shortNonce{};
  crypto_core_hchacha20(key.data(), nonce, key_, nullptr);
  std::copy(nonce + crypto_core_hchacha20_INPUTBYTES, nonce + kNonceSize, shortNonce.begin() + kZeros);
  const bool hasBegun =
      EVP_CipherInit_ex2(cipher_.get(), nullptr, key.data(), shortNonce.data(), isSealing, nullptr) == 1;
  sodium_memzero(key.data(), key.size());
  return hasBegun && take(cipher_.get(), about_, nullptr);
}

bool PageCipher::seal(std::uint64_t index, Bytes plain, unsigned char* sealed, unsigned char* nonce,
                      unsigned char* tag) {
  bind(index);
  drawNonce(nonce);
  return begin(nonce, true) && take(cipher_.get(), plain, sealed) &&
         finish(cipher_.get(), sealed + plain.size()) && useTag(cipher_.get(), EVP_CTRL_AEAD_GET_TAG, tag);
}

bool PageCipher::open(std::uint64_t index, Bytes sealed, const unsigned char* nonce, const unsigned char* tag,
                      unsigned char* plain) {
  bind(index);
  std::array<unsigned char, kTagSize> expected;
  std::copy_n(tag, kTagSize, expected.begin());
  const bool isWhole = begin(nonce, false) && take(cipher_.get(), sealed, plain) &&
                       useTag(cipher_.get(), EVP_CTRL_AEAD_SET_TAG, expected.data()) &&
                       finish(cipher_.get(), plain + sealed.size());
  if (!isWhole) std::fill_n(plain, sealed.size(), static_cast<unsigned char>(0));
  return isWhole;
}

}  // namespace trellis::seal
