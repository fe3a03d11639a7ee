#include "core/store/record_chain.h"

#include <string_view>

#include "core/store/merge_proof.h"
#include "core/store/record_linker.h"

namespace trellis::store {
namespace {

class ClientChain {
 public:
  explicit ClientChain(Connection& connection) : connection_(connection), content_(connection) {}

  // A session without a link explains a gap best; else the first link that does not match speaks.
  std::optional<BrokenRecord> firstBroken(model::ClientId client) {
    const Walk walk = walkOf(client);
    if (walk.broken && !walk.isGap) return broken(client, *walk.broken);
    if (const auto unlinked = firstUnlinked(client)) return broken(client, *unlinked);
    if (walk.broken) return broken(client, *walk.broken);
    const auto head = readHead(connection_, client);
    if (isHeadOf(connection_.keys().audit, head, walk.last)) return std::nullopt;
    return broken(client, head ? head->session : walk.last->part.session);
  }

 private:
  struct Walk {
    std::optional<model::SessionId> broken = {};
    bool isGap = false;  // a number is missing: the link that is there may be right
    std::optional<RecordLink> last = {};
  };

  Walk walkOf(model::ClientId client) {
    Statement select(connection_, R"(
      SELECT number, session_id, kind, position, mac FROM record_link
      WHERE client_id = :client ORDER BY number)");
    select.with(client);
    Walk walk;
    while (select.next()) {
      RecordLink link{.part = {.client = client}};
      select.read(link.number, link.part.session, link.part.kind, link.part.position, link.mac);
      walk.isGap = link.number != (walk.last ? walk.last->number + 1 : 1);
      if (walk.isGap || !isRight(link, walk.last)) {
        walk.broken = link.part.session;
        return walk;
      }
      walk.last = link;
    }
    return walk;
  }
  bool isRight(const RecordLink& link, const std::optional<RecordLink>& before) {
    return isFiledRight(connection_, link.part) &&
           seal::isSame(link.mac, macOf(connection_.keys().audit, link, content_.of(link.part),
                                        before ? before->mac : seal::Mac{}));
  }
  std::optional<model::SessionId> firstUnlinked(model::ClientId client) {
    Statement select(connection_, R"(
      SELECT session_id FROM signed_part AS part
      WHERE client_id = :client
        AND NOT EXISTS (SELECT 1 FROM record_link
                        WHERE session_id = part.session_id AND kind = part.kind AND position = part.position
                          AND (client_id = part.client_id
                            OR part.client_id IN (SELECT kept FROM merged_into WHERE gone = record_link.client_id)))
      ORDER BY signed_at, session_id LIMIT 1)");
    if (!select.with(client).next()) return std::nullopt;
    return select.value<model::SessionId>();
  }
  BrokenRecord broken(model::ClientId client, model::SessionId session) {
    Statement select(connection_, "SELECT date FROM session WHERE id = :session");
    const bool isThere = select.with(session).next();
    return {client, session, isThere ? model::parseDate(select.value<std::string>()) : std::nullopt};
  }

  Connection& connection_;
  SignedContent content_;
};

std::vector<model::ClientId> everyClient(Connection& connection) {
  Statement select(connection, R"(
    SELECT id FROM client UNION SELECT client_id FROM record_link UNION SELECT client_id FROM record_head
    UNION SELECT client_id FROM session ORDER BY 1)");
  select.with();
  std::vector<model::ClientId> clients;
  while (select.next()) clients.push_back(select.value<model::ClientId>());
  return clients;
}

}  // namespace

std::vector<model::ClientId> RecordChain::clients() const {
  return everyClient(connection_);
}

std::optional<BrokenRecord> RecordChain::verify(model::ClientId client) const {
  ClientChain chain(connection_);
  for (const model::ClientId each : withMerged(connection_, client))
    if (auto broken = chain.firstBroken(each)) {
      broken->client = client;
      return broken;
    }
  return std::nullopt;
}

std::vector<BrokenRecord> RecordChain::verifyAll(const Progress& progress) const {
  const auto clients = this->clients();
  ClientChain chain(connection_);
  std::vector<BrokenRecord> found;
  int done = 0;
  for (const model::ClientId client : clients) {
    if (const auto broken = chain.firstBroken(client)) found.push_back(*broken);
    progress(++done, static_cast<int>(clients.size()));
  }
  return found;
}

std::optional<std::string> RecordChain::signedHash(model::SessionId session) const {
  Statement select(connection_, R"(
    SELECT lower(hex(substr(mac, 1, 4))) FROM record_link
    WHERE session_id = :session AND kind = 'signature' AND position = 0)");
  if (!select.with(session).next()) return std::nullopt;
  return select.value<std::string>();
}

}  // namespace trellis::store
