#include <doctest/doctest.h>

#include "tests/support/chained_record.h"

using namespace trellis;
using model::Date;
using tests::ChainedRecord;

namespace {

struct Columns {
  std::string table;
  std::vector<std::string> changes;
};

const std::vector<Columns> kChanges = {
    {"session",
     {"takeaway = NULL", "takeaway = ''", "date = '2026-02-02'", "clinician_id = 9", "external_key = 'x'",
      "start_time = '10:00'", "end_time = '10:50'", "kind = 'couple'", "modality = 'phone'",
      "attendance = 'no_show'", "note_format = 'DAP'", "risk_kinds = NULL", "risk_kinds = 'self_harm'",
      "risk_action = 'x'", "interventions = 'x'", "other_interventions = 'x'",
      "signed_at = '2026-11-20T10:55:01Z'", "signed_by = 9"}},
    {"note_section", {"text = 'Said yes.'", "text = NULL", "section = 'plan'", "is_not_applicable = 1"}},
    {"rating",
     {"value = 0", "rater = 'client'", "item = 'poor_boundaries'", "evidence = 'x'", "relationship_id = 2"}},
    {"step_progress",
     {"stage = 'practicing'", "path = 'balance'", "relationship_id = 2 WHERE relationship_id = 1"}},
    {"give_and_take", {"given = 6", "received = NULL", "relationship_id = 2"}},
    {"well_being", {"value = 6", "measure = 'self_worth'"}},
    {"boundary_event", {"boundary = 'x'", "outcome = 'dropped'", "guilt = NULL", "relationship_id = 2"}},
    {"expected_pushback", {"note = NULL", "note = ''", "relationship_id = 2"}},
    {"goal_work", {"level = NULL", "level = 2", "goal_id = 2"}},
    {"addendum", {"text = 'x'", "signed_by = 9", "signed_at = '2026-11-20T10:55:01Z'"}}};

// Rows for the second session (:s).
const std::vector<std::string> kAdded = {
    "rating VALUES (:s, 1, 'client', 'loss_of_self', 1, NULL)",
    "step_progress VALUES (:s, 1, 'balance', 'planning')",
    "give_and_take VALUES (:s, 99, 1, 1)",
    "well_being VALUES (:s, 'self_worth', 1)",
    "boundary_event VALUES (99, :s, 1, 'x', 'kept', 1)",
    "expected_pushback VALUES (:s, 99, 'x')",
    "goal_work VALUES (:s, 99, 1)",
    "note_section VALUES (:s * 64 + 9, :s, 'plan', 'x', 0)",
    "addendum VALUES (:s, 7, 'x', '2026-11-20T10:55:00Z', 1)",
    "amendment VALUES (:s, 0, 1, 'client', 'loss_of_self', 1, 'x', '2026-11-20T10:55:00Z', 1)",
    "practice_task (set_in, path, text) VALUES (:s, 'self', 'x')",
    "practice_task (set_in, path, text, reviewed_in, result) VALUES (4, 'self', 'x', :s, 'done')"};

std::string with(std::string sql, const std::string& session) {
  for (auto place = sql.find(":s"); place != std::string::npos; place = sql.find(":s"))
    sql.replace(place, 2, session);
  return sql;
}

std::string where(std::string sql, const std::string& condition) {
  const bool isMore = sql.find(" WHERE ") != std::string::npos;
  return sql.append(isMore ? " AND " : " WHERE ").append(condition);
}

std::string link(int number) {
  return " WHERE client_id = 1 AND number = " + std::to_string(number);
}

std::string moved(int from, int to) {
  return "UPDATE record_link SET number = " + std::to_string(to) + link(from) + ";";
}

}  // namespace

TEST_CASE("whatever was changed in a signed session is found, and the session named") {
  const ChainedRecord record;
  for (const Columns& columns : kChanges) {
    const std::string owner = (columns.table == "session" ? "id = " : "session_id = ") + record.idOf(1);
    for (const std::string& change : columns.changes) {
      CAPTURE(columns.table);
      CAPTURE(change);
      const auto broken = record.brokenBy(where("UPDATE " + columns.table + " SET " + change, owner));
      REQUIRE(broken);
      CHECK(broken->session == record.signedSessions[1]);
    }
  }
  CHECK_FALSE(record.broken());
}

TEST_CASE("a task and its review are found changed, each under its own session") {
  const ChainedRecord record;
  const std::string ofFirst = " WHERE set_in = " + record.idOf(0);
  for (const char* change : {"text = 'x'", "due = '2026-01-01'", "path = 'self'", "external_key = 'x'"})
    CHECK(record.brokenOnBy("UPDATE practice_task SET " + (change + ofFirst)) == Date(2026, 1, 1));
  for (const char* change :
       {"learned = 'x'", "result = 'partly'", "reviewed_in = NULL, result = NULL, learned = NULL"})
    CHECK(record.brokenOnBy("UPDATE practice_task SET " + (change + ofFirst)) == Date(2026, 2, 1));
}

TEST_CASE("an amendment that was changed is found") {
  const ChainedRecord record;
  for (const char* change :
       {"value = 4", "value = NULL", "reason = 'x'", "rater = 'client'", "item = 'poor_boundaries'",
        "relationship_id = 2", "signed_by = 9", "signed_at = '2026-11-20T10:55:01Z'"}) {
    CAPTURE(change);
    CHECK(record.brokenOnBy("UPDATE amendment SET " + std::string(change)) == Date(2026, 3, 1));
  }
}

TEST_CASE("a row that was removed from a signed session or added to it is found") {
  const ChainedRecord record;
  for (const Columns& columns : kChanges) {
    if (columns.table == "session") continue;
    CAPTURE(columns.table);
    CHECK(record.brokenOnBy("DELETE FROM " + columns.table + " WHERE session_id = " + record.idOf(1)) ==
          Date(2026, 2, 1));
  }
  CHECK(record.brokenOnBy("DELETE FROM practice_task WHERE set_in = " + record.idOf(2)) == Date(2026, 3, 1));
  CHECK(record.brokenOnBy("DELETE FROM amendment") == Date(2026, 3, 1));
  for (const std::string& row : kAdded) {
    CAPTURE(row);
    CHECK(record.brokenOnBy(with("INSERT INTO " + row, record.idOf(1))) == Date(2026, 2, 1));
  }
}

TEST_CASE("a session that was signed, unsigned, moved or removed behind the program's back is found") {
  const ChainedRecord record;
  for (const std::string sql :
       {"UPDATE session SET signed_at = NULL, signed_by = NULL WHERE id = ",
        "DELETE FROM session WHERE id = ", "UPDATE session SET client_id = 2 WHERE id = "})
    for (const std::size_t place : {0U, 1U, 2U}) {
      const auto broken = record.brokenBy(sql + record.idOf(place));
      REQUIRE(broken);
      CHECK(broken->session == record.signedSessions[place]);
    }
  CHECK(record.brokenOnBy("UPDATE session SET signed_at = '2026-11-20T10:55:00Z', signed_by = 1 WHERE id = " +
                          std::to_string(record.draft.value)) == Date(2026, 4, 1));
}

TEST_CASE("a link that was removed is found at every place, and its session named") {
  const ChainedRecord record;
  for (int number = 1; number <= 5; ++number) {
    CAPTURE(number);
    const int session =
        record.vault.connection().number(("SELECT session_id FROM record_link" + link(number)).c_str());
    const auto broken = record.brokenBy("DELETE FROM record_link" + link(number));
    REQUIRE(broken);
    CHECK(broken->session.value == session);
  }
}

TEST_CASE("a link that was removed is found where the others were moved up to close the gap") {
  const ChainedRecord record;
  for (int number = 1; number < 5; ++number) {
    std::string sql = "DELETE FROM record_link" + link(number) + ";";
    for (int later = number + 1; later <= 5; ++later) sql += moved(later, later - 1);
    CHECK(record.brokenBy(sql));
  }
}

TEST_CASE("two links that changed places are found, wherever they stand") {
  const ChainedRecord record;
  for (int number = 1; number < 5; ++number)
    for (int other = number + 1; other <= 5; ++other)
      CHECK(record.brokenBy(moved(number, 99) + moved(other, number) + moved(99, other)));
}

TEST_CASE("a link that was changed in any of its fields is found, wherever it stands") {
  const ChainedRecord record;
  for (const char* change : {"session_id = 98", "position = 9", "mac = randomblob(32)", "client_id = 3",
                             "kind = 'amendment', position = 9"})
    for (int number = 1; number <= 5; ++number) {
      CAPTURE(change);
      CAPTURE(number);
      CHECK(record.brokenBy("UPDATE record_link SET " + std::string(change) + link(number)));
    }
}

TEST_CASE("a chain that was cut short together with what it covered is found by its head") {
  const ChainedRecord record;
  const std::string cut = "DELETE FROM amendment; DELETE FROM record_link" + link(5) + ";";
  CHECK(record.brokenOnBy(cut) == Date(2026, 3, 1));
  CHECK(record.brokenBy(cut + "UPDATE record_head SET number = 4 WHERE client_id = 1"));
  CHECK(record.brokenBy(cut + "DELETE FROM record_head WHERE client_id = 1"));
}

TEST_CASE("a head that was changed or removed is found") {
  const ChainedRecord record;
  for (const std::string sql : {"UPDATE record_head SET number = 4", "UPDATE record_head SET session_id = 98",
                                "UPDATE record_head SET mac = randomblob(32)", "DELETE FROM record_head"})
    CHECK(record.brokenBy(sql + " WHERE client_id = 1"));
}
