#include "core/store/disposal.h"

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "core/store/connection.h"
#include "core/store/search_index.h"
#include "core/store/verification.h"
#include "tests/support/builders.h"

using namespace trellis;
using model::Date;

namespace {

// Two clients with a signed session each; the first was seen last more than seven years ago.
struct OldRecord : tests::VaultInFolder {
  model::ClientId old = addClient("Marigold Quill");
  model::ClientId recent = addClient("Noor Haddad");

  OldRecord() {
    sign(write(old, Date(2018, 3, 1), "The lighthouse stays dark."));
    sign(write(recent, Date(2026, 3, 1), "The harbor was calm."));
  }
  model::SessionId write(model::ClientId client, Date date, std::string takeaway) const {
    const auto partner = addPartner(client);
    return addSession(client, {.date = date,
                               .attendance = model::Attendance::attended,
                               .takeaway = std::move(takeaway),
                               .ratings = {{.relationship = partner,
                                            .item = {model::ItemKind::sign, model::Path::boundaries},
                                            .value = 2}}});
  }
  std::size_t hits(const char* word) const {
    return store::SearchIndex(vault).find(word, store::LastWord::open, 10).size();
  }
  void hold(bool isHeld) {
    clients().save(old, tests::aClient({.legalName = "Marigold Quill", .legalHold = isHeld}), tests::kToday);
  }
};

}  // namespace

TEST_CASE("a record that was disposed of leaves no row and no word, and the others stand") {
  OldRecord practice;
  store::dispose(practice.vault, practice.old, tests::kToday);
  CHECK_THROWS_AS(practice.clients().find(practice.old), store::VaultError);
  CHECK(practice.hits("marigold") == 0);
  CHECK(practice.hits("lighthouse") == 0);
  CHECK(practice.hits("harbor") == 1);
  CHECK(practice.vault.connection().number("SELECT count(*) FROM search_word WHERE term = 'lighthouse'") ==
        0);
  CHECK(practice.vault.connection().number("SELECT count(*) FROM session") == 1);
  CHECK(practice.sessions().of(practice.recent).size() == 1);
}

TEST_CASE("after a disposal the vault is whole, and its rules are in force") {
  OldRecord practice;
  store::dispose(practice.vault, practice.old, tests::kToday);
  const auto found = store::verifyWhole(practice.vault, [](int, int) {});
  CHECK(found.isSchemaOurs);
  CHECK(found.brokenRecords.empty());
  CHECK(found.audit.isWhole());
  CHECK_THROWS_AS(practice.vault.connection().execute("DELETE FROM session"), store::VaultError);
}

TEST_CASE("a disposal is told in the audit trail, by its record number") {
  OldRecord practice;
  store::dispose(practice.vault, practice.old, tests::kToday);
  const auto entry = store::AuditTrail(practice.vault).list({.action = store::AuditAction::disposed}).front();
  CHECK(entry.act.client == practice.old);
  CHECK(entry.act.detail == "record=1");
}

TEST_CASE("the number of a record that was disposed of is not given again") {
  OldRecord practice;
  const auto last = practice.addClient("Ines Vega");
  const int number = practice.clients().find(last).recordNumber;
  practice.addSession(last, {.date = Date(2018, 3, 1), .attendance = model::Attendance::attended});
  store::dispose(practice.vault, last, tests::kToday);
  CHECK(practice.clients().find(practice.addClient("Ben Ito")).recordNumber == number + 1);
}

TEST_CASE("a record that has to be kept, or is held, is not disposed of") {
  OldRecord practice;
  CHECK_THROWS_AS(store::dispose(practice.vault, practice.recent, tests::kToday), store::VaultError);
  practice.hold(true);
  CHECK_THROWS_AS(store::dispose(practice.vault, practice.old, tests::kToday), store::VaultError);
  practice.hold(false);
  store::dispose(practice.vault, practice.old, tests::kToday);
  CHECK(practice.clients().all().size() == 1);
}
