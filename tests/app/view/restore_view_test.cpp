#include "app/view/restore_view.h"

#include <doctest/doctest.h>

#include "core/store/backup.h"
#include "tests/support/field_errors.h"
#include "tests/support/open_practice.h"
#include "tests/support/secrets.h"

using namespace trellis;

namespace {

// A practice with one client, backed up twice a day apart.
struct BackedUp : tests::OpenPractice {
  BackedUp() {
    std::filesystem::create_directory(place);
    addClient("Maya Rosen");
    backUp();
    clock += boost::posix_time::hours(24);
    backUp();
  }

  std::filesystem::path place = folder / "backups";
  std::filesystem::path lost = folder / "elsewhere" / "practice.trellis";

  void backUp() { store::backUp(vault, place, clock); }
  view::RestoreView view() {
    std::filesystem::create_directories(lost.parent_path());
    return {lost, place, attempts};
  }
};

}  // namespace

TEST_CASE("The newest backup is first and chosen") {
  BackedUp practice;
  const auto view = practice.view();
  REQUIRE(view.lines().size() == 2);
  CHECK(view.lines()[0].file.filename() == "practice-2026-11-21T105500Z.trellis");
  CHECK(view.lines()[0].state == "Checked when it was made");
  CHECK(view.chosen() == 0);
}

TEST_CASE("A practice whose file is gone comes back from its backup") {
  BackedUp practice;
  auto view = practice.view();
  CHECK(view.restore(tests::aPassphrase(), practice.clock).empty());
  CHECK(view.outcome() == "The practice is restored.");
  const auto restored = store::Vault::open(practice.lost, tests::aPassphrase(), practice.workspace.now);
  CHECK(store::ClientRepository(restored).all().size() == 1);
}

TEST_CASE("A wrong passphrase and none restore nothing") {
  BackedUp practice;
  auto view = practice.view();
  CHECK_FALSE(view.restore(tests::secret("open sesame"), practice.clock).empty());
  CHECK(tests::refuses(view.restore(seal::Secret(0), practice.clock), "passphrase"));
  CHECK_FALSE(std::filesystem::exists(practice.lost));
}

TEST_CASE("Who guesses at a backup's passphrase waits as at the sign-in") {
  BackedUp practice;
  auto view = practice.view();
  for (int guess = 0; guess < 3; ++guess)
    CHECK(tests::refuses(view.restore(tests::secret("open sesame"), practice.clock), "passphrase"));
  CHECK_FALSE(practice.attempts.mayTry());
  CHECK(tests::refuses(view.restore(tests::aPassphrase(), practice.clock), "passphrase"));
  practice.moment += std::chrono::seconds(1);
  CHECK(view.restore(tests::aPassphrase(), practice.clock).empty());
}

TEST_CASE("A restoration that was stopped leaves nothing, and is no guess") {
  BackedUp practice;
  auto view = practice.view();
  const auto errors = view.restore(tests::aPassphrase(), practice.clock, [](auto) { return false; });
  CHECK(tests::refuses(errors, ""));
  CHECK(view.outcome().empty());
  CHECK(std::filesystem::is_empty(practice.lost.parent_path()));
  CHECK(view.restore(tests::aPassphrase(), practice.clock).empty());
}

TEST_CASE("A backup from elsewhere is listed and chosen, and one that is listed is only chosen") {
  BackedUp practice;
  auto view = practice.view();
  view.add(view.lines()[1].file);
  CHECK(view.lines().size() == 2);
  CHECK(view.chosen() == 1);
  view.add(practice.folder / "from-the-stick.trellis");
  CHECK(view.lines().size() == 3);
  CHECK(view.chosen() == 0);
  CHECK(view.lines()[0].state == "Not checked yet");
}

TEST_CASE("Without a backup there is nothing to choose") {
  tests::OpenPractice practice;
  view::RestoreView view(practice.folder / "lost.trellis", std::nullopt, practice.attempts);
  CHECK_FALSE(view.chosen());
  CHECK(view.restore(tests::aPassphrase(), practice.clock).size() == 1);
}
