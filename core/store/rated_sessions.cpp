#include "core/store/rated_sessions.h"

#include <algorithm>

#include "core/store/statement.h"

namespace trellis::store {
namespace {

// What was told last of an item in one relationship stands.
void amend(std::vector<model::Rating>& ratings, model::RelationshipId relationship, model::Item item,
           std::optional<int> value) {
  std::erase_if(ratings, [&](const model::Rating& rating) {
    return rating.relationship == relationship && rating.item == item;
  });
  if (value) ratings.push_back({.relationship = relationship, .item = item, .value = *value});
}

void readRatings(Connection& connection, model::ClientId client, std::vector<RatedSession>& sessions) {
  Statement select(connection, R"(
    SELECT session.id, session.date, session.start_time, relationship_id, item, value
    FROM session LEFT JOIN rating ON rating.session_id = session.id AND rating.rater = 'clinician'
    WHERE session.client_id = :client AND coalesce(session.attendance, 'attended') = 'attended'
    ORDER BY session.date, session.start_time, session.id)");
  select.with(client);
  while (select.next()) {
    RatedSession row;
    std::optional<model::RelationshipId> relationship;
    std::optional<model::Item> item;
    std::optional<int> value;
    select.read(row.session, row.date, row.start, relationship, item, value);
    if (sessions.empty() || sessions.back().session != row.session) sessions.push_back(std::move(row));
    if (relationship && item && value)
      sessions.back().ratings.push_back({.relationship = *relationship, .item = *item, .value = *value});
  }
}

void readAmendments(Connection& connection, model::ClientId client, std::vector<RatedSession>& sessions) {
  Statement select(connection, R"(
    SELECT session.id, relationship_id, item, value
    FROM session JOIN amendment ON amendment.session_id = session.id AND amendment.rater = 'clinician'
    WHERE session.client_id = :client ORDER BY session.id, amendment.position)");
  select.with(client);
  while (select.next()) {
    model::SessionId session;
    model::RelationshipId relationship;
    model::Item item;
    std::optional<int> value;
    select.read(session, relationship, item, value);
    const auto amended = std::ranges::find(sessions, session, &RatedSession::session);
    if (amended != sessions.end()) amend(amended->ratings, relationship, item, value);
  }
}

}  // namespace

std::vector<RatedSession> ratedSessionsOf(const Vault& vault, model::ClientId client) {
  std::vector<RatedSession> sessions;
  readRatings(vault.connection(), client, sessions);
  readAmendments(vault.connection(), client, sessions);
  return sessions;
}

}  // namespace trellis::store
