// Seals and opens one page or segment with XChaCha20-Poly1305: the same bytes at another place, in another
// file or in another log do not open. Allocates nothing per call; plain text and ciphertext may be one place.
// libsodium derives the key of each nonce; OpenSSL, about twice as quick at whole pages, does the rest. Sizes
// in bytes.
#pragma once

#include <memory>

#include "core/seal/secret.h"

struct evp_cipher_ctx_st;

namespace trellis::seal {

inline constexpr std::size_t kNonceSize = 24;
inline constexpr std::size_t kTagSize = 16;

enum class SegmentKind : unsigned char { page = 1, log, temporary };

using Salts = std::array<unsigned char, 8>;  // of a log, as SQLite draws them for each round through it

class PageCipher {
 public:
  // `key` must outlive this. SealError where the cipher is not to be had.
  PageCipher(const Secret& key, SegmentKind kind, const FileId& file);
  PageCipher(const Secret& key, const FileId& file, const WalId& log);
  void useSalts(const Salts& salts);

  // `sealed` is as long as `plain`; `nonce` and `tag` are written. False where nothing may be written.
  [[nodiscard]] bool seal(std::uint64_t index, Bytes plain, unsigned char* sealed, unsigned char* nonce,
                          unsigned char* tag);
  // False where anything has changed; `plain` is then zeros.
  [[nodiscard]] bool open(std::uint64_t index, Bytes sealed, const unsigned char* nonce,
                          const unsigned char* tag, unsigned char* plain);

 private:
  void bind(std::uint64_t index);
  bool begin(const unsigned char* nonce, bool isSealing);
  void drawNonce(unsigned char* nonce);

  static constexpr std::size_t kNoncesAtOnce = 64;  // one call of the system for so many
  const unsigned char* key_;
  std::unique_ptr<evp_cipher_ctx_st, void (*)(evp_cipher_ctx_st*)> cipher_;
  std::array<unsigned char, 56> about_{};
  std::array<unsigned char, kNoncesAtOnce * kNonceSize> nonces_{};
  std::size_t nextNonce_ = kNoncesAtOnce;
};

}  // namespace trellis::seal
