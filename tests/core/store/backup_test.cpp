#include "core/store/backup.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

#include <doctest/doctest.h>
#include <unistd.h>

#include "core/store/connection.h"
#include "tests/support/builders.h"
#include "tests/support/full_disk.h"
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
using boost::gregorian::days;
using boost::posix_time::hours;

namespace {

struct PracticeWithBackups : tests::VaultInFolder {
  fs::path backups = folder / "backups";
  PracticeWithBackups() {
    fs::create_directory(backups);
    addClient("Zoë Example");
  }
  store::Backup backUp(model::Instant at = tests::kNow) const { return store::backUp(vault, backups, at); }
  void close() { const Vault closed = std::move(vault); }
};

void damage(const fs::path& file) {
  std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
  stream.seekp(4096);
  stream << std::string(8192, '\x5a');
}

seal::SealedFile claimed(const fs::path& file) {
  seal::SealedFile sealed = seal::SealedFile::unlock(file, tests::aPassphrase());
  sealed.claim("");
  return sealed;
}

// Goes on so many times, then stops; keeps what it was told.
class Patience {
 public:
  explicit Patience(int times) : left_(times) {}
  bool operator()(std::optional<double> done) {
    told.push_back(done);
    return left_-- > 0;
  }
  std::vector<std::optional<double>> told;

 private:
  int left_;
};

bool isStopped(const std::function<void()>& act) {
  try {
    act();
    return false;
  } catch (const VaultError& error) {
    REQUIRE(error.kind() == VaultFault::stopped);
    return true;
  }
}

// Enough pages to be copied in several steps.
void addBallast(const PracticeWithBackups& practice) {
  practice.vault.connection().execute(R"(
    CREATE TABLE ballast (bytes BLOB) STRICT;
    WITH RECURSIVE row (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM row WHERE n < 1000)
    INSERT INTO ballast SELECT randomblob(3000) FROM row)");
}

}  // namespace

TEST_CASE("a backup is a whole vault with everything that the vault holds, and nothing is left beside it") {
  const PracticeWithBackups practice;
  const auto backup = practice.backUp();
  CHECK(backup.file.filename() == "practice-2026-11-20T105500Z.trellis");
  CHECK(filesIn(practice.backups) == 1);
  CHECK(store::checkedTally(claimed(backup.file)) == store::tallyOf(practice.vault.connection()));
  const Vault copy = tests::open(backup.file);
  CHECK(copy.practice() == tests::aPractice());
  CHECK(clientsIn(practice.backUp(tests::kNow + days(1)).file) == 1);
}

TEST_CASE("nobody but the owner may read a backup") {
  const PracticeWithBackups practice;
  using fs::perms;
  CHECK(fs::status(practice.backUp().file).permissions() == (perms::owner_read | perms::owner_write));
}

TEST_CASE("the vault goes on being used while it is backed up, and a later backup has what came since") {
  PracticeWithBackups practice;
  const auto first = practice.backUp();
  practice.addClient("Max Muster");
  const auto second = practice.backUp(tests::kNow + days(1));
  CHECK(clientsIn(first.file) == 1);
  CHECK(clientsIn(second.file) == 2);
}

TEST_CASE("backups are rotated, and files that are none of ours stay") {
  const PracticeWithBackups practice;
  const auto letter = practice.folder.write("backups/letter.txt", "a letter");
  const auto others = practice.folder.write("backups/other-2020-01-01T000000Z.trellis", "another practice's");
  for (int day = 0; day < 10; ++day) practice.backUp(tests::kNow + days(day));
  const auto left = store::backupsOf(practice.file, practice.backups);
  CHECK(left.size() == 8);  // of 20 to 29 November: the latest seven days, and the Sunday before them
  CHECK(left.back().at == tests::kNow + days(9));
  CHECK(bytesOf(letter) == "a letter");
  CHECK(fs::exists(others));
}

TEST_CASE("the last verified backup is the newest that is there, and one from the future is not counted") {
  const PracticeWithBackups practice;
  const auto last = [&] { return store::lastVerifiedBackup(practice.file, practice.backups, tests::kNow); };
  CHECK_FALSE(last());
  practice.backUp(tests::kNow - days(3));
  practice.backUp(tests::kNow - days(1));
  practice.backUp(tests::kNow + days(200));
  CHECK(last() == tests::kNow - days(1));
  practice.folder.write("backups/practice-2026-11-20T105500Z.trellis.part", "not finished");
  CHECK(last() == tests::kNow - days(1));
  CHECK_FALSE(store::lastVerifiedBackup(practice.file, practice.folder / "unplugged", tests::kNow));
}

TEST_CASE(
    "two practices of one name may share a folder: neither counts the other's backups or removes them") {
  const PracticeWithBackups practice;
  const tests::VaultInFolder another;
  REQUIRE(another.file.filename() == practice.file.filename());
  const auto others = store::backUp(another.vault, practice.backups, tests::kNow - hours(1)).file;
  CHECK_FALSE(store::lastVerifiedBackup(practice.file, practice.backups, tests::kNow));
  const auto ours = practice.backUp().file;
  CHECK(clientsIn(others) == 0);
  CHECK(store::backupsOf(practice.file, practice.backups).size() == 1);
  CHECK(faultOf([&] { store::backUp(another.vault, practice.backups, tests::kNow); }) == VaultFault::exists);
  CHECK(clientsIn(ours) == 1);
}

TEST_CASE("a file of a backup's name whose header cannot be read is nobody's: it is not counted, and stays") {
  const PracticeWithBackups practice;
  const auto unread = practice.folder.write("backups/practice-2026-11-20T095500Z.trellis", "cut short");
  CHECK_FALSE(store::lastVerifiedBackup(practice.file, practice.backups, tests::kNow));
  practice.backUp();
  CHECK(bytesOf(unread) == "cut short");
}

TEST_CASE("where the vault is lost, every backup of its name is offered") {
  PracticeWithBackups practice;
  const tests::VaultInFolder another;
  practice.backUp();
  store::backUp(another.vault, practice.backups, tests::kNow - hours(1));
  practice.close();
  fs::remove(practice.file);
  CHECK(store::backupsOf(practice.file, practice.backups).size() == 2);
}

TEST_CASE("a folder that is not there is said, and not made") {
  const PracticeWithBackups practice;
  const auto unplugged = practice.folder / "unplugged";
  CHECK(faultOf([&] { store::backUp(practice.vault, unplugged, tests::kNow); }) == VaultFault::missing);
  CHECK_FALSE(fs::exists(unplugged));
}

TEST_CASE("a folder that may not be written to is said") {
  if (::geteuid() == 0) return;  // root may write everywhere
  const PracticeWithBackups practice;
  fs::permissions(practice.backups, fs::perms::owner_read | fs::perms::owner_exec);
  CHECK(faultOf([&] { practice.backUp(); }) == VaultFault::readOnly);
  fs::permissions(practice.backups, fs::perms::owner_all);
}

TEST_CASE("a full disk leaves the older backups and no half one") {
  const PracticeWithBackups practice;
  practice.backUp(tests::kNow - days(1));
  {
    const tests::FullDisk full(40'000);
    CHECK(faultOf([&] { practice.backUp(); }) == VaultFault::full);
  }
  CHECK(filesIn(practice.backups) == 1);
  practice.backUp();
  CHECK(filesIn(practice.backups) == 2);
}

TEST_CASE("a backup tells how much is copied, never less than before, then that it is checked") {
  const PracticeWithBackups practice;
  addBallast(practice);
  Patience patience(1'000'000);
  store::backUp(practice.vault, practice.backups, tests::kNow, std::ref(patience));
  const auto firstUnknown = std::ranges::find(patience.told, std::optional<double>());
  REQUIRE(patience.told.begin() < firstUnknown);
  CHECK(std::is_sorted(patience.told.begin(), firstUnknown));
  CHECK(firstUnknown - patience.told.begin() > 2);
  CHECK(*std::prev(firstUnknown) < 1.0);
}

TEST_CASE("a backup that is stopped at any moment leaves the older backups and no half one") {
  const PracticeWithBackups practice;
  addBallast(practice);
  practice.backUp(tests::kNow - days(1));
  int stopped = 0;
  while (
      isStopped([&] { store::backUp(practice.vault, practice.backups, tests::kNow, Patience(stopped)); })) {
    REQUIRE(filesIn(practice.backups) == 1);
    ++stopped;
  }
  CHECK(stopped > 3);
  CHECK(filesIn(practice.backups) == 2);
}

TEST_CASE("restoring that is stopped at any moment replaces nothing") {
  PracticeWithBackups practice;
  const auto backup = practice.backUp().file;
  practice.close();
  const std::string before = bytesOf(practice.file);
  int stopped = 0;
  while (isStopped([&] {
    store::restore(backup, tests::aPassphrase(), practice.file, tests::kNow + days(1), Patience(stopped));
  })) {
    REQUIRE(bytesOf(practice.file) == before);
    REQUIRE(filesIn(practice.folder.path()) == 2);
    ++stopped;
  }
  CHECK(stopped > 3);
  CHECK(clientsIn(practice.file) == 1);
}

TEST_CASE("restoring brings back what the backup holds and keeps what was there under a name of its own") {
  PracticeWithBackups practice;
  const auto backup = practice.backUp();
  practice.addClient("Max Muster");
  practice.close();
  const auto kept = store::restore(backup.file, tests::aPassphrase(), practice.file, tests::kNow + days(1));
  REQUIRE(kept);
  CHECK(kept->filename() == "practice-replaced-2026-11-21T105500Z.trellis");
  CHECK(clientsIn(practice.file) == 1);
  CHECK(clientsIn(*kept) == 2);
  CHECK(fs::exists(backup.file));
  CHECK(filesIn(practice.folder.path()) == 3);  // vault, what it replaced, backups
}

TEST_CASE("restoring twice within a second keeps both files that were there") {
  PracticeWithBackups practice;
  const auto backup = practice.backUp();
  practice.close();
  const auto first = store::restore(backup.file, tests::aPassphrase(), practice.file, tests::kNow);
  const auto second = store::restore(backup.file, tests::aPassphrase(), practice.file, tests::kNow);
  REQUIRE((first && second));
  CHECK(*first != *second);
  CHECK(clientsIn(*first) == 1);
  CHECK(clientsIn(*second) == 1);
}

TEST_CASE("a vault that is lost altogether is restored to its place") {
  PracticeWithBackups practice;
  const auto backup = practice.backUp();
  practice.close();
  fs::remove(practice.file);
  CHECK_FALSE(store::restore(backup.file, tests::aPassphrase(), practice.file, tests::kNow));
  CHECK(clientsIn(practice.file) == 1);
}

TEST_CASE("a damaged vault is replaced, and kept as it is with its log") {
  PracticeWithBackups practice;
  const auto backup = practice.backUp();
  practice.close();
  practice.folder.write("practice.trellis", "no vault any more");
  practice.folder.write("practice.trellis-wal", "an old log");
  const auto kept = store::restore(backup.file, tests::aPassphrase(), practice.file, tests::kNow);
  REQUIRE(kept);
  CHECK(clientsIn(practice.file) == 1);
  CHECK(bytesOf(*kept) == "no vault any more");
  CHECK(bytesOf(fs::path(*kept) += "-wal") == "an old log");
}

TEST_CASE("a backup that is damaged, cut short, foreign or missing replaces nothing") {
  PracticeWithBackups practice;
  const auto backup = practice.backUp().file;
  practice.close();
  const std::string before = bytesOf(practice.file);
  const auto faultOfRestoring = [&](const fs::path& file) {
    return faultOf([&] { store::restore(file, tests::aPassphrase(), practice.file, tests::kNow); });
  };
  const auto letter = practice.folder.write("backups/letter.txt", std::string(5000, 'x'));
  CHECK(faultOfRestoring(letter) == VaultFault::foreign);
  CHECK(faultOfRestoring(practice.backups / "none.trellis") == VaultFault::missing);
  CHECK(faultOfRestoring(practice.file) == VaultFault::exists);
  const auto cut = practice.backups / "cut.trellis";
  fs::copy_file(backup, cut);
  fs::resize_file(cut, fs::file_size(cut) / 2);
  CHECK(faultOfRestoring(cut) == VaultFault::damaged);
  damage(backup);
  CHECK(faultOfRestoring(backup) == VaultFault::damaged);
  CHECK(bytesOf(practice.file) == before);
  CHECK(filesIn(practice.folder.path()) == 2);
}

TEST_CASE("a vault that is open in another window is not replaced") {
  const PracticeWithBackups practice;
  const auto backup = practice.backUp().file;
  CHECK(faultOf([&] { store::restore(backup, tests::aPassphrase(), practice.file, tests::kNow); }) ==
        VaultFault::inUse);
  CHECK(filesIn(practice.folder.path()) >= 2);
  CHECK(practice.vault.practice() == tests::aPractice());
}

TEST_CASE("a disk that is full while restoring leaves the vault as it was") {
  PracticeWithBackups practice;
  const auto backup = practice.backUp().file;
  practice.close();
  const std::string before = bytesOf(practice.file);
  const tests::FullDisk full(40'000);
  CHECK(faultOf([&] { store::restore(backup, tests::aPassphrase(), practice.file, tests::kNow); }) ==
        VaultFault::full);
  CHECK(bytesOf(practice.file) == before);
  CHECK(filesIn(practice.folder.path()) == 2);
}
