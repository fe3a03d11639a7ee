// Work that takes long tells how much of it is done, from 0 to 1, or nothing while nobody can say. Where the
// answer is false it stops there: it throws VaultFault::stopped and leaves everything as it was.
#pragma once

#include <functional>
#include <optional>

#include "core/store/vault_error.h"

namespace trellis::store {

using Progress = std::function<bool(std::optional<double> done)>;  // may be empty: nobody asks

[[noreturn]] void throwStopped();
void tell(const Progress& progress, std::optional<double> done);

// The answer of such work; nothing where it was stopped.
template <class Work>
auto finished(Work work) -> std::optional<decltype(work())> {
  try {
    return work();
  } catch (const VaultError& error) {
    if (error.kind() != VaultFault::stopped) throw;
    return std::nullopt;
  }
}

}  // namespace trellis::store
