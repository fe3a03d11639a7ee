#include "core/store/unsealed_vault.h"

#include <iterator>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <unistd.h>

#include "core/store/audit_trail.h"
#include "core/store/connection.h"
#include "core/store/record_chain.h"
#include "core/store/search_index.h"
#include "core/store/verification.h"
#include "tests/support/builders.h"
#include "tests/support/power_cut_vfs.h"
#include "tests/support/unsealed_practice.h"

using namespace trellis;
using store::VaultError;
using store::VaultFault;
using tests::bytesOf;
namespace fs = std::filesystem;

namespace {

constexpr const char* kName = "Zephyrine Quillfeather";
constexpr const char* kNoteWords = "marmalade heliotrope";

struct UnsealedVault {
  tests::TemporaryFolder folder;
  fs::path file = folder / "practice.trellis";

  UnsealedVault() { tests::writeUnsealedPractice(file); }
  seal::RecoveryKey convert(const store::Progress& progress = {}) const {
    return store::convertUnsealed(
        file, tests::aPassphrase(), tests::kQuickCost, [] { return tests::kNow; }, progress);
  }
  VaultFault refusal() const {
    try {
      convert();
    } catch (const VaultError& error) {
      return error.kind();
    }
    FAIL("nothing was refused");
    return VaultFault::other;
  }
  std::string everyByte() const {
    std::string bytes;
    for (const auto& entry : fs::directory_iterator(folder.path())) bytes += bytesOf(entry.path());
    return bytes;
  }
};

}  // namespace

TEST_CASE("a vault from before vaults were sealed is told apart from a sealed one and from other files") {
  const UnsealedVault old;
  CHECK(store::isUnsealedVault(old.file));
  CHECK_FALSE(store::isUnsealedVault(old.folder.write("letter.txt", std::string(500, 'x'))));
  CHECK_FALSE(store::isUnsealedVault(old.folder / "none"));
  old.convert();
  CHECK_FALSE(store::isUnsealedVault(old.file));
}

TEST_CASE("an unsealed vault is not opened, and the sentence says to convert it") {
  const UnsealedVault old;
  try {
    tests::open(old.file);
    FAIL("it was opened");
  } catch (const VaultError& error) {
    CHECK(error.kind() == VaultFault::unsealed);
  }
}

TEST_CASE("what a crash left of the old file is gone once the converted vault was opened") {
  const UnsealedVault old;
  const std::string readable = bytesOf(old.file);
  old.convert();
  const fs::path left = old.folder.write("practice.trellis.unsealed", readable);
  tests::open(old.file);
  CHECK_FALSE(fs::exists(left));
  CHECK(old.everyByte().find(kName) == std::string::npos);
}

TEST_CASE("beside a vault that never was an unsealed one, no file is wiped; nor is one that is no vault") {
  const UnsealedVault old;
  const std::string readable = bytesOf(old.file);
  const tests::TemporaryFolder folder;
  const fs::path another = folder / "practice.trellis";
  store::Vault::create(another, tests::aPractice(), tests::aClinician(), tests::aPassphrase(),
                       tests::kQuickCost, [] { return tests::kNow; });
  const fs::path left = folder.write("practice.trellis.unsealed", readable);
  tests::open(another);
  CHECK(bytesOf(left) == readable);

  old.convert();
  const fs::path letter = old.folder.write("practice.trellis.unsealed", "a letter");
  tests::open(old.file);
  CHECK(bytesOf(letter) == "a letter");
}

TEST_CASE("a converted vault holds every row, and its first clinician signs in") {
  const UnsealedVault old;
  old.convert();
  const auto vault = tests::open(old.file);
  CHECK(vault.signedIn() == model::ClinicianId{4});
  CHECK(vault.practice()->name == "Harbor Counseling");
  CHECK(vault.practice()->logo == std::string("\x89PNG\r\n\x1a\n\0", 9));
  CHECK(store::ClientRepository(vault).find({7}).client->legalName == kName);
  const store::SessionRepository sessions(vault);
  CHECK(sessions.find({9}).signature->at == *model::parseInstant("2026-01-12T18:00:00Z"));
  CHECK(sessions.find({9}).externalKey == "C00001-S001");
  CHECK_FALSE(sessions.find({10}).signature);
}

TEST_CASE("a converted vault is found by its words") {
  const UnsealedVault old;
  old.convert();
  const auto vault = tests::open(old.file);
  const store::SearchIndex index(vault);
  CHECK(index.find("heliotrope", store::LastWord::whole, 9).size() == 1);
  CHECK(index.find("quillf", store::LastWord::open, 9).size() == 1);
}

TEST_CASE("what was signed before is chained from the conversion on, and still cannot change") {
  const UnsealedVault old;
  old.convert();
  const auto vault = tests::open(old.file);
  CHECK(store::RecordChain(vault).signedHash({9}).has_value());
  CHECK_FALSE(store::RecordChain(vault).signedHash({10}).has_value());
  CHECK_FALSE(store::RecordChain(vault).verify({7}).has_value());
  CHECK_THROWS_AS(vault.connection().execute("UPDATE session SET takeaway = 'x' WHERE id = 9"), VaultError);
}

TEST_CASE("a converted vault is whole in every way, and its audit trail tells of the conversion") {
  const UnsealedVault old;
  old.convert();
  const auto vault = tests::open(old.file);
  CHECK(store::verifyWhole(vault, [](int, int) {}).isWhole());
  const auto told = store::AuditTrail(vault).list({.action = store::AuditAction::converted});
  REQUIRE(told.size() == 1);
  CHECK(told.front().clinician == model::ClinicianId{4});
}

TEST_CASE("the recovery key of the conversion opens the vault") {
  const UnsealedVault old;
  const auto key = old.convert();
  CHECK_FALSE(store::Vault::openWithRecoveryKey(old.file, key, [] { return tests::kNow; }).signedIn());
}

TEST_CASE("after a conversion only the sealed file is left, and no file holds a readable word") {
  const UnsealedVault old;
  REQUIRE(old.everyByte().find(kName) != std::string::npos);
  REQUIRE(old.everyByte().find(kNoteWords) != std::string::npos);
  old.convert();
  CHECK(std::distance(fs::directory_iterator(old.folder.path()), {}) == 1);
  for (const char* marker : {kName, kNoteWords, "Harbor Counseling", "CREATE TABLE", "SQLite format"})
    CHECK(old.everyByte().find(marker) == std::string::npos);
}

TEST_CASE("an old file is overwritten before it goes: a second name for it shows zeros") {
  const UnsealedVault old;
  const fs::path second = old.folder / "second-name";
  fs::create_hard_link(old.file, second);
  const auto size = fs::file_size(second);
  old.convert();
  CHECK(bytesOf(second) == std::string(size, '\0'));
}

TEST_CASE("what an old vault's log holds is converted too") {
  const UnsealedVault old;
  const UnsealedVault crashed;
  {
    SQLite::Database open(old.file.string(), SQLite::OPEN_READWRITE);
    open.exec("UPDATE practice SET name = 'Lantern Counseling'");
    fs::copy_file(old.file, crashed.file, fs::copy_options::overwrite_existing);
    fs::copy_file(fs::path(old.file) += "-wal", fs::path(crashed.file) += "-wal");
  }
  crashed.convert();
  CHECK(tests::open(crashed.file).practice()->name == "Lantern Counseling");
  CHECK(std::distance(fs::directory_iterator(crashed.folder.path()), {}) == 1);
}

TEST_CASE("a conversion that is refused leaves the old file as it was") {
  const UnsealedVault old;
  SUBCASE("since another program has it open") {
    SQLite::Database other(old.file.string(), SQLite::OPEN_READWRITE);
    other.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    CHECK(old.refusal() == VaultFault::inUse);
  }
  SUBCASE("since a value breaks a rule of the schema") {
    SQLite::Database(old.file.string(), SQLite::OPEN_READWRITE)
        .exec("PRAGMA ignore_check_constraints = ON; UPDATE client SET status = 'moonstruck'");
    const auto before = bytesOf(old.file);
    CHECK_THROWS_AS(old.convert(), VaultError);
    CHECK(bytesOf(old.file) == before);
  }
  CHECK(store::isUnsealedVault(old.file));
  CHECK(bytesOf(old.file).find(kName) != std::string::npos);
}

// The disk takes so many operations and no more, as a full one does at any moment of the conversion.
TEST_CASE("wherever the disk fails, either the old vault is there as it was, or the sealed one is whole") {
  int converted = 0;
  int refused = 0;
  for (int operations = 1; converted == 0; operations += 1 + operations / 40) {
    CAPTURE(operations);
    const UnsealedVault old;
    const auto before = bytesOf(old.file);
    try {
      tests::PowerCutVfs disk;
      disk.failAfter(operations);
      old.convert();
      if (!disk.isOut()) ++converted;
    } catch (const VaultError&) {
      ++refused;
      CHECK(bytesOf(old.file) == before);
      CHECK_FALSE(fs::exists(old.folder / "practice.trellis.sealing"));
      CHECK_FALSE(fs::exists(old.folder / "practice.trellis.unsealed"));
      continue;
    }
    CHECK(store::ClientRepository(tests::open(old.file)).find({7}).client->legalName == kName);
  }
  CHECK(refused > 30);
}

TEST_CASE("an old file that cannot be overwritten is said to be left, and goes at a later opening") {
  const UnsealedVault old;
  const std::string readable = bytesOf(old.file);
  old.convert();
  CHECK_FALSE(store::unsealedIsLeft(old.file));
  old.folder.write("practice.trellis.unsealed", readable);
  CHECK(store::unsealedIsLeft(old.file));
  tests::open(old.file);
  CHECK_FALSE(store::unsealedIsLeft(old.file));
}

TEST_CASE("a crash between two renames of a conversion gives the old vault its name back") {
  const UnsealedVault old;
  const std::string readable = bytesOf(old.file);
  fs::rename(old.file, old.folder / "practice.trellis.unsealed");
  old.folder.write("practice.trellis.sealing", "half");
  store::takeBackHalfConverted(old.file);
  CHECK(bytesOf(old.file) == readable);
  CHECK(std::distance(fs::directory_iterator(old.folder.path()), {}) == 1);
  old.convert();
  const std::string sealed = bytesOf(old.file);
  store::takeBackHalfConverted(old.file);
  CHECK(bytesOf(old.file) == sealed);
}

TEST_CASE("what an old vault's log said is overwritten before it goes") {
  const UnsealedVault crashed;
  {
    SQLite::Database open(crashed.file.string(), SQLite::OPEN_READWRITE);
    open.exec("UPDATE practice SET name = 'Lantern Counseling'");
    fs::copy_file(fs::path(crashed.file) += "-wal", crashed.folder / "log");
  }
  const fs::path log = fs::path(crashed.file) += "-wal";
  fs::rename(crashed.folder / "log", log);
  const fs::path second = crashed.folder / "second-name";
  fs::create_hard_link(log, second);
  const auto size = fs::file_size(second);
  crashed.convert();
  CHECK(bytesOf(second) == std::string(size, '\0'));
  CHECK_FALSE(fs::exists(log));
  CHECK(tests::open(crashed.file).practice()->name == "Lantern Counseling");
}

TEST_CASE("a damaged old vault is not converted") {
  const UnsealedVault old;
  const auto size = fs::file_size(old.file);
  fs::resize_file(old.file, size / 2 / 4096 * 4096);
  CHECK(old.refusal() == VaultFault::damaged);
  CHECK(store::isUnsealedVault(old.file));
}

TEST_CASE("a sealed vault and a foreign file are not converted") {
  const UnsealedVault old;
  old.convert();
  CHECK(old.refusal() == VaultFault::foreign);
  CHECK(tests::open(old.file).practice()->name == "Harbor Counseling");
}

TEST_CASE(
    "a conversion tells how far it is, and can be stopped wherever it does: the old file is as it was") {
  int asked = 0;
  int known = 0;
  UnsealedVault().convert([&](std::optional<double> done) {
    known += done ? 1 : 0;
    return ++asked > 0;
  });
  REQUIRE(asked > 3);
  CHECK(known > 0);
  const UnsealedVault old;
  const auto before = bytesOf(old.file);
  for (int last = 1; last <= asked; ++last) {
    CAPTURE(last);
    int now = 0;
    VaultFault fault = VaultFault::other;
    try {
      old.convert([&](std::optional<double>) { return ++now < last; });
    } catch (const VaultError& error) {
      fault = error.kind();
    }
    CHECK(fault == VaultFault::stopped);
    CHECK(bytesOf(old.file) == before);
    CHECK(std::distance(fs::directory_iterator(old.folder.path()), {}) == 1);
  }
  old.convert();
  CHECK(store::ClientRepository(tests::open(old.file)).find({7}).client->legalName == kName);
}

TEST_CASE(
    "a conversion is stopped within its long steps too: the check of every page, the index of every word") {
  const UnsealedVault old;
  {
    SQLite::Database grown(old.file.string(), SQLite::OPEN_READWRITE);
    grown.exec(R"(
      WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
      INSERT INTO client_status SELECT 7, i, 'active', '2026-01-02' FROM n)");
  }
  int unknown = 0;
  old.convert([&](std::optional<double> done) {
    unknown += done ? 0 : 1;
    return true;
  });
  CHECK(unknown > 4);  // more than its steps: SQLite asks within them
}

TEST_CASE("nobody has shown yet that they have the recovery key of a conversion") {
  const UnsealedVault old;
  old.convert();
  CHECK_FALSE(tests::open(old.file).isRecoveryKeyConfirmed());
}
