#include "core/store/merge_proof.h"

#include <optional>

#include "core/store/statement.h"

namespace trellis::store {
namespace {

constexpr std::string_view kMergeForm = "trellis merge 1";

std::uint64_t unsignedOf(std::int64_t id) {
  return static_cast<std::uint64_t>(id);
}

std::vector<model::SessionId> movedBy(Connection& connection, model::ClientId gone) {
  Statement select(connection, R"(
    SELECT row_id FROM merged_row WHERE gone = :gone AND kind = 'session' AND owner = :gone ORDER BY row_id)");
  select.with(gone);
  std::vector<model::SessionId> sessions;
  while (select.next()) sessions.push_back(select.value<model::SessionId>());
  return sessions;
}

// Where the merge of a client led this session; none where there was none, or it is not the program's own.
std::optional<model::ClientId> wayFrom(Connection& connection, model::ClientId gone,
                                       model::SessionId session) {
  Statement select(connection, R"(
    SELECT number, gone, kept, merged_on, mac FROM client_merge
    WHERE gone = :gone AND EXISTS (SELECT 1 FROM merged_row WHERE merged_row.gone = :gone AND kind = 'session'
                                     AND row_id = :session AND owner = :gone))");
  if (!select.with(gone, session).next()) return std::nullopt;
  MergeTold merge;
  seal::Mac mac{};
  select.read(merge.number, merge.gone, merge.kept, merge.mergedOn, mac);
  merge.sessions = movedBy(connection, gone);
  if (!seal::isSame(mac, macOf(connection.keys().audit, merge))) return std::nullopt;
  return merge.kept;
}

}  // namespace

seal::Mac macOf(const seal::Secret& key, const MergeTold& merge) {
  seal::KeyedHash hash(key);
  hash.add(kMergeForm)
      .add(unsignedOf(merge.number))
      .add(unsignedOf(merge.gone.value))
      .add(unsignedOf(merge.kept.value))
      .add(merge.mergedOn);
  for (const model::SessionId session : merge.sessions) hash.add(unsignedOf(session.value));
  return hash.finish();
}

std::vector<model::ClientId> withMerged(Connection& connection, model::ClientId client) {
  Statement select(connection, "SELECT gone FROM merged_into WHERE kept = :client ORDER BY gone");
  select.with(client);
  std::vector<model::ClientId> all{client};
  while (select.next()) all.push_back(select.value<model::ClientId>());
  return all;
}

bool isFiledRight(Connection& connection, const SignedPart& part) {
  Statement select(connection, "SELECT client_id FROM session WHERE id = :session");
  if (!select.with(part.session).next()) return true;
  const auto filed = select.value<model::ClientId>();
  std::optional<model::ClientId> at = part.client;
  while (at && at != filed) at = wayFrom(connection, *at, part.session);
  return at.has_value();
}

}  // namespace trellis::store
