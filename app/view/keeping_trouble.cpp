#include "app/view/keeping_trouble.h"

#include "app/view/screen_words.h"
#include "app/view/words.h"
#include "core/store/vault_error.h"

namespace trellis::view {

bool KeepingTrouble::attempt(const std::function<void()>& keep) {
  try {
    keep();
  } catch (const store::VaultError& error) {
    relief_.clear();
    trouble_ =
        phrase("What you typed is not on the disk yet; please leave Trellis open. %1", {told(error.what())});
    return false;
  }
  if (!trouble_.empty()) relief_ = phrase("What you typed is kept again.");
  trouble_.clear();
  return true;
}

}  // namespace trellis::view
