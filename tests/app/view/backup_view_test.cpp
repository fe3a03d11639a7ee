#include "app/view/backup_view.h"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "tests/support/open_practice.h"

using namespace trellis;
using tests::OpenPractice;

namespace {

struct WithFolder : OpenPractice {
  WithFolder() { std::filesystem::create_directory(place); }

  std::filesystem::path place = folder / "backups";
  view::BackupView view{workspace, place};

  void wait(long hours) { clock += boost::posix_time::hours(hours); }
};

}  // namespace

TEST_CASE("Without a folder nothing is backed up, and the reminder says to choose one") {
  OpenPractice practice;
  view::BackupView view(practice.workspace, std::nullopt);
  CHECK_FALSE(view.canBackUp());
  CHECK_FALSE(view.isDue());
  REQUIRE(view.reminder());
  CHECK(view.reminder()->find("choose a folder") != std::string::npos);
}

TEST_CASE("A backup that was made is in the list, in the trail and in words") {
  WithFolder practice;
  const auto result = practice.view.backUpNow();
  practice.view.refresh();
  CHECK(result.isDone());
  CHECK(result.sentence == "Backed up and checked: practice-2026-11-20T105500Z.trellis.");
  REQUIRE(practice.view.lines().size() == 1);
  CHECK(practice.view.lines()[0].when.find("20 Nov 2026") == 0);
  CHECK(practice.view.lines()[0].size.ends_with("B"));
  CHECK_FALSE(practice.view.reminder());
  CHECK(store::AuditTrail(practice.vault).list({.action = store::AuditAction::backedUp}).size() == 1);
}

TEST_CASE("A folder that is not there is said in words, and nothing is done") {
  WithFolder practice;
  practice.view.useFolder(practice.folder / "unplugged");
  const auto result = practice.view.backUpNow();
  CHECK_FALSE(result.isDone());
  CHECK(result.sentence.find("connect its disk") != std::string::npos);
}

TEST_CASE("A backup that was stopped says so, leaves none, and stays due") {
  WithFolder practice;
  const auto result = practice.view.backUpNow([](auto) { return false; });
  CHECK(result.outcome == view::BackupOutcome::stopped);
  CHECK(result.sentence == "This was stopped, and everything is as it was.");
  CHECK(std::filesystem::is_empty(practice.place));
  CHECK(practice.view.isDue());
}

TEST_CASE("A backup is due once something was written, or after a day, and not for having looked") {
  WithFolder practice;
  CHECK(practice.view.isDue());
  practice.view.backUpNow();
  CHECK_FALSE(practice.view.isDue());
  store::AuditTrail(practice.vault).viewed(store::AuditObject::caseload, {});
  CHECK_FALSE(practice.view.isDue());
  practice.wait(25);
  CHECK(practice.view.isDue());
  practice.view.backUpNow();
  practice.addClient("Maya Rosen");
  CHECK(practice.view.isDue());
}

TEST_CASE("The reminder comes a week after the last backup") {
  WithFolder practice;
  practice.view.backUpNow();
  practice.wait(7 * 24);
  CHECK_FALSE(practice.view.reminder());
  practice.wait(1);
  REQUIRE(practice.view.reminder());
  CHECK(practice.view.reminder()->find("20 Nov 2026") != std::string::npos);
}

TEST_CASE("A restored practice is as it was backed up, and what it replaced is kept") {
  WithFolder practice;
  practice.addClient("Maya Rosen");
  practice.view.backUpNow();
  practice.view.refresh();
  const auto backup = practice.view.lines()[0].file;
  const auto file = practice.folder / "another.trellis";
  std::ofstream(file) << "not a vault, and kept all the same";
  const auto result = view::restoreBackup(backup, tests::aPassphrase(), file, practice.clock);
  CHECK(result.isDone());
  CHECK(result.sentence.find("another-replaced-2026-11-20T105500Z.trellis") != std::string::npos);
  const auto restored = store::Vault::open(file, tests::aPassphrase(), practice.workspace.now);
  CHECK(store::ClientRepository(restored).all().size() == 1);
  CHECK(store::AuditTrail(restored).list({.action = store::AuditAction::restored}).size() == 1);
}

TEST_CASE("A wrong passphrase restores nothing, and says so") {
  WithFolder practice;
  practice.view.backUpNow();
  practice.view.refresh();
  const auto file = practice.folder / "another.trellis";
  const auto wrong = seal::Secret::copyOf(seal::bytesOf("not the passphrase at all"));
  const auto result = view::restoreBackup(practice.view.lines()[0].file, wrong, file, practice.clock);
  CHECK_FALSE(result.isDone());
  CHECK_FALSE(result.sentence.empty());
  CHECK_FALSE(std::filesystem::exists(file));
}
