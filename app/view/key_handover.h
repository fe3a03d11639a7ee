// How a recovery key comes into somebody's hands: shown once, printed, and two of its groups typed. The key
// that a practice begins with opens it at once; one that follows opens nothing until it is handed over. Until
// somebody has shown that they have the key, another is offered at every sign-in: the one before may be on no
// page anywhere, since the window closed over it.
#pragma once

#include <functional>

#include "app/view/recovery_key_form.h"

namespace trellis::store {
class Vault;
}

namespace trellis::view {

class KeyHandover {
 public:
  // True once the person has the key.
  using HandOver = std::function<bool(const RecoveryKeyForm& form)>;

  struct Occasion {
    model::Instant now;  // UTC
    model::Language language = model::Language::english;
  };

  KeyHandover(store::Vault& vault, Occasion occasion, Chance chance, HandOver handOver);

  bool first(const seal::RecoveryKey& key);  // the one that the vault was given just now
  bool another();
  bool offerUnlessConfirmed();  // false where the person will do it later

 private:
  bool replace(KeyNeed need);
  bool isHandedOver(const seal::RecoveryKey& key, KeyNeed need) const;

  store::Vault& vault_;
  Occasion occasion_;
  Chance chance_;
  HandOver handOver_;
};

}  // namespace trellis::view
