#include <doctest/doctest.h>

#include "core/seal/sealed_vfs.h"
#include "core/store/backup.h"
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/store/recovery_journal.h"
#include "core/store/schema.h"
#include "tests/support/builders.h"
#include "tests/support/fresh_connection.h"
#include "tests/support/full_disk.h"
#include "tests/support/small_disk.h"
#include "tests/support/vault_fault.h"

using namespace trellis;
using store::Vault;
using store::VaultError;
using store::VaultFault;
using tests::Answer;
using tests::answerOfAnother;
using tests::asPromised;
using tests::brokenPromise;
using tests::clientsIn;
using tests::noSmallDisk;
namespace fs = std::filesystem;

namespace {

void close(tests::VaultInFolder& practice) {
  const Vault closed = std::move(practice.vault);
}

fs::path logOf(const fs::path& file) {
  return file.string() + "-wal";
}

store::RecoveryJournal journalOf(const tests::VaultInFolder& practice) {
  return {store::draftsBeside(practice.file), practice.vault.connection().keys().blob};
}

bool says(VaultFault fault, const std::function<void()>& act) {
  try {
    act();
  } catch (const VaultError& error) {
    return error.kind() == fault;
  }
  return false;
}

// Sessions with long notes until nothing more fits; how many were added.
int addUntilFull(const tests::VaultInFolder& practice, model::ClientId client) {
  int added = 0;
  const bool saysFull = says(VaultFault::full, [&] {
    for (; added < 10'000; ++added)
      practice.addSession(client, {.date = tests::kToday, .takeaway = std::string(3000, 'n')});
  });
  return saysFull ? added : 0;
}

int sessionsIn(const Vault& vault) {
  return vault.connection().number("SELECT count(*) FROM session");
}

Answer fillTheDisk(const fs::path& folder) {
  if (!tests::mountSmallDisk(folder, 4 << 20)) return noSmallDisk;
  ::setenv("TMPDIR", folder.c_str(), 1);
  tests::VaultInFolder practice;
  const auto client = practice.addClient("Maya Rosen");
  const fs::path ballast = practice.folder.write("ballast", std::string(2 << 20, 'b'));
  const int sessions = addUntilFull(practice, client);
  if (sessions == 0 || sessionsIn(practice.vault) != sessions) return brokenPromise;
  fs::remove(ballast);
  practice.addSession(client, {.date = tests::kToday});
  close(practice);
  const Vault again = tests::open(practice.file);
  const bool isWhole = again.connection().text("PRAGMA integrity_check") == "ok";
  return isWhole && sessionsIn(again) == sessions + 1 ? asPromised : brokenPromise;
}

Answer protectTheDisk(const fs::path& folder) {
  if (!tests::mountSmallDisk(folder, 8 << 20)) return noSmallDisk;
  ::setenv("TMPDIR", folder.c_str(), 1);
  tests::VaultInFolder practice;
  practice.addClient("Maya Rosen");
  auto journal = journalOf(practice);
  close(practice);
  if (!tests::protectDisk(folder, true)) return noSmallDisk;
  const store::DraftKey key{.clinician = practice.clinician, .client = {1}};
  const bool isSaid = says(VaultFault::readOnly, [&] { tests::open(practice.file); }) &&
                      says(VaultFault::readOnly, [&] { journal.keep(key, "typed", tests::kNow); });
  if (!isSaid || !tests::protectDisk(folder, false)) return brokenPromise;
  journal.keep(key, "typed", tests::kNow);
  return clientsIn(practice.file) == 1 ? asPromised : brokenPromise;
}

// A vault as the release with this many steps of the schema left it.
void makeOld(const fs::path& file, std::size_t steps) {
  const auto connection = tests::freshConnection(file);
  REQUIRE(migrate(*connection, store::migrations().first(steps)) == store::SchemaOutcome::upgraded);
  connection->execute(R"(
    INSERT INTO practice (id, name, years_to_keep, created_at) VALUES (1, 'Harbor', 7, '2026-01-01T00:00:00Z');
    INSERT INTO clinician VALUES (1, 'ana', 'Ana Ruiz', NULL, NULL, 1))");
}

}  // namespace

TEST_CASE("every file that an open vault makes can be read by nobody but its owner") {
  const tests::VaultInFolder practice;
  practice.addClient("Maya Rosen");
  auto journal = journalOf(practice);
  journal.keep({.clinician = practice.clinician, .client = {1}}, "not saved yet", tests::kNow);
  store::backUp(practice.vault, practice.folder.path(), tests::kNow);
  int files = 0;
  for (const auto& entry : fs::directory_iterator(practice.folder.path())) {
    INFO(entry.path().filename());
    CHECK(entry.status().permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    ++files;
  }
  CHECK(files == 5);  // the vault, its log, who has it open, the drafts, the backup
}

TEST_CASE(
    "a log of an earlier day beside a vault that was closed is set aside, and the vault opens as it was") {
  tests::VaultInFolder practice;
  practice.addClient("Maya Rosen");
  const fs::path earlier = practice.folder / "earlier";
  fs::copy_file(logOf(practice.file), earlier);
  close(practice);
  {
    const Vault vault = tests::open(practice.file);
    store::ClientRepository(vault).add(tests::aClient({.legalName = "Wen Li"}), tests::kToday);
  }
  fs::copy_file(earlier, logOf(practice.file));
  CHECK(clientsIn(practice.file) == 2);
  CHECK(fs::exists(practice.file.string() + "-wal-foreign"));
}

// A stated limit: the whole file from an earlier day is a vault in good order.
TEST_CASE("an older copy put in place of a closed vault opens as it was then") {
  tests::VaultInFolder practice;
  close(practice);
  const fs::path older = practice.folder / "older";
  fs::copy_file(practice.file, older);
  {
    const Vault vault = tests::open(practice.file);
    store::ClientRepository(vault).add(tests::aClient({.legalName = "Wen Li"}), tests::kToday);
  }
  fs::copy_file(older, practice.file, fs::copy_options::overwrite_existing);
  CHECK(clientsIn(practice.file) == 0);
}

TEST_CASE("older pages under a newer header are refused, however often the vault is opened") {
  tests::VaultInFolder practice;
  close(practice);
  const std::string older = tests::bytesOf(practice.file);
  {
    const Vault vault = tests::open(practice.file);
    store::ClientRepository(vault).add(tests::aClient({.legalName = "Wen Li"}), tests::kToday);
  }
  const std::string newer = tests::bytesOf(practice.file);
  const auto header = static_cast<std::size_t>(seal::kHeaderBytes);
  practice.folder.write("practice.trellis", newer.substr(0, header) + older.substr(header));
  for (int time = 0; time < 3; ++time) {
    CAPTURE(time);
    CHECK_THROWS_WITH_AS(
        tests::open(practice.file),
        "Pages of this vault are older than the vault itself, and it was not opened: please restore it "
        "from a backup.",
        VaultError);
  }
  practice.folder.write("practice.trellis", newer);
  CHECK(clientsIn(practice.file) == 1);
}

TEST_CASE("before a vault of an earlier release is brought up to date, it is kept beside as it was") {
  const tests::TemporaryFolder folder;
  const auto file = folder / "practice.trellis";
  makeOld(file, 1);
  {
    const Vault vault = tests::open(file);
    CHECK(vault.outcome() == store::SchemaOutcome::upgraded);
  }
  const auto kept = folder / "practice-before-upgrade-1.trellis";
  REQUIRE(fs::exists(kept));
  CHECK(fs::status(kept).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  auto sealed = seal::SealedFile::unlock(kept, tests::aPassphrase());
  sealed.claim("");
  CHECK(store::checkedTally(std::move(sealed)).schema == 1);
}

TEST_CASE("a vault that cannot be kept beside is not brought up to date, and the next try keeps it whole") {
  const tests::TemporaryFolder folder;
  const auto file = folder / "practice.trellis";
  makeOld(file, 1);
  const auto kept = folder / "practice-before-upgrade-1.trellis";
  {
    const tests::FullDisk full(40'000);
    CHECK(tests::faultOf([&] { tests::open(file); }) == VaultFault::full);
  }
  CHECK_FALSE(fs::exists(kept));
  CHECK(tests::open(file).outcome() == store::SchemaOutcome::upgraded);
  CHECK(fs::exists(kept));
}

TEST_CASE("a full disk is said, and the vault goes on with all that was saved once there is room") {
  const tests::TemporaryFolder folder;
  const int answer = answerOfAnother([&] { return fillTheDisk(folder.path()); });
  if (answer == noSmallDisk) MESSAGE("no disk could be mounted: left out");
  CHECK((answer == asPromised || answer == noSmallDisk));
}

TEST_CASE("a read-only disk is said, and all is there once it may be written to again") {
  const tests::TemporaryFolder folder;
  const int answer = answerOfAnother([&] { return protectTheDisk(folder.path()); });
  if (answer == noSmallDisk) MESSAGE("no disk could be mounted: left out");
  CHECK((answer == asPromised || answer == noSmallDisk));
}
