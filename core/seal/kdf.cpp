#include "core/seal/kdf.h"

#include <algorithm>
#include <cassert>

#include <sodium.h>

#include "core/seal/keys.h"
#include "core/seal/seal_error.h"

namespace trellis::seal {

static_assert(kSaltSize == crypto_pwhash_argon2id_SALTBYTES);

bool isBounded(KdfCost cost) {
  return cost.passes >= crypto_pwhash_argon2id_OPSLIMIT_MIN && cost.passes <= kMostCost.passes &&
         cost.memory >= crypto_pwhash_argon2id_MEMLIMIT_MIN && cost.memory <= kMostCost.memory;
}

KdfCost calibratedCost(std::chrono::milliseconds time) {
  const auto begin = std::chrono::steady_clock::now();
  keyFromPassphrase(Secret::random(16), Secret::random(kSaltSize).bytes(), kLeastCost);
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
  const double passes = kLeastCost.passes * static_cast<double>(time.count()) / std::max(taken.count(), 1.0);
  const double most = kMostCost.passes;
  return {std::max(kLeastCost.passes, static_cast<std::uint32_t>(std::min(passes, most))), kLeastCost.memory};
}

Secret keyFromPassphrase(const Secret& passphrase, Bytes salt, KdfCost cost) {
  assert(salt.size() == kSaltSize);
  if (!isBounded(cost))
    throw SealError(SealFault::damaged, "The vault is damaged: it asks for more work than any vault may.");
  Secret key(kKeySize);
  const Bytes typed = passphrase.bytes();
  const int code =
      crypto_pwhash(key.bytes().data(), key.bytes().size(), reinterpret_cast<const char*>(typed.data()),
                    typed.size(), salt.data(), cost.passes, cost.memory, crypto_pwhash_ALG_ARGON2ID13);
  if (code == 0) return key;
  throw SealError(SealFault::other,
                  "There is not enough memory free to unlock the vault: please close other programs.");
}

}  // namespace trellis::seal
