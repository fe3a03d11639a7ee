#include "core/store/progress.h"

#include "core/store/vault_error.h"

namespace trellis::store {

void throwStopped() {
  throw VaultError(VaultFault::stopped, "This was stopped, and everything is as it was.");
}

void tell(const Progress& progress, std::optional<double> done) {
  if (progress && !progress(done)) throwStopped();
}

}  // namespace trellis::store
