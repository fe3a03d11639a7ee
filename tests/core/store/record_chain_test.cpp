#include "core/store/record_chain.h"

#include <doctest/doctest.h>

#include "core/store/import_writer.h"
#include "core/store/migrations.h"
#include "core/store/schema.h"
#include "tests/support/chained_record.h"
#include "tests/support/fresh_connection.h"

using namespace trellis;
using model::Date;
using store::BrokenRecord;
using store::RecordChain;
using store::VaultError;
using tests::ChainedRecord;

TEST_CASE("a record as it was signed is whole, and a draft is no part of it") {
  const ChainedRecord record;
  CHECK_FALSE(record.broken());
  record.sessions().saveDraft(record.draft, tests::aSession({.date = Date(2026, 4, 2)}));
  CHECK_FALSE(record.broken());
  CHECK(record.vault.connection().number("SELECT count(*) FROM record_link") == 6);
}

TEST_CASE("a client without a signed session has nothing to be broken") {
  const tests::VaultInFolder practice;
  CHECK_FALSE(RecordChain(practice.vault).verify(practice.addClient("Noor Haddad")));
}

TEST_CASE("the review of a task at a later session leaves the session that set it as it was signed") {
  const ChainedRecord record;
  const auto task = record.sessions().outstandingTasksOf(record.client).front().id;
  record.sessions().reviewTask(task, record.draft, {.result = model::TaskResult::done});
  CHECK_FALSE(record.broken());
  record.sign(record.draft);
  CHECK_FALSE(record.broken());
}

TEST_CASE("signing goes on after a chain was cut short, and does not mend it") {
  const ChainedRecord record;
  record.behindItsBack("DELETE FROM amendment; DELETE FROM record_link WHERE client_id = 1 AND number = 5");
  record.sign(record.draft);
  CHECK(record.sessions().find(record.draft).signature);
  CHECK(record.broken());
}

TEST_CASE("the database itself refuses to change, remove, replace or squeeze in a link") {
  const ChainedRecord record;
  for (const char* sql :
       {"UPDATE record_link SET position = 3", "DELETE FROM record_link",
        "INSERT OR REPLACE INTO record_link SELECT client_id, number, session_id, kind, position, mac "
        "FROM record_link",
        "INSERT OR REPLACE INTO record_link SELECT client_id, 6, session_id, kind, position, mac "
        "FROM record_link WHERE client_id = 1 AND number = 1",
        "INSERT INTO record_link VALUES (1, 8, 99, 'signature', 0, zeroblob(32))"})
    CHECK_THROWS_AS(record.vault.connection().execute(sql), VaultError);
  CHECK_FALSE(record.broken());
}

TEST_CASE("verifying all clients names each broken one, and says how far it is") {
  const ChainedRecord record;
  int steps = 0;
  const auto verified = [&] {
    return RecordChain(record.vault).verifyAll([&](int done, int all) {
      CHECK(done <= all);
      ++steps;
    });
  };
  CHECK(verified().empty());
  CHECK(steps == 2);
  record.behindItsBack("UPDATE session SET takeaway = 'x'");
  const auto broken = verified();
  REQUIRE(broken.size() == 2);
  CHECK(broken[0] == BrokenRecord{record.client, record.signedSessions[0], Date(2026, 1, 1)});
  CHECK(broken[1].client == record.other);
}

TEST_CASE("a signed session has a short hash for print, a draft has none") {
  const ChainedRecord record;
  const RecordChain chain(record.vault);
  const auto hash = chain.signedHash(record.signedSessions[0]);
  REQUIRE(hash);
  CHECK(hash->size() == 8);
  CHECK(hash->find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(hash != chain.signedHash(record.signedSessions[1]));
  CHECK_FALSE(chain.signedHash(record.draft));
}

TEST_CASE("sessions that are imported as signed have their links, and those of a later import follow") {
  const tests::VaultInFolder practice;
  for (const std::string key : {"S1", "S2"}) {
    store::ImportWriter writer(practice.vault, practice.clinician, tests::kNow);
    for (const std::string owner : {"C1", "C2"}) {
      const auto client = writer.addClient(owner, tests::aClient({.legalName = "Noor Haddad"})).id;
      const auto session =
          writer.addSession(owner + key, client, tests::aSession({.date = Date(2026, 1, 1)})).id;
      writer.addTask(owner + key, session, tests::aTask("One small no."), std::nullopt);
      writer.sign(session);
      writer.sign(session);
    }
    writer.commit();
  }
  CHECK(practice.vault.connection().number("SELECT count(*) FROM record_link") == 4);
  CHECK(RecordChain(practice.vault).verifyAll([](int, int) {}).empty());
  practice.vault.connection().execute("DROP TRIGGER signed_task_stays; UPDATE practice_task SET text = 'x'");
  CHECK(RecordChain(practice.vault).verifyAll([](int, int) {}).size() == 2);
}

TEST_CASE("an import does not give a link to what lost its own before") {
  const ChainedRecord record;
  record.behindItsBack("DELETE FROM record_link WHERE client_id = 1 AND number = 2");
  store::ImportWriter writer(record.vault, record.clinician, tests::kNow);
  writer.sign(record.signedSessions[1]);
  writer.commit();
  REQUIRE(record.broken());
  CHECK(record.broken()->date == Date(2026, 2, 1));
}

TEST_CASE("a vault of the first schema gets links for all that was signed, and keeps it") {
  const tests::TemporaryFolder folder;
  const auto file = folder / "first.trellis";
  {
    const auto connection = tests::freshConnection(file);
    REQUIRE(migrate(*connection, store::migrations().first(1)) == store::SchemaOutcome::upgraded);
    connection->execute(R"(
      INSERT INTO practice (id, name, years_to_keep, created_at) VALUES (1, 'Harbor', 7, '2026-01-01T00:00:00Z');
      INSERT INTO clinician VALUES (1, 'ana', 'Ana Ruiz', NULL, NULL, 1);
      INSERT INTO client (id, record_number, legal_name, status, report_language, legal_hold)
      VALUES (1, 1, 'Noor Haddad', 'active', 'en', 0), (2, 2, 'Wen Li', 'active', 'en', 0);
      INSERT INTO session (id, client_id, clinician_id, date, kind)
      VALUES (1, 1, 1, '2026-01-01', 'individual'), (2, 1, 1, '2026-01-08', 'individual'),
             (3, 2, 1, '2026-01-09', 'individual'), (4, 2, 1, '2026-01-10', 'individual');
      INSERT INTO well_being VALUES (2, 'stress', 4);
      UPDATE session SET signed_at = '2026-01-09T10:00:00Z', signed_by = 1 WHERE id < 4;
      INSERT INTO addendum VALUES (1, 0, 'Called back.', '2026-01-09T11:00:00Z', 1);)");
  }
  const auto vault = tests::open(file);
  CHECK(vault.outcome() == store::SchemaOutcome::upgraded);
  CHECK(vault.connection().number("SELECT count(*) FROM record_link") == 4);
  CHECK(vault.connection().number("SELECT count(*) FROM record_head") == 2);
  CHECK(RecordChain(vault).verifyAll([](int, int) {}).empty());
  vault.connection().execute("DROP TRIGGER signed_well_being_stays; UPDATE well_being SET value = 5");
  CHECK(RecordChain(vault).verify({1}) == BrokenRecord{{1}, {2}, Date(2026, 1, 8)});
  CHECK_FALSE(RecordChain(vault).verify({2}));
}
