#include "core/store/transaction.h"

#include <doctest/doctest.h>

#include "tests/support/builders.h"

using namespace trellis;

TEST_CASE("Acts of one transaction are there once it is committed") {
  const tests::VaultInFolder practice;
  {
    store::Transaction transaction(practice.vault);
    practice.addPartner(practice.addClient("Maya Rosen"));
    transaction.commit();
  }
  CHECK(practice.clients().all().size() == 1);
}

TEST_CASE("Acts of a transaction that was left never happened") {
  const tests::VaultInFolder practice;
  {
    const store::Transaction transaction(practice.vault);
    practice.addPartner(practice.addClient("Maya Rosen"));
  }
  CHECK(practice.clients().all().empty());
}

TEST_CASE("Where an inner transaction is left, the outer one cannot be committed and nothing happened") {
  const tests::VaultInFolder practice;
  store::Transaction outer(practice.vault);
  practice.addClient("Maya Rosen");
  { const store::Transaction inner(practice.vault); }
  CHECK_THROWS_AS(outer.commit(), store::VaultError);
  CHECK(practice.clients().all().empty());
}
