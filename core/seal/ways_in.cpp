#include "core/seal/ways_in.h"

#include <algorithm>

#include "core/seal/seal_error.h"

namespace trellis::seal {
namespace {

template <class Question>
std::size_t firstOrEmpty(const WaysIn& ways, Question question) {
  auto found = std::ranges::find_if(ways, question);
  if (found == ways.end())
    found = std::ranges::find(ways, SlotKind::empty, [](const Slot& slot) { return slot.owner.kind; });
  if (found == ways.end())
    throw SealError(SealFault::noFreeSlot,
                    "This vault has eight ways in already: please take one away first.");
  return static_cast<std::size_t>(found - ways.begin());
}

}  // namespace

std::vector<SlotOwner> ownersOf(const WaysIn& ways) {
  std::vector<SlotOwner> owners;
  for (const Slot& slot : ways)
    if (slot.owner.kind != SlotKind::empty) owners.push_back(slot.owner);
  return owners;
}

bool isOf(const Slot& slot, std::int64_t clinician) {
  return slot.owner.kind == SlotKind::passphrase && slot.owner.clinician == clinician;
}

std::size_t slotOf(const WaysIn& ways, std::int64_t clinician) {
  return firstOrEmpty(ways, [clinician](const Slot& slot) { return isOf(slot, clinician); });
}

std::size_t slotOfRecoveryKey(const WaysIn& ways) {
  return firstOrEmpty(ways, [](const Slot& slot) { return slot.owner.kind == SlotKind::recoveryKey; });
}

WaysIn withoutPassphrase(WaysIn ways, std::int64_t clinician) {
  for (Slot& slot : ways)
    if (isOf(slot, clinician)) slot = Slot();
  if (ownersOf(ways).empty())
    throw SealError(SealFault::other,
                    "This is the only way into the vault: please add another before taking it away.");
  return ways;
}

}  // namespace trellis::seal
