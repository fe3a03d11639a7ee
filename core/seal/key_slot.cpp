#include "core/seal/key_slot.h"

#include <vector>

#include <sodium.h>

#include "core/seal/keys.h"

namespace trellis::seal {
namespace {

std::vector<unsigned char> vouchedFor(const SlotPlace& place, const Slot& slot) {
  std::vector<unsigned char> bytes(place.file.begin(), place.file.end());
  const auto clear = clearPart(slot);
  bytes.insert(bytes.end(), clear.begin(), clear.end());
  bytes.push_back(static_cast<unsigned char>(place.number));
  return bytes;
}

Secret keyFrom(const RecoveryKey& recoveryKey, Bytes salt) {
  const Bytes bits = recoveryKey.bits().bytes();
  Secret key(kKeySize);
  crypto_generichash(key.bytes().data(), key.bytes().size(), salt.data(), salt.size(), bits.data(),
                     bits.size());
  return key;
}

Slot newSlot(const SlotOwner& owner) {
  Slot slot;
  slot.owner = owner;
  randombytes_buf(slot.salt.data(), slot.salt.size());
  randombytes_buf(slot.nonce.data(), slot.nonce.size());
  return slot;
}

void wrap(const SlotPlace& place, Slot& slot, const Secret& dataKey, const Secret& key) {
  const auto about = vouchedFor(place, slot);
  const Bytes text = dataKey.bytes();
  crypto_aead_xchacha20poly1305_ietf_encrypt(slot.wrapped.data(), nullptr, text.data(), text.size(),
                                             about.data(), about.size(), nullptr, slot.nonce.data(),
                                             key.bytes().data());
}

std::optional<Secret> unwrap(const SlotPlace& place, const Slot& slot, const Secret& key) {
  const auto about = vouchedFor(place, slot);
  Secret dataKey(kKeySize);
  const int code = crypto_aead_xchacha20poly1305_ietf_decrypt(
      dataKey.bytes().data(), nullptr, nullptr, slot.wrapped.data(), slot.wrapped.size(), about.data(),
      about.size(), slot.nonce.data(), key.bytes().data());
  if (code != 0) return std::nullopt;
  return dataKey;
}

}  // namespace

Slot passphraseSlot(const SlotPlace& place, const Secret& dataKey, std::int64_t clinician,
                    const Secret& passphrase, KdfCost cost) {
  Slot slot = newSlot({SlotKind::passphrase, clinician, cost});
  wrap(place, slot, dataKey, keyFromPassphrase(passphrase, slot.salt, cost));
  return slot;
}

Slot recoverySlot(const SlotPlace& place, const Secret& dataKey, const RecoveryKey& recoveryKey) {
  Slot slot = newSlot({SlotKind::recoveryKey, 0, {}});
  wrap(place, slot, dataKey, keyFrom(recoveryKey, slot.salt));
  return slot;
}

std::optional<Secret> openSlot(const SlotPlace& place, const Slot& slot, const Secret& passphrase) {
  if (slot.owner.kind != SlotKind::passphrase) return std::nullopt;
  return unwrap(place, slot, keyFromPassphrase(passphrase, slot.salt, slot.owner.cost));
}

std::optional<Secret> openSlot(const SlotPlace& place, const Slot& slot, const RecoveryKey& recoveryKey) {
  if (slot.owner.kind != SlotKind::recoveryKey) return std::nullopt;
  return unwrap(place, slot, keyFrom(recoveryKey, slot.salt));
}

}  // namespace trellis::seal
