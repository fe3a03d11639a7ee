// The keys of one sealed file: a random 256-bit data key, and from it one key for each purpose, so that bytes
// sealed for one purpose never open as another.
#pragma once

#include "core/seal/secret.h"

namespace trellis::seal {

inline constexpr std::size_t kKeySize = 32;

struct Keys {
  explicit Keys(Secret dataKey);  // of kKeySize
  static Keys random();
  Keys copy() const;

  Secret data;    // wrapped in the slots; nothing is sealed with it
  Secret page;    // pages of the database
  Secret wal;     // segments of its log
  Secret header;  // keyed hash over a header copy
  Secret audit;   // keyed hash chains of the audit trail and the record
  Secret blob;    // small sealed texts: the recovery journal, who has the vault open
};

}  // namespace trellis::seal
