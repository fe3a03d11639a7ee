#include "app/view/key_handover.h"

#include <utility>

#include "core/store/vault.h"

namespace trellis::view {

KeyHandover::KeyHandover(store::Vault& vault, Occasion occasion, Chance chance, HandOver handOver)
    : vault_(vault), occasion_(occasion), chance_(std::move(chance)), handOver_(std::move(handOver)) {}

bool KeyHandover::first(const seal::RecoveryKey& key) {
  if (!isHandedOver(key, KeyNeed::first)) return false;
  vault_.confirmRecoveryKey();
  return true;
}

bool KeyHandover::another() {
  return replace(KeyNeed::wished);
}

bool KeyHandover::offerUnlessConfirmed() {
  return vault_.isRecoveryKeyConfirmed() || replace(KeyNeed::unconfirmed);
}

bool KeyHandover::replace(KeyNeed need) {
  const auto key = seal::RecoveryKey::random();
  if (!isHandedOver(key, need)) return false;
  vault_.useRecoveryKey(key);
  return true;
}

bool KeyHandover::isHandedOver(const seal::RecoveryKey& key, KeyNeed need) const {
  return handOver_(RecoveryKeyForm(key,
                                   {.practice = vault_.practice()->name,
                                    .now = occasion_.now,
                                    .language = occasion_.language,
                                    .need = need},
                                   chance_));
}

}  // namespace trellis::view
