#include <optional>

#include <doctest/doctest.h>

#include "core/store/backup.h"
#include "core/store/connection.h"
#include "tests/support/chained_record.h"
#include "tests/support/no_hard_links.h"
#include "tests/support/small_disk.h"
#include "tests/support/vault_fault.h"

using namespace trellis;
using store::Vault;
using store::VaultError;
using store::VaultFault;
using tests::bytesOf;
using tests::clientsIn;
using tests::faultOf;
using tests::filesIn;
namespace fs = std::filesystem;

namespace {

fs::path logBeside(const fs::path& file) {
  return file.string() + "-wal";
}

// Two clients: the first was there when the vault was closed last, the second is in the log alone.
struct PracticeWithLog : tests::VaultInFolder {
  fs::path backups = folder / "backups";
  PracticeWithLog() {
    fs::create_directory(backups);
    addClient("Zoë Example");
    close();
    vault = tests::open(file);
    addClient("Max Muster");
  }
  void close() { const Vault closed = std::move(vault); }

  // As a crash would have left the vault.
  fs::path crashCopy(std::string_view name) const {
    const fs::path copy = folder / name;
    fs::copy_file(file, copy, fs::copy_options::overwrite_existing);
    fs::copy_file(logBeside(file), logBeside(copy));
    return copy;
  }
  std::optional<fs::path> restore(const fs::path& backup, const store::Progress& progress = {}) const {
    return store::restore(backup, tests::aPassphrase(), file, tests::kNow, progress);
  }
};

bool isRefusedAsInUse(const fs::path& file) {
  try {
    tests::open(file);
    return false;
  } catch (const VaultError& error) {
    return error.kind() == VaultFault::inUse;
  }
}

VaultFault faultOfRestoring(const tests::ChainedRecord& record, const std::string& tampering) {
  const auto backup = store::backUp(record.vault, record.folder.path(), tests::kNow).file;
  {
    seal::SealedFile sealed = seal::SealedFile::unlock(backup, tests::aPassphrase());
    sealed.claim("");
    const auto connection = store::Connection::openExisting(std::move(sealed));
    connection->execute("PRAGMA foreign_keys = OFF; " + tampering);
  }
  const fs::path restored = record.folder / "restored.trellis";
  const VaultFault fault =
      faultOf([&] { store::restore(backup, tests::aPassphrase(), restored, tests::kNow); });
  CHECK_FALSE(fs::exists(restored));
  return fault;
}

tests::Answer restoreWithoutHardLinks() {
  if (!tests::forbidHardLinks()) return tests::noSmallDisk;
  PracticeWithLog practice;
  const auto backup = store::backUp(practice.vault, practice.backups, tests::kNow).file;
  const auto left = practice.crashCopy("left.trellis");
  practice.close();
  fs::rename(left, practice.file);
  fs::rename(logBeside(left), logBeside(practice.file));
  const std::string before = bytesOf(practice.file);
  const std::string log = bytesOf(logBeside(practice.file));
  const tests::NameWatch watch(practice.folder.path());
  const auto kept = practice.restore(backup);
  if (!kept || watch.isGone("practice.trellis")) return tests::brokenPromise;
  const bool isKept = bytesOf(*kept) == before && bytesOf(logBeside(*kept)) == log;
  return isKept && clientsIn(practice.file) == 2 ? tests::asPromised : tests::brokenPromise;
}

}  // namespace

TEST_CASE("a file that a crash left is restored with what is in the log beside it, which stays as it is") {
  PracticeWithLog practice;
  const auto left = practice.crashCopy("backups/left.trellis");
  const std::string before = bytesOf(left) + bytesOf(logBeside(left));
  practice.close();
  fs::remove(practice.file);
  practice.restore(left);
  CHECK(clientsIn(practice.file) == 2);
  CHECK(bytesOf(left) + bytesOf(logBeside(left)) == before);
  CHECK(filesIn(practice.folder.path()) == 2);
}

TEST_CASE("a file that a crash left without its log replaces nothing: its end is missing") {
  PracticeWithLog practice;
  const auto left = practice.crashCopy("backups/left.trellis");
  practice.close();
  fs::remove(logBeside(left));
  CHECK(faultOf([&] { practice.restore(left); }) == VaultFault::damaged);
  CHECK(clientsIn(practice.file) == 2);
  CHECK(filesIn(practice.folder.path()) == 2);
}

TEST_CASE("a vault that was replaced with its log comes back with it") {
  PracticeWithLog practice;
  const auto backup = store::backUp(practice.vault, practice.backups, tests::kNow).file;
  practice.addClient("Wen Li");
  const auto left = practice.crashCopy("left.trellis");
  practice.close();
  fs::rename(left, practice.file);
  fs::rename(logBeside(left), logBeside(practice.file));
  const auto kept = practice.restore(backup);
  REQUIRE(kept);
  CHECK(clientsIn(practice.file) == 2);
  practice.restore(*kept);
  CHECK(clientsIn(practice.file) == 3);
}

TEST_CASE("a log beside a backup that was closed in good order is not its own, and not brought in") {
  PracticeWithLog practice;
  const auto backup = store::backUp(practice.vault, practice.backups, tests::kNow).file;
  practice.close();
  practice.folder.write("backups/" + logBeside(backup).filename().string(), "another's log");
  practice.restore(backup);
  CHECK(clientsIn(practice.file) == 2);
  CHECK(filesIn(practice.folder.path()) == 3);
}

TEST_CASE("a backup whose signed record was changed replaces nothing") {
  const tests::ChainedRecord record;
  record.behindItsBack("UPDATE session SET takeaway = 'x' WHERE id = " + record.idOf(1));
  CHECK(faultOfRestoring(record, "") == VaultFault::damaged);
}

TEST_CASE("a backup whose audit trail was cut off at its end replaces nothing") {
  const tests::ChainedRecord record;
  CHECK(faultOfRestoring(record,
                         "DROP TRIGGER audit_entry_is_kept; DELETE FROM audit_entry WHERE sequence > 3") ==
        VaultFault::damaged);
}

TEST_CASE("nobody can open a vault while it is being restored") {
  PracticeWithLog practice;
  const auto backup = store::backUp(practice.vault, practice.backups, tests::kNow).file;
  practice.close();
  int tries = 0;
  int refused = 0;
  practice.restore(backup, [&](auto) {
    ++tries;
    if (isRefusedAsInUse(practice.file)) ++refused;
    return true;
  });
  CHECK(tries > 2);
  CHECK(refused == tries);
  CHECK(clientsIn(practice.file) == 2);
}

TEST_CASE("on a disk without hard links, a practice has its name at every moment of being restored") {
  const int answer = tests::answerOfAnother(restoreWithoutHardLinks);
  if (answer == tests::noSmallDisk) MESSAGE("hard links could not be forbidden: left out");
  CHECK((answer == tests::asPromised || answer == tests::noSmallDisk));
}
