#include "core/store/keeping.h"

#include <doctest/doctest.h>

#include "tests/support/builders.h"

using namespace trellis;
using model::Date;

namespace {

struct PracticeWithPast : tests::VaultInFolder {
  model::ClientId ended = clients().add(
      tests::aClient({.legalName = "Marigold Quill", .intakeDate = Date(2017, 1, 9)}), Date(2017, 1, 9));

  PracticeWithPast() { addClient("Noor Haddad"); }
  void discharge(Date on, bool isHeld = false) {
    clients().save(ended,
                   tests::aClient({.legalName = "Marigold Quill",
                                   .status = model::ClientStatus::discharged,
                                   .intakeDate = Date(2017, 1, 9),
                                   .legalHold = isHeld}),
                   on);
  }
};

}  // namespace

TEST_CASE("who is discharged stands in the archive, with the day of it; who is not does not") {
  PracticeWithPast practice;
  CHECK(store::readArchive(practice.vault).empty());
  practice.discharge(Date(2018, 6, 1));
  const auto archive = store::readArchive(practice.vault);
  REQUIRE(archive.size() == 1);
  CHECK(archive.front().client == practice.ended);
  CHECK(archive.front().dischargedOn == Date(2018, 6, 1));
}

TEST_CASE("a record in the archive is kept until the day that it is kept until on its own page") {
  PracticeWithPast practice;
  practice.addSession(practice.ended, {.date = Date(2018, 3, 1), .attendance = model::Attendance::attended});
  practice.addSession(practice.ended, {.date = Date(2018, 5, 1), .attendance = model::Attendance::noShow});
  practice.discharge(Date(2018, 6, 1));
  CHECK(store::readArchive(practice.vault).front().keptUntil == Date(2025, 3, 1));
  CHECK(store::keptUntil(practice.vault, practice.ended) == Date(2025, 3, 1));
}

TEST_CASE("a legal hold is told in the archive") {
  PracticeWithPast practice;
  practice.discharge(Date(2018, 6, 1), true);
  CHECK(store::readArchive(practice.vault).front().isHeld);
}
