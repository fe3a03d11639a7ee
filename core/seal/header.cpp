#include "core/seal/header.h"

#include <algorithm>

#include <sodium.h>

namespace trellis::seal {
namespace {

constexpr std::uint32_t kVersion = 1;
constexpr std::uint32_t kPages = 4096;
constexpr std::uint32_t kCipher = 1;  // XChaCha20-Poly1305

namespace at {
constexpr std::size_t kVersion = 16, kPages = 20, kCipher = 24, kGeneration = 32, kFile = 40, kWal = 56,
                      kDirty = 72, kHasAnchor = 76, kSequence = 80, kMac = 88, kTime = 120, kSlots = 512,
                      kChecksum = 4032, kOwnMac = 4064;
}
constexpr std::size_t kSlotSize = 256;

template <class Number>
void put(MutableBytes into, std::size_t offset, Number number) {
  for (std::size_t byte = 0; byte < sizeof number; ++byte)
    into[offset + byte] = static_cast<unsigned char>(static_cast<std::uint64_t>(number) >> (8 * byte));
}

template <class Number>
Number number(Bytes from, std::size_t offset) {
  std::uint64_t value = 0;
  for (std::size_t byte = 0; byte < sizeof(Number); ++byte)
    value |= std::uint64_t{from[offset + byte]} << (8 * byte);
  return static_cast<Number>(value);
}

void putAll(MutableBytes into, std::size_t offset, Bytes bytes) {
  std::ranges::copy(bytes, into.subspan(offset).begin());
}

template <std::size_t Size>
void getAll(Bytes from, std::size_t offset, std::array<unsigned char, Size>& into) {
  std::ranges::copy(from.subspan(offset, Size), into.begin());
}

Mac checksum(Bytes copy) {
  Mac sum{};
  crypto_generichash(sum.data(), sum.size(), copy.data(), at::kChecksum, nullptr, 0);
  return sum;
}

Mac ownMac(Bytes copy, const Secret& key) {
  return KeyedHash(key).add(copy.first(at::kOwnMac)).finish();
}

Mac macAt(Bytes copy, std::size_t offset) {
  Mac mac{};
  getAll(copy, offset, mac);
  return mac;
}

void putSlot(MutableBytes into, const Slot& slot) {
  if (slot.owner.kind == SlotKind::empty) return put(into, 0, std::uint32_t{0});
  putAll(into, 0, clearPart(slot));
  putAll(into, kSlotClear, slot.nonce);
  putAll(into, kSlotClear + slot.nonce.size(), slot.wrapped);
}

bool isSane(const SlotOwner& owner) {
  switch (owner.kind) {
    case SlotKind::empty:
    case SlotKind::recoveryKey:
      return true;
    case SlotKind::passphrase:
      return isBounded(owner.cost);
  }
  return false;
}

Slot slotFrom(Bytes bytes) {
  Slot slot;
  slot.owner.kind = static_cast<SlotKind>(number<std::uint32_t>(bytes, 0));
  if (slot.owner.kind == SlotKind::empty) return slot;
  slot.owner.clinician = number<std::int64_t>(bytes, 8);
  slot.owner.cost.passes = number<std::uint32_t>(bytes, 16);
  slot.owner.cost.memory = number<std::uint64_t>(bytes, 24);
  getAll(bytes, 32, slot.salt);
  getAll(bytes, kSlotClear, slot.nonce);
  getAll(bytes, kSlotClear + slot.nonce.size(), slot.wrapped);
  return slot;
}

void putAnchor(MutableBytes into, const std::optional<Anchor>& anchor) {
  put(into, at::kHasAnchor, std::uint32_t{anchor ? 1U : 0U});
  if (!anchor) return;
  put(into, at::kSequence, anchor->sequence);
  putAll(into, at::kMac, anchor->mac);
  put(into, at::kTime, anchor->at);
}

std::optional<Anchor> anchorFrom(Bytes copy) {
  if (number<std::uint32_t>(copy, at::kHasAnchor) == 0) return std::nullopt;
  return Anchor{number<std::uint64_t>(copy, at::kSequence), macAt(copy, at::kMac),
                number<std::int64_t>(copy, at::kTime)};
}

bool isKnown(Bytes copy) {
  return number<std::uint32_t>(copy, at::kVersion) == kVersion &&
         number<std::uint32_t>(copy, at::kPages) == kPages &&
         number<std::uint32_t>(copy, at::kCipher) == kCipher;
}

Header fieldsFrom(Bytes copy) {
  Header header;
  header.generation = number<std::uint64_t>(copy, at::kGeneration);
  getAll(copy, at::kFile, header.file);
  getAll(copy, at::kWal, header.wal);
  header.isDirty = number<std::uint32_t>(copy, at::kDirty) != 0;
  header.anchor = anchorFrom(copy);
  for (std::size_t slot = 0; slot < kSlotCount; ++slot)
    header.slots[slot] = slotFrom(copy.subspan(at::kSlots + slot * kSlotSize, kSlotSize));
  return header;
}

}  // namespace

std::array<unsigned char, kSlotClear> clearPart(const Slot& slot) {
  std::array<unsigned char, kSlotClear> bytes{};
  put(bytes, 0, static_cast<std::uint32_t>(slot.owner.kind));
  put(bytes, 8, slot.owner.clinician);
  put(bytes, 16, slot.owner.cost.passes);
  put(bytes, 24, slot.owner.cost.memory);
  putAll(bytes, 32, slot.salt);
  return bytes;
}

HeaderCopy encodeHeader(const Header& header, const Secret& headerKey, const HeaderCopy& fill) {
  HeaderCopy copy = fill;
  const MutableBytes bytes = copy;
  putAll(bytes, 0, kMagic);
  put(bytes, at::kVersion, kVersion);
  put(bytes, at::kPages, kPages);
  put(bytes, at::kCipher, kCipher);
  put(bytes, at::kGeneration, header.generation);
  putAll(bytes, at::kFile, header.file);
  putAll(bytes, at::kWal, header.wal);
  put(bytes, at::kDirty, std::uint32_t{header.isDirty ? 1U : 0U});
  putAnchor(bytes, header.anchor);
  for (std::size_t slot = 0; slot < kSlotCount; ++slot)
    putSlot(bytes.subspan(at::kSlots + slot * kSlotSize, kSlotSize), header.slots[slot]);
  putAll(bytes, at::kChecksum, checksum(copy));
  putAll(bytes, at::kOwnMac, ownMac(copy, headerKey));
  return copy;
}

std::variant<Header, SealFault> decodeHeader(const HeaderCopy& copy, std::size_t position) {
  if (!std::equal(kMagic.begin(), kMagic.end(), copy.begin())) return SealFault::foreign;
  if (!isKnown(copy)) return SealFault::newer;
  if (!isSame(checksum(copy), macAt(copy, at::kChecksum))) return SealFault::damaged;
  Header header = fieldsFrom(copy);
  const bool isSound =
      copyOf(header.generation) == position && std::ranges::all_of(header.slots, isSane, &Slot::owner);
  if (!isSound) return SealFault::damaged;
  return header;
}

bool isAuthentic(const HeaderCopy& copy, const Secret& headerKey) {
  return isSame(ownMac(copy, headerKey), macAt(copy, at::kOwnMac));
}

}  // namespace trellis::seal
