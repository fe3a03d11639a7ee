#include <doctest/doctest.h>
#include <sqlite3.h>

#include "core/store/connection.h"
#include "tests/support/builders.h"

using namespace trellis;
using store::Vault;
using store::VaultError;
using store::VaultFault;
using tests::bytesOf;

namespace {

VaultFault faultOfOpening(const std::filesystem::path& file) {
  try {
    tests::open(file);
  } catch (const VaultError& error) {
    return error.kind();
  }
  FAIL("the file was opened");
  return VaultFault::other;
}

// A vault that was closed in good order.
std::filesystem::path closedVault(const tests::TemporaryFolder& folder) {
  const auto file = folder / "practice.trellis";
  Vault::create(file, tests::aPractice(), tests::aClinician(), tests::aPassphrase(), tests::kQuickCost,
                [] { return tests::kNow; });
  return file;
}

}  // namespace

TEST_CASE("a new vault holds its practice and its first clinician, and keeps them") {
  const tests::TemporaryFolder folder;
  const auto file = closedVault(folder);
  const Vault vault = tests::open(file);
  CHECK(vault.outcome() == store::SchemaOutcome::upToDate);
  CHECK(vault.practice() == tests::aPractice());
  CHECK(store::ClinicianRepository(vault).bySignInName("ana")->clinician == tests::aClinician());
}

TEST_CASE("a practice keeps its logo byte for byte") {
  tests::VaultInFolder practice;
  model::PracticeFields fields = *tests::aPractice();
  fields.logo = std::string("\x89PNG\r\n\x1a\n\0\x01\xff", 11);
  practice.vault.savePractice(model::Practice::make(fields).value());
  CHECK(practice.vault.practice()->logo == fields.logo);
}

TEST_CASE("a vault is never made over a file that exists") {
  const tests::TemporaryFolder folder;
  const auto file = folder.write("practice.trellis", "a letter");
  CHECK_THROWS_AS(Vault::create(file, tests::aPractice(), tests::aClinician(), tests::aPassphrase(),
                                tests::kQuickCost, [] { return tests::kNow; }),
                  VaultError);
  CHECK(bytesOf(file) == "a letter");
}

TEST_CASE("a file that is not there is missing") {
  const tests::TemporaryFolder folder;
  CHECK(faultOfOpening(folder / "practice.trellis") == VaultFault::missing);
}

TEST_CASE("a text file and an empty file are foreign, and stay as they are") {
  const tests::TemporaryFolder folder;
  const auto letter = folder.write("letter.txt", std::string(5000, 'x'));
  const auto empty = folder.write("empty.trellis", "");
  CHECK(faultOfOpening(letter) == VaultFault::foreign);
  CHECK(faultOfOpening(empty) == VaultFault::foreign);
  CHECK(bytesOf(letter) == std::string(5000, 'x'));
  CHECK(bytesOf(empty).empty());
}

TEST_CASE("another program's database is foreign, and stays as it is") {
  const tests::TemporaryFolder folder;
  const auto file = folder / "other.db";
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE chair (id)");
  const std::string before = bytesOf(file);
  CHECK(faultOfOpening(file) == VaultFault::foreign);
  CHECK(bytesOf(file) == before);
}

TEST_CASE("a vault cut short is damaged") {
  const tests::TemporaryFolder folder;
  const auto file = closedVault(folder);
  std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
  CHECK(faultOfOpening(file) == VaultFault::damaged);
}

TEST_CASE("a vault whose first page was overwritten is damaged") {
  const tests::TemporaryFolder folder;
  const auto file = closedVault(folder);
  std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
  bytes.seekp(8192 + 100);
  bytes << std::string(3000, '\x5a');
  bytes.close();
  CHECK(faultOfOpening(file) == VaultFault::damaged);
}

TEST_CASE("a vault of a newer program is told as such") {
  const tests::TemporaryFolder folder;
  const auto file = closedVault(folder);
  tests::open(file).connection().execute("PRAGMA user_version = 9999");
  CHECK(faultOfOpening(file) == VaultFault::newer);
}

TEST_CASE("a vault that is open cannot be opened a second time") {
  const tests::VaultInFolder practice;
  CHECK(faultOfOpening(practice.file) == VaultFault::inUse);
}

TEST_CASE("a vault is open under the rules that protect it") {
  const tests::VaultInFolder practice;
  auto& connection = practice.vault.connection();
  CHECK(connection.number("PRAGMA foreign_keys") == 1);
  CHECK(connection.number("PRAGMA synchronous") == 2);
  CHECK(connection.number("PRAGMA secure_delete") == 1);
  CHECK(connection.number("PRAGMA trusted_schema") == 0);
  CHECK(connection.number("PRAGMA cell_size_check") == 1);
  CHECK(connection.number("PRAGMA temp_store") == 2);
  CHECK(connection.number("PRAGMA cache_spill") == 0);
  CHECK(connection.number("SELECT journal_mode = 'wal' FROM pragma_journal_mode") == 1);
  CHECK(connection.number("SELECT locking_mode = 'exclusive' FROM pragma_locking_mode") == 1);
}

TEST_CASE("a sign-in name is given once") {
  const tests::VaultInFolder practice;
  CHECK_THROWS_AS(store::ClinicianRepository(practice.vault).add(tests::aClinician()), VaultError);
}

TEST_CASE("a vault and its log can be read by nobody but their owner") {
  const tests::VaultInFolder practice;
  practice.addClient("Maya Rosen");
  using std::filesystem::perms;
  for (const char* suffix : {"", "-wal"}) {
    const auto file = practice.file.string() + suffix;
    CHECK(std::filesystem::status(file).permissions() == (perms::owner_read | perms::owner_write));
  }
}

TEST_CASE("the creation of a vault can be stopped wherever it asks, and leaves no file") {
  const tests::TemporaryFolder folder;
  const auto file = folder / "practice.trellis";
  const auto create = [&](int last) {
    int asked = 0;
    Vault::create(
        file, tests::aPractice(), tests::aClinician(), tests::aPassphrase(), tests::kQuickCost,
        [] { return tests::kNow; }, [&](std::optional<double>) { return ++asked < last; });
    return asked;
  };
  const int asked = create(1000);
  REQUIRE(asked >= 3);
  std::filesystem::remove(file);
  for (int last = 1; last <= asked; ++last) {
    CAPTURE(last);
    VaultFault fault = VaultFault::other;
    try {
      create(last);
    } catch (const VaultError& error) {
      fault = error.kind();
    }
    CHECK(fault == VaultFault::stopped);
    CHECK(std::filesystem::is_empty(folder.path()));
  }
  create(1000);
  CHECK(tests::open(file).practice() == tests::aPractice());
}
