#include <algorithm>

#include "core/store/audit_trail.h"
#include "core/store/rows.h"
#include "core/store/search_writer.h"
#include "core/store/session_repository.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace trellis::store {
namespace {

using Tasks = Row<model::PracticeTaskFields>;

// What follows from an act on a task of this session.
void finish(Connection& connection, AuditAction action, model::TaskId task, model::SessionId setIn) {
  SearchWriter(connection).refresh(setIn);
  Statement select(connection, "SELECT client_id FROM session WHERE id = :session");
  select.with(setIn).nextOrMissing();
  AuditTrail(connection)
      .record({action, AuditObject::practiceTask, task.value, select.value<model::ClientId>(), {}});
}

void finishChange(Connection& connection, model::TaskId task) {
  Statement select(connection, "SELECT set_in FROM practice_task WHERE id = :task");
  select.with(task).nextOrMissing();
  finish(connection, AuditAction::changed, task, select.value<model::SessionId>());
}

void writeReview(Connection& connection, model::TaskId task, std::optional<model::SessionId> reviewedIn,
                 const std::optional<model::TaskReview>& review) {
  Transaction transaction(connection);
  Statement(connection, updateSql(Tasks::table, "reviewed_in, result, learned"))
      .with(reviewedIn, review, task)
      .runOnOne();
  finishChange(connection, task);
  transaction.commit();
}

std::vector<TaskRecord> readTasks(Connection& connection, model::ClientId client,
                                  std::string_view condition) {
  Statement select(connection, R"(
    SELECT practice_task.id, session.client_id, set_in, practice_task.external_key, path, text, due,
      reviewed_in, result, learned
    FROM session JOIN practice_task ON practice_task.set_in = session.id
    WHERE session.client_id = :client )" +
                                   std::string(condition) +
                                   " ORDER BY session.date, session.start_time, practice_task.id");
  select.with(client);
  std::vector<TaskRecord> records;
  while (select.next()) {
    model::TaskId id;
    model::ClientId owner;
    model::SessionId setIn;
    model::OptionalText key;
    model::PracticeTaskFields fields;
    std::optional<model::SessionId> reviewedIn;
    std::optional<model::TaskReview> review;
    select.read(id, owner, setIn, key, fieldsOf(fields), reviewedIn, review);
    records.push_back({id, owner, setIn, std::move(key),
                       restored(model::PracticeTask::make(std::move(fields))), reviewedIn,
                       std::move(review)});
  }
  return records;
}

}  // namespace

model::TaskId SessionRepository::setTask(model::SessionId setIn, const model::PracticeTask& task) {
  Transaction transaction(connection_);
  Statement insert(connection_, insertSql(Tasks::table, columnsWith<model::PracticeTaskFields>("set_in")));
  const model::TaskId id{insert.with(setIn, fieldsOf(*task)).add()};
  finish(connection_, AuditAction::created, id, setIn);
  transaction.commit();
  return id;
}

void SessionRepository::saveTask(model::TaskId id, const model::PracticeTask& task) {
  Transaction transaction(connection_);
  Statement(connection_, updateSql(Tasks::table, Tasks::columns)).with(fieldsOf(*task), id).runOnOne();
  finishChange(connection_, id);
  transaction.commit();
}

void SessionRepository::dropTask(model::TaskId id) {
  Transaction transaction(connection_);
  Statement remove(connection_, "DELETE FROM practice_task WHERE id = :task RETURNING set_in");
  remove.with(id).nextOrMissing();
  const auto setIn = remove.value<model::SessionId>();
  remove.next();
  finish(connection_, AuditAction::deleted, id, setIn);
  transaction.commit();
}

void SessionRepository::reviewTask(model::TaskId id, model::SessionId reviewedIn,
                                   const model::TaskReview& review) {
  writeReview(connection_, id, reviewedIn, review);
}

void SessionRepository::takeReviewBack(model::TaskId id) {
  writeReview(connection_, id, std::nullopt, std::nullopt);
}

void SessionRepository::putTaskBack(const TaskRecord& task, model::SessionId was, model::SessionId now) {
  Statement insert(
      connection_,
      insertSql(Tasks::table, columnsWith<model::PracticeTaskFields>("id, set_in, external_key")));
  const model::TaskId id{
      insert.with(ifFree(connection_, Tasks::table, task.id), now, task.externalKey, fieldsOf(*task.task))
          .add()};
  finish(connection_, AuditAction::created, id, now);
  if (task.review) reviewTask(id, task.reviewedIn == was ? now : *task.reviewedIn, *task.review);
}

void SessionRepository::reviewAgain(const std::vector<TaskRecord>& tasks, model::ClientId client,
                                    model::SessionId reviewedIn) {
  const auto outstanding = outstandingTasksOf(client);
  for (const TaskRecord& task : tasks)
    if (std::ranges::find(outstanding, task.id, &TaskRecord::id) != outstanding.end())
      reviewTask(task.id, reviewedIn, *task.review);
}

std::vector<TaskRecord> SessionRepository::tasksOf(model::ClientId client) const {
  return readTasks(connection_, client, "");
}

std::vector<TaskRecord> SessionRepository::outstandingTasksOf(model::ClientId client) const {
  return readTasks(connection_, client, "AND reviewed_in IS NULL");
}

}  // namespace trellis::store
