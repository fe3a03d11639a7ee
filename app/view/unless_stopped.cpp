#include "app/view/unless_stopped.h"

#include "core/store/vault_error.h"

namespace trellis::view {

model::FieldErrors unlessStopped(const std::function<void()>& work) {
  try {
    work();
    return {};
  } catch (const store::VaultError& error) {
    if (error.kind() != store::VaultFault::stopped) throw;
    return {{"", error.what()}};
  }
}

}  // namespace trellis::view
