#include "core/store/progress.h"

namespace trellis::store {

void throwStopped() {
  throw VaultError(VaultFault::stopped, "This was stopped, and everything is as it was.");
}

void tell(const Progress& progress, std::optional<double> done) {
  if (progress && !progress(done)) throwStopped();
}

}  // namespace trellis::store
