#include "core/store/record_holdings.h"

#include "core/store/statement.h"

namespace trellis::store {

std::vector<ClientIdentity> clientIdentities(const Vault& vault) {
  Statement select(vault.connection(), R"(
    SELECT id, record_number, legal_name, preferred_name, date_of_birth FROM client
    WHERE id NOT IN (SELECT gone FROM client_merge) ORDER BY record_number)");
  std::vector<ClientIdentity> all;
  while (select.next()) {
    ClientIdentity& one = all.emplace_back();
    select.read(one.client, one.recordNumber, one.legalName, one.preferredName, one.dateOfBirth);
  }
  return all;
}

RecordHoldings holdingsOf(const Vault& vault, model::ClientId client) {
  Statement select(vault.connection(), R"(
    SELECT (SELECT count(*) FROM session WHERE client_id = :client),
      (SELECT count(*) FROM session WHERE client_id = :client AND signed_at IS NOT NULL),
      (SELECT count(*) FROM relationship WHERE client_id = :client),
      (SELECT count(*) FROM root WHERE client_id = :client),
      (SELECT count(*) FROM goal WHERE client_id = :client),
      (SELECT count(*) FROM administration WHERE client_id = :client),
      (SELECT count(*) FROM diagnosis WHERE client_id = :client),
      (SELECT count(*) FROM consent WHERE client_id = :client))");
  select.with(client).nextOrMissing();
  RecordHoldings held;
  select.read(held.sessions, held.signedSessions, held.relationships, held.roots, held.goals, held.scores,
              held.diagnoses, held.consents);
  return held;
}

}  // namespace trellis::store
