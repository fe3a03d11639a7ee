#include "core/store/client_batch.h"

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "core/store/connection.h"
#include "core/store/search_index.h"
#include "core/store/vault_error.h"
#include "tests/support/builders.h"

namespace trellis::store {
namespace {

struct Imported : tests::VaultInFolder {
  model::ClientId before = addClient("Ana Sol");

  void import(std::initializer_list<const char*> names) const {
    std::vector<model::Client> added;
    for (const char* name : names) added.push_back(tests::aClient({.legalName = name}));
    addBatch(vault, added, tests::kToday);
  }
};

}  // namespace

TEST_CASE("Clients that came in together are found as one import") {
  Imported practice;
  practice.import({"Maya Rosen", "Li Wei"});
  const auto batch = lastBatch(practice.vault);
  REQUIRE(batch);
  CHECK(batch->firstRecord == 2);
  CHECK(batch->clients == 2);
  CHECK_FALSE(workedWithSince(practice.vault, *batch));
}

TEST_CASE("An import that is taken back leaves those who were there before, and no word of the others") {
  Imported practice;
  practice.import({"Maya Rosen", "Li Wei"});
  takeBack(practice.vault, *lastBatch(practice.vault), tests::kToday);
  REQUIRE(practice.clients().all().size() == 1);
  CHECK(practice.clients().all().front().id == practice.before);
  CHECK(SearchIndex(practice.vault).find("Rosen", LastWord::whole, 10).empty());
  CHECK_FALSE(lastBatch(practice.vault));
}

TEST_CASE("Record numbers that were taken back are not given again") {
  Imported practice;
  practice.import({"Maya Rosen"});
  takeBack(practice.vault, *lastBatch(practice.vault), tests::kToday);
  const auto next = practice.addClient("Li Wei");
  CHECK(practice.clients().find(next).recordNumber == 3);
}

TEST_CASE("An import is not taken back once somebody worked with one of its clients") {
  Imported practice;
  practice.import({"Maya Rosen", "Li Wei"});
  practice.addPartner(practice.clients().all().back().id);
  const auto batch = *lastBatch(practice.vault);
  CHECK(workedWithSince(practice.vault, batch) == 3);
  CHECK_THROWS_AS(takeBack(practice.vault, batch, tests::kToday), VaultError);
  CHECK(practice.clients().all().size() == 3);
}

TEST_CASE("Looking at a client is no work with it") {
  Imported practice;
  practice.import({"Maya Rosen"});
  const auto maya = practice.clients().all().back().id;
  AuditTrail(practice.vault).viewed(AuditObject::client, maya.value, maya);
  CHECK_FALSE(workedWithSince(practice.vault, *lastBatch(practice.vault)));
}

TEST_CASE("Of two imports, the later is taken back first") {
  Imported practice;
  practice.import({"Maya Rosen"});
  practice.import({"Li Wei"});
  takeBack(practice.vault, *lastBatch(practice.vault), tests::kToday);
  REQUIRE(lastBatch(practice.vault));
  CHECK(lastBatch(practice.vault)->firstRecord == 2);
}

TEST_CASE("The rule that keeps the history of a status is in force again") {
  Imported practice;
  practice.import({"Maya Rosen"});
  takeBack(practice.vault, *lastBatch(practice.vault), tests::kToday);
  CHECK(AuditTrail(practice.vault).verify().isWhole());
  CHECK_THROWS(practice.vault.connection().execute("DELETE FROM client_status"));
}

}  // namespace trellis::store
