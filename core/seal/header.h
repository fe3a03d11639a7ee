// One copy of a sealed file's header as bytes: 4096 of them, all numbers lowest byte first. A plain hash
// tells before unlocking whether a copy is whole, a keyed hash after it whether it is ours. Copy g % 2 holds
// generation g.
#pragma once

#include <array>
#include <optional>
#include <variant>

#include "core/seal/kdf.h"
#include "core/seal/keyed_hash.h"
#include "core/seal/seal_error.h"

namespace trellis::seal {

// Where the audit trail stood at the last clean close; who puts back an older file cannot put back this.
struct Anchor {
  std::uint64_t sequence = 0;
  Mac mac{};
  std::int64_t at = 0;  // seconds since 1970, UTC
  bool operator==(const Anchor&) const = default;
};

enum class SlotKind : std::uint32_t { empty = 0, passphrase = 1, recoveryKey = 2 };

struct SlotOwner {  // what a slot says in clear
  SlotKind kind = SlotKind::empty;
  std::int64_t clinician = 0;  // of a passphrase
  KdfCost cost = {};           // of a passphrase
  bool operator==(const SlotOwner&) const = default;
};

struct Slot {
  SlotOwner owner;
  std::array<unsigned char, kSaltSize> salt{};
  std::array<unsigned char, 24> nonce{};
  std::array<unsigned char, 48> wrapped{};  // the data key and its tag
  bool operator==(const Slot&) const = default;
};

inline constexpr std::size_t kSlotCount = 8;

struct Header {
  std::uint64_t generation = 0;
  FileId file{};
  WalId wal{};
  bool isDirty = false;
  std::optional<Anchor> anchor;
  std::array<Slot, kSlotCount> slots;
  bool operator==(const Header&) const = default;
};

inline constexpr std::size_t kCopySize = 4096;
using HeaderCopy = std::array<unsigned char, kCopySize>;

inline constexpr std::array<unsigned char, 16> kMagic = {'T', 'r', 'e', 'l', 'l', 'i', 's',  ' ',
                                                         's', 'e', 'a', 'l', 'e', 'd', '\r', '\n'};

inline std::size_t copyOf(std::uint64_t generation) {
  return static_cast<std::size_t>(generation % 2);
}

// `fill` stays wherever nothing is said.
HeaderCopy encodeHeader(const Header& header, const Secret& headerKey, const HeaderCopy& fill);
// Or what is wrong: foreign, newer or damaged. Whether it is ours is not known yet.
std::variant<Header, SealFault> decodeHeader(const HeaderCopy& copy, std::size_t position);
bool isAuthentic(const HeaderCopy& copy, const Secret& headerKey);

// The part of a slot that its sealed part vouches for.
inline constexpr std::size_t kSlotClear = 48;
std::array<unsigned char, kSlotClear> clearPart(const Slot& slot);

}  // namespace trellis::seal
