// The data key wrapped for one passphrase or recovery key (XChaCha20-Poly1305). A slot opens only in its own
// file, at its own number, with what it says in clear unchanged. Errors: SealError.
#pragma once

#include "core/seal/header.h"
#include "core/seal/recovery_key.h"

namespace trellis::seal {

struct SlotPlace {
  FileId file;
  std::size_t number = 0;
};

Slot passphraseSlot(const SlotPlace& place, const Secret& dataKey, std::int64_t clinician,
                    const Secret& passphrase, KdfCost cost);
Slot recoverySlot(const SlotPlace& place, const Secret& dataKey, const RecoveryKey& recoveryKey);

// The data key; none where the slot is of another kind or does not open.
std::optional<Secret> openSlot(const SlotPlace& place, const Slot& slot, const Secret& passphrase);
std::optional<Secret> openSlot(const SlotPlace& place, const Slot& slot, const RecoveryKey& recoveryKey);

}  // namespace trellis::seal
