// Work that takes long tells how much of it is done, from 0 to 1, or nothing while nobody can say. Where the
// answer is false it stops there: it throws VaultFault::stopped and leaves everything as it was.
#pragma once

#include <functional>
#include <optional>

namespace trellis::store {

using Progress = std::function<bool(std::optional<double> done)>;  // may be empty: nobody asks

[[noreturn]] void throwStopped();
void tell(const Progress& progress, std::optional<double> done);

}  // namespace trellis::store
