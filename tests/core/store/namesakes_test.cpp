#include "core/store/namesakes.h"

#include <string>

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "core/store/client_batch.h"
#include "core/store/client_merge.h"
#include "core/store/disposal.h"
#include "core/store/import_writer.h"
#include "tests/support/all_rows.h"
#include "tests/support/builders.h"

using namespace trellis;
using model::Date;

namespace {

using tests::kToday;

// Three records of one name, each old enough to be disposed of.
struct ThreeNoors : tests::VaultInFolder {
  model::ClientId first = noor();
  model::ClientId second = noor();
  model::ClientId third = noor();

  model::ClientId noor() const {
    return clients().add(tests::aClient({.legalName = "Noor Haddad", .intakeDate = Date(2001, 1, 1)}),
                         kToday);
  }
  void merge(model::ClientId kept, model::ClientId gone) const {
    store::merge(vault, {kept, gone}, clients().find(kept).client, kToday);
  }
  store::Namesakes pair(model::ClientId one, model::ClientId other, Date saidOn = kToday) const {
    return {one, other, saidOn, clinician};
  }
  std::vector<store::Namesakes> apart() const { return store::namesakes(vault); }
  std::vector<store::AuditEntry> told(store::AuditAction action) const {
    return store::AuditTrail(vault).list({.action = action});
  }
};

}  // namespace

TEST_CASE("a pair that was told apart stands once, whichever of them is named first") {
  const ThreeNoors practice;
  store::tellApart(practice.vault, practice.second, practice.first, kToday);
  store::tellApart(practice.vault, practice.first, practice.second, kToday);
  CHECK(practice.apart() == std::vector{practice.pair(practice.first, practice.second)});
}

TEST_CASE("telling apart and taking it back stand in the trail of each of the two, once") {
  const ThreeNoors practice;
  for (int i = 0; i < 2; ++i) store::tellApart(practice.vault, practice.first, practice.second, kToday);
  for (int i = 0; i < 2; ++i) store::tellApartNoMore(practice.vault, practice.second, practice.first);
  CHECK(practice.apart().empty());
  for (const auto action : {store::AuditAction::toldApart, store::AuditAction::toldApartNoMore}) {
    const auto entries = practice.told(action);
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].act.client != entries[1].act.client);
  }
  CHECK(practice.told(store::AuditAction::toldApart).back().act.detail == "record=2");
}

TEST_CASE("what was said of a record holds of the one that it was merged into, and of its own again after") {
  const ThreeNoors practice;
  store::tellApart(practice.vault, practice.first, practice.second, kToday);
  practice.merge(practice.third, practice.first);
  CHECK(practice.apart() == std::vector{practice.pair(practice.second, practice.third)});
  store::undoMerge(practice.vault, practice.first);
  CHECK(practice.apart() == std::vector{practice.pair(practice.first, practice.second)});
}

TEST_CASE("two who were told apart and merged all the same are no pair any more") {
  const ThreeNoors practice;
  store::tellApart(practice.vault, practice.first, practice.second, kToday);
  practice.merge(practice.third, practice.first);
  practice.merge(practice.third, practice.second);
  CHECK(practice.apart().empty());
}

TEST_CASE("taking it back takes back what was said of those who were merged into either, too") {
  const ThreeNoors practice;
  store::tellApart(practice.vault, practice.first, practice.second, kToday);
  practice.merge(practice.third, practice.first);
  store::tellApartNoMore(practice.vault, practice.third, practice.second);
  CHECK(practice.apart().empty());
  store::undoMerge(practice.vault, practice.first);
  CHECK(practice.apart().empty());
}

TEST_CASE("a merge that is undone leaves every row of who was told apart as it was") {
  const ThreeNoors practice;
  store::tellApart(practice.vault, practice.first, practice.second, kToday);
  const auto before = tests::allRows(practice.vault);
  practice.merge(practice.second, practice.third);
  store::undoMerge(practice.vault, practice.third);
  CHECK(tests::allRows(practice.vault) == before);
}

TEST_CASE("a record that is disposed of takes with it that it was told apart, and leaves the others' alone") {
  const ThreeNoors practice;
  store::tellApart(practice.vault, practice.first, practice.second, kToday);
  store::tellApart(practice.vault, practice.second, practice.third, kToday);
  store::dispose(practice.vault, practice.first, kToday);
  CHECK(practice.apart() == std::vector{practice.pair(practice.second, practice.third)});
  store::dispose(practice.vault, practice.third, kToday);
  CHECK(tests::rowsOf(practice.vault, "namesakes").empty());
}

TEST_CASE("an import can be undone where all that was said since is who is not the same person") {
  const ThreeNoors practice;
  store::addBatch(practice.vault, {tests::aClient({.legalName = "Noor Haddad"})}, kToday);
  const auto imported = *practice.clients().byKey("4");
  store::tellApart(practice.vault, practice.first, imported, kToday);
  const auto batch = store::lastBatch(practice.vault);
  REQUIRE(batch);
  store::takeBack(practice.vault, *batch, kToday);
  CHECK(practice.apart().empty());
  CHECK(practice.clients().all().size() == 3);
}

TEST_CASE("a pair that comes in is known again by the records that hold it now, whenever it was said") {
  const ThreeNoors practice;
  store::tellApart(practice.vault, practice.first, practice.second, kToday);
  practice.merge(practice.third, practice.first);
  store::ImportWriter writer(practice.vault, practice.clinician, tests::kNow);
  CHECK(writer.addToldApart(practice.third, practice.second, Date(2025, 1, 2)) ==
        store::RowOutcome::unchanged);
  CHECK(writer.addToldApart(practice.third, practice.third, kToday) == store::RowOutcome::conflict);
}

TEST_CASE("a pair that comes in is kept with the import, and on the day when it was said") {
  const ThreeNoors practice;
  store::ImportWriter writer(practice.vault, practice.clinician, tests::kNow);
  CHECK(writer.addToldApart(practice.second, practice.first, Date(2025, 1, 2)) == store::RowOutcome::added);
  writer.commit();
  CHECK(practice.apart() == std::vector{practice.pair(practice.first, practice.second, Date(2025, 1, 2))});
}

TEST_CASE("a record is not told apart from itself") {
  const ThreeNoors practice;
  CHECK_THROWS_AS(store::tellApart(practice.vault, practice.first, practice.first, kToday),
                  store::VaultError);
}
