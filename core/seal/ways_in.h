// What opens a sealed file: the slots of its header, as a value. Errors: SealError.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/seal/header.h"

namespace trellis::seal {

using WaysIn = std::array<Slot, kSlotCount>;

std::vector<SlotOwner> ownersOf(const WaysIn& ways);
bool isOf(const Slot& slot, std::int64_t clinician);  // their passphrase's

// The number of the slot to be written for them: theirs, else the first empty one; noFreeSlot.
std::size_t slotOf(const WaysIn& ways, std::int64_t clinician);
std::size_t slotOfRecoveryKey(const WaysIn& ways);

WaysIn withoutPassphrase(WaysIn ways, std::int64_t clinician);  // refused where nothing else would open it

}  // namespace trellis::seal
