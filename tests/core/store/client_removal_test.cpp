#include "core/store/client_removal.h"

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "core/store/client_merge.h"
#include "core/store/connection.h"
#include "core/store/namesakes.h"
#include "core/store/search_index.h"
#include "core/store/verification.h"
#include "tests/support/builders.h"
#include "tests/support/vault_fault.h"

using namespace trellis;
using store::RemovalBar;

namespace {

// One client with work behind them, and one who was added by mistake.
struct Mistake : tests::VaultInFolder {
  model::ClientId noor = addClient("Noor Haddad");
  model::ClientId twice = addClient("Marigold Quill");

  std::size_t hits(const char* word) const {
    return store::SearchIndex(vault).find(word, store::LastWord::open, 10).size();
  }
  std::optional<RemovalBar> bar() const { return store::barToRemoval(vault, twice); }
  store::RemovedClient remove() const { return store::removeClient(vault, twice, tests::kToday); }
  store::AuditEntry told(store::AuditAction action) const {
    return store::AuditTrail(vault).list({.action = action}).front();
  }
};

}  // namespace

TEST_CASE("a client who was added by mistake is gone, from search too, and the others stand") {
  Mistake practice;
  practice.remove();
  CHECK_THROWS_AS(practice.clients().find(practice.twice), store::VaultError);
  CHECK(practice.hits("marigold") == 0);
  CHECK(practice.vault.connection().number("SELECT count(*) FROM search_word WHERE term = 'marigold'") == 0);
  CHECK(practice.hits("noor") == 1);
}

TEST_CASE("after a client was removed the vault is whole, and its rules are in force") {
  Mistake practice;
  practice.remove();
  const auto found = store::verifyWhole(practice.vault, [](int, int) {});
  CHECK(found.isSchemaOurs);
  CHECK(found.audit.isWhole());
  CHECK_THROWS_AS(practice.vault.connection().execute("DELETE FROM disposal"), store::VaultError);
}

TEST_CASE("that a client was removed is told in the audit trail, by the record's number") {
  Mistake practice;
  practice.remove();
  const auto entry = practice.told(store::AuditAction::deleted);
  CHECK(entry.act.client == practice.twice);
  CHECK(entry.act.detail == "record=2");
}

TEST_CASE("neither number nor id of a client who was removed is given to the next") {
  Mistake practice;
  practice.remove();
  const auto next = practice.addClient("Ines Vega");
  CHECK(practice.clients().find(next).recordNumber == 3);
  CHECK(next != practice.twice);
}

TEST_CASE("a client who was removed comes back as they were, with their number and their history") {
  Mistake practice;
  practice.clients().save(
      practice.twice,
      tests::aClient(
          {.legalName = "Marigold Quill", .phone = "555-0117", .status = model::ClientStatus::paused}),
      tests::kToday);
  const auto before = practice.clients().find(practice.twice);
  const auto history = practice.clients().statusHistoryOf(practice.twice);
  store::putBack(practice.vault, practice.remove());
  const auto after = practice.clients().find(practice.twice);
  CHECK(after.client == before.client);
  CHECK(after.recordNumber == before.recordNumber);
  CHECK(practice.clients().statusHistoryOf(practice.twice) == history);
  CHECK(practice.hits("marigold") == 1);
}

TEST_CASE("a client who came back can be removed once more, and the vault is whole") {
  Mistake practice;
  store::putBack(practice.vault, practice.remove());
  practice.remove();
  CHECK(store::verifyWhole(practice.vault, [](int, int) {}).isSchemaOurs);
  CHECK(practice.clients().find(practice.addClient("Ines Vega")).recordNumber == 3);
}

TEST_CASE("a client who comes back is still told apart from whom they were told apart") {
  Mistake practice;
  store::tellApart(practice.vault, practice.noor, practice.twice, tests::kToday);
  const auto before = store::namesakes(practice.vault);
  const auto removed = practice.remove();
  CHECK(store::namesakes(practice.vault).empty());
  store::putBack(practice.vault, removed);
  CHECK(store::namesakes(practice.vault) == before);
}

TEST_CASE("a client stays with any session, also one that is not signed") {
  Mistake practice;
  practice.addSession(practice.twice, {.date = tests::kToday});
  CHECK(practice.bar() == RemovalBar::holdings);
  CHECK(tests::faultOf([&] { practice.remove(); }) == store::VaultFault::refused);
}

TEST_CASE("a client stays with a consent") {
  Mistake practice;
  practice.clients().save(
      practice.twice,
      tests::aClient({.legalName = "Marigold Quill",
                      .consents = {{.kind = model::ConsentKind::treatment, .givenOn = tests::kToday}}}),
      tests::kToday);
  CHECK(practice.bar() == RemovalBar::holdings);
}

TEST_CASE("a client stays under a legal hold") {
  Mistake practice;
  practice.clients().save(practice.twice, tests::aClient({.legalName = "Marigold Quill", .legalHold = true}),
                          tests::kToday);
  CHECK(practice.bar() == RemovalBar::legalHold);
}

TEST_CASE("a client stays once a page of theirs was printed, and one of another does not keep them") {
  Mistake practice;
  store::AuditTrail(practice.vault).printed("client_summary", practice.noor);
  CHECK_FALSE(practice.bar());
  store::AuditTrail(practice.vault).printed("client_summary", practice.twice);
  CHECK(practice.bar() == RemovalBar::givenOut);
}

TEST_CASE("an appointment for the calendar does not keep a client") {
  Mistake practice;
  store::AuditTrail(practice.vault).exported("calendar", practice.twice);
  CHECK_FALSE(practice.bar());
}

TEST_CASE("a client stays while another record is merged into theirs") {
  Mistake practice;
  store::merge(practice.vault, {.kept = practice.twice, .gone = practice.noor},
               tests::aClient({.legalName = "Marigold Quill"}), tests::kToday);
  CHECK(practice.bar() == RemovalBar::merge);
}
