// Which records may be of one person: the same name, without regard to case, accents, marks and the order of
// its words, be it legal in one and preferred in the other; and a date of birth that is the same, or missing
// in one of them. A guess: whoever knows them decides.
#pragma once

#include <vector>

#include "core/store/record_holdings.h"

namespace trellis::view {

struct PossibleDuplicate {
  store::ClientIdentity one;  // whose record was begun first
  store::ClientIdentity other;
};

std::vector<PossibleDuplicate> possibleDuplicates(const std::vector<store::ClientIdentity>& clients);

}  // namespace trellis::view
