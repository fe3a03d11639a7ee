#include "core/store/schema.h"

#include <array>

#include <doctest/doctest.h>

#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "tests/support/fresh_connection.h"
#include "tests/support/temporary_folder.h"

using namespace trellis;
using namespace trellis::store;

namespace {

constexpr std::array kTwoSteps = {Migration{1, "CREATE TABLE chair (id INTEGER PRIMARY KEY);"},
                                  Migration{2, "CREATE TABLE lamp (id INTEGER PRIMARY KEY);"}};

class FreshFile {
 public:
  tests::TemporaryFolder folder;
  std::unique_ptr<Connection> connection = tests::freshConnection(folder / "fresh.trellis");
  int tables() const { return connection->number("SELECT count(*) FROM sqlite_schema"); }
  int version() const { return connection->number("PRAGMA user_version"); }
};

}  // namespace

TEST_CASE("a fresh file gets every step of the schema, and is then up to date") {
  const FreshFile file;
  CHECK(migrate(*file.connection, kTwoSteps) == SchemaOutcome::upgraded);
  CHECK(file.version() == 2);
  CHECK(file.tables() == 2);
  CHECK(migrate(*file.connection, kTwoSteps) == SchemaOutcome::upToDate);
}

TEST_CASE("a vault of an earlier release gets the steps that it lacks") {
  const FreshFile file;
  migrate(*file.connection, std::span(kTwoSteps).first(1));
  CHECK(file.tables() == 1);
  CHECK(migrate(*file.connection, kTwoSteps) == SchemaOutcome::upgraded);
  CHECK(file.tables() == 2);
}

TEST_CASE("a schema from the future is left alone") {
  const FreshFile file;
  file.connection->execute("PRAGMA user_version = 3");
  CHECK(migrate(*file.connection, kTwoSteps) == SchemaOutcome::newerThanUs);
  CHECK(file.tables() == 0);
}

TEST_CASE("a step that fails halfway leaves nothing of itself, and what was before it stays") {
  constexpr std::array kBroken = {
      Migration{1, "CREATE TABLE chair (id INTEGER PRIMARY KEY);"},
      Migration{2, "CREATE TABLE lamp (id INTEGER PRIMARY KEY); CREATE TABLE chair (id INTEGER);"}};
  const FreshFile file;
  CHECK(migrate(*file.connection, kBroken) == SchemaOutcome::failed);
  CHECK(file.version() == 1);
  CHECK(file.tables() == 1);
}

TEST_CASE("the built-in steps are numbered from 1 without a gap") {
  int expected = 1;
  for (const Migration& migration : migrations()) CHECK(migration.version == expected++);
}

TEST_CASE("the whole schema is strict: no table takes a value of another type") {
  const FreshFile file;
  REQUIRE(migrate(*file.connection, migrations()) == SchemaOutcome::upgraded);
  CHECK(file.connection->number(R"(
    SELECT count(*) FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%')") == 0);
}

TEST_CASE("a vault of before the kinds were searched finds those that it holds, once brought up to date") {
  const FreshFile file;
  migrate(*file.connection, migrations().first(8));
  file.connection->execute(R"(
    PRAGMA foreign_keys = OFF;
    INSERT INTO session (id, client_id, clinician_id, date, kind, interventions, risk_kinds) VALUES
      (1, 1, 1, '2026-01-01', 'individual', 'guilt_work', 'self_harm'), (2, 1, 1, '2026-01-02', 'individual', '', NULL);)");
  REQUIRE(migrate(*file.connection, migrations()) == SchemaOutcome::upgraded);
  CHECK(file.connection->number("SELECT count(*) FROM kind_search") == 1);
  CHECK(file.connection->number(
            "SELECT rowid FROM kind_search WHERE kind_search MATCH 'risk_kinds : self_harm'") == 1);
}

TEST_CASE("a vault of the first release knows its words, once each, after it was brought up to date") {
  const FreshFile file;
  migrate(*file.connection, migrations().first(1));
  file.connection->execute(R"(
    INSERT INTO client_search (rowid, text, place) VALUES (4097, 'Zoë Müller', 'name');
    INSERT INTO passage_search (rowid, text, place) VALUES (4097, 'Zoë asked again', 'task');)");
  REQUIRE(migrate(*file.connection, migrations()) == SchemaOutcome::upgraded);
  CHECK(file.connection->number("SELECT count(*) FROM search_word") == 4);
  CHECK(file.connection->number("SELECT count(*) FROM search_word WHERE term = 'muller'") == 1);
}
