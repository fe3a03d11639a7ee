// Rules of the vault that stand against an act which is allowed all the same: lifted in the transaction of
// that act, and put back in it word for word, so that no one ever finds the vault without them. For this room
// alone; errors: VaultError.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/store/connection.h"

namespace trellis::store {

class LiftedRules {
 public:
  // Those against deleting from the tables that `condition` takes, on `tbl_name`.
  LiftedRules(Connection& connection, std::string_view condition);

  void putBack();

 private:
  struct Rule {
    std::string name;
    std::string sql;
  };

  Connection& connection_;
  std::vector<Rule> rules_;
};

}  // namespace trellis::store
