#include "core/store/client_names.h"

#include "core/store/statement.h"

namespace trellis::store {

std::vector<ClientNames> clientNames(const Vault& vault) {
  Statement select(vault.connection(),
                   "SELECT id, legal_name || coalesce(char(10) || preferred_name, '') FROM client "
                   "WHERE id NOT IN (SELECT gone FROM client_merge)");
  std::vector<ClientNames> all;
  while (select.next()) {
    ClientNames& one = all.emplace_back();
    select.read(one.client, one.names);
  }
  return all;
}

}  // namespace trellis::store
