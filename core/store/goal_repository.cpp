#include "core/store/goal_repository.h"

#include "core/store/audit_trail.h"
#include "core/store/rows.h"
#include "core/store/search_writer.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace trellis::store {
namespace {

using Goals = Row<model::GoalFields>;

std::string selectGoals(std::string_view condition) {
  return "SELECT id, client_id, external_key, " + std::string(Goals::columns) + " FROM goal " +
         std::string(condition);
}

GoalRecord readGoal(const Statement& select) {
  model::GoalId id;
  model::ClientId client;
  model::OptionalText key;
  model::GoalFields fields;
  select.read(id, client, key, fieldsOf(fields));
  const model::Date asOf = fields.started;
  return {id, client, std::move(key), restored(model::Goal::make(std::move(fields), asOf))};
}

}  // namespace

model::GoalId GoalRepository::add(model::ClientId client, const model::Goal& goal) {
  Transaction transaction(connection_);
  Statement insert(connection_, insertSql(Goals::table, columnsWith<model::GoalFields>("client_id")));
  const model::GoalId id{insert.with(client, fieldsOf(*goal)).add()};
  SearchWriter(connection_).refresh(client);
  AuditTrail(connection_).record({AuditAction::created, AuditObject::goal, id.value, client, {}});
  transaction.commit();
  return id;
}

void GoalRepository::save(model::GoalId id, const model::Goal& goal) {
  Transaction transaction(connection_);
  Statement(connection_, updateSql(Goals::table, Goals::columns)).with(fieldsOf(*goal), id).runOnOne();
  const model::ClientId client = find(id).client;
  SearchWriter(connection_).refresh(client);
  AuditTrail(connection_).record({AuditAction::changed, AuditObject::goal, id.value, client, {}});
  transaction.commit();
}

bool GoalRepository::isWorkedOn(model::GoalId id) const {
  Statement select(connection_, "SELECT EXISTS (SELECT 1 FROM goal_work WHERE goal_id = :id)");
  select.with(id).nextOrMissing();
  return select.value<bool>();
}

void GoalRepository::remove(model::GoalId id) {
  Transaction transaction(connection_);
  const model::ClientId client = find(id).client;
  Statement(connection_, "DELETE FROM goal WHERE id = :id").with(id).runOnOne();
  SearchWriter(connection_).refresh(client);
  AuditTrail(connection_).record({AuditAction::deleted, AuditObject::goal, id.value, client, {}});
  transaction.commit();
}

void GoalRepository::putBack(const GoalRecord& removed) {
  Transaction transaction(connection_);
  Statement insert(connection_,
                   insertSql(Goals::table, columnsWith<model::GoalFields>("id, client_id, external_key")));
  const std::int64_t id = insert
                              .with(ifFree(connection_, Goals::table, removed.id), removed.client,
                                    removed.externalKey, fieldsOf(*removed.goal))
                              .add();
  SearchWriter(connection_).refresh(removed.client);
  AuditTrail(connection_).record({AuditAction::created, AuditObject::goal, id, removed.client, {}});
  transaction.commit();
}

GoalRecord GoalRepository::find(model::GoalId id) const {
  Statement select(connection_, selectGoals("WHERE id = :id"));
  select.with(id).nextOrMissing();
  return readGoal(select);
}

std::optional<model::GoalId> GoalRepository::byKey(std::string_view externalKey) const {
  Statement select(connection_, "SELECT id FROM goal WHERE external_key = :key");
  if (!select.with(externalKey).next()) return std::nullopt;
  return select.value<model::GoalId>();
}

std::vector<GoalRecord> GoalRepository::of(model::ClientId client) const {
  Statement select(connection_, selectGoals("WHERE client_id = :client ORDER BY started, id"));
  select.with(client);
  std::vector<GoalRecord> records;
  while (select.next()) records.push_back(readGoal(select));
  return records;
}

std::unordered_map<model::GoalId, int> GoalRepository::latestLevelsOf(model::ClientId client) const {
  Statement select(connection_, R"(
    SELECT goal_work.goal_id, goal_work.level
    FROM goal
    JOIN goal_work ON goal_work.goal_id = goal.id AND goal_work.level IS NOT NULL
    JOIN session ON session.id = goal_work.session_id
    WHERE goal.client_id = :client
    ORDER BY session.date, session.start_time, session.id)");
  select.with(client);
  std::unordered_map<model::GoalId, int> levels;
  while (select.next()) {
    model::GoalId goal;
    int level = 0;
    select.read(goal, level);
    levels[goal] = level;
  }
  return levels;
}

}  // namespace trellis::store
