// Which records may be of one person: the same name, without regard to case, accents, marks and the order of
// its words, be it legal in one and preferred in the other; and a date of birth that is the same, or missing
// in one of them. A guess: whoever knows them decides, and is not asked again about a pair that was told
// apart. What is to be compared is read from the vault as values, so that comparing, which takes longer, can
// be done on any thread. Throws store::VaultError.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/store/namesakes.h"
#include "core/store/record_holdings.h"

namespace trellis::view {

struct PossibleDuplicate {
  store::ClientIdentity one;  // whose record was begun first
  store::ClientIdentity other;
};

struct Comparable {
  std::vector<store::ClientIdentity> clients;
  std::vector<store::Namesakes> toldApart = {};
  bool operator==(const Comparable&) const = default;
};

Comparable readComparable(const store::Vault& vault);
std::vector<PossibleDuplicate> possibleDuplicates(const Comparable& all);

// What the home page says of so many; empty where there are none.
std::string duplicatesSentence(std::size_t pairs);

}  // namespace trellis::view
