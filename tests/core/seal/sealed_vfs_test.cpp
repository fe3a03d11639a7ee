#include "core/seal/sealed_vfs.h"

#include <doctest/doctest.h>

#include "tests/support/sealed_database.h"
#include "tests/support/temporary_folder.h"

namespace trellis::tests {
namespace {

constexpr const char* kMarker = "willow-lantern-marker";

struct Sealed {
  TemporaryFolder folder;
  TestKeys keys;
  std::filesystem::path path = emptySealedFile(folder / "a.trellis");
  std::string admitted = keys.admit(path);

  std::filesystem::path crashCopy(const char* name) const {  // as a crash would have left it
    const auto copy = folder / name;
    std::filesystem::copy_file(path, copy);
    std::filesystem::copy_file(path.string() + "-wal", copy.string() + "-wal");
    return copy;
  }
};

int resultOf(const std::filesystem::path& path) {
  try {
    OpenDatabase database(path);
    database.text("SELECT count(*) FROM sqlite_schema");
    return SQLITE_OK;
  } catch (const SqliteFault& fault) {
    return fault.code;
  }
}

void fill(OpenDatabase& database, int rows) {
  database.run("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT)");
  database.run("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < " +
               std::to_string(rows) + ") INSERT INTO note SELECT i, '" + kMarker +
               "' || hex(randomblob(200)) FROM n");
}

TEST_CASE("what was written is there after closing and opening again, and page 1 too is sealed") {
  Sealed sealed;
  std::string before;
  {
    OpenDatabase database(sealed.path);
    fill(database, 300);
    database.run("INSERT INTO note VALUES (1000, hex(randomblob(300000)))");
    before = database.text("SELECT words FROM note ORDER BY id");
  }
  CHECK(!std::filesystem::exists(sealed.path.string() + "-wal"));
  OpenDatabase database(sealed.path);
  CHECK(database.text("SELECT words FROM note ORDER BY id") == before);
  CHECK(database.text("PRAGMA integrity_check") == "ok");
  CHECK(database.text("PRAGMA journal_mode") == "wal");
  CHECK(bytesOf(sealed.path).find("SQLite format") == std::string::npos);
}

// SQLite keeps next to no page: a scan asks the file for all of them.
std::string scanned(OpenDatabase& database, int from, int to) {
  database.run("PRAGMA cache_size = 4; PRAGMA shrink_memory");
  return database.text("SELECT words FROM note WHERE id BETWEEN " + std::to_string(from) + " AND " +
                       std::to_string(to) + " ORDER BY id");
}

TEST_CASE("a scan shows what was written to the file just before") {
  Sealed sealed;
  OpenDatabase database(sealed.path);
  fill(database, 5000);
  database.run("PRAGMA wal_checkpoint(TRUNCATE)");
  for (int from = 1; from < 4500; from += 500) {
    scanned(database, from, from + 399);
    database.run("UPDATE note SET words = 'later' WHERE id = " + std::to_string(from + 405));
    database.run("PRAGMA wal_checkpoint(TRUNCATE)");
    CHECK(scanned(database, from + 405, from + 405) == "later");
  }
}

TEST_CASE("a scan stops at a page that was changed, wherever it lies") {
  Sealed sealed;
  {
    OpenDatabase database(sealed.path);
    fill(database, 3000);
  }
  const std::string whole = bytesOf(sealed.path);
  const std::size_t pages = (whole.size() - seal::kHeaderBytes) / seal::kPageSize;
  for (std::size_t page = 20; page < pages; page += 13) {
    std::string bytes = whole;
    bytes[seal::kHeaderBytes + page * seal::kPageSize + 77] ^= 1;
    writeFile(sealed.path, bytes);
    int code = SQLITE_OK;
    try {
      OpenDatabase database(sealed.path);
      scanned(database, 1, 3000);
    } catch (const SqliteFault& fault) {
      code = fault.code;
    }
    CHECK_MESSAGE(code == SQLITE_IOERR_DATA, "page " << page << " of " << pages);
  }
}

TEST_CASE("a log that a crash left is brought in") {
  Sealed sealed;
  OpenDatabase database(sealed.path);
  fill(database, 50);
  const auto copy = sealed.crashCopy("copy.trellis");
  sealed.keys.admit(copy);
  OpenDatabase recovered(copy);
  CHECK(recovered.text("SELECT count(*) FROM note") == "50");
}

TEST_CASE("another key opens nothing, and leaves the log untouched") {
  Sealed sealed;
  OpenDatabase database(sealed.path);
  fill(database, 50);
  const auto copy = sealed.crashCopy("copy.trellis");
  const std::string log = bytesOf(copy.string() + "-wal");
  TestKeys().admit(copy);
  CHECK((resultOf(copy) & 0xFF) == SQLITE_NOTADB);
  CHECK(bytesOf(copy.string() + "-wal") == log);
}

TEST_CASE("a file that was not admitted, or no longer is, does not open") {
  Sealed sealed;
  CHECK((resultOf(emptySealedFile(sealed.folder / "b.trellis")) & 0xFF) == SQLITE_CANTOPEN);
  seal::dismiss(sealed.admitted);
  CHECK((resultOf(sealed.path) & 0xFF) == SQLITE_CANTOPEN);
}

TEST_CASE("a database cut off before its log is refused, and the log stays") {
  Sealed sealed;
  OpenDatabase database(sealed.path);
  fill(database, 50);
  const auto copy = sealed.crashCopy("copy.trellis");
  std::filesystem::resize_file(copy, seal::kHeaderBytes);
  sealed.keys.admit(copy);
  CHECK((resultOf(copy) & 0xFF) == SQLITE_NOTADB);
  CHECK(std::filesystem::file_size(copy.string() + "-wal") > 0);
}

TEST_CASE("a log of an earlier opening is refused") {
  Sealed sealed;
  std::filesystem::path copy;
  {
    OpenDatabase database(sealed.path);
    fill(database, 50);
    copy = sealed.crashCopy("copy.trellis");
  }
  sealed.keys.log.fill(7);
  sealed.keys.admit(sealed.path);
  std::filesystem::copy_file(copy.string() + "-wal", sealed.path.string() + "-wal");
  CHECK(resultOf(sealed.path) == SQLITE_IOERR_DATA);
}

TEST_CASE("a torn first page is healed by the log") {
  Sealed sealed;
  OpenDatabase database(sealed.path);
  fill(database, 50);
  const auto copy = sealed.crashCopy("copy.trellis");
  std::string bytes = bytesOf(copy);
  std::fill_n(bytes.begin() + seal::kHeaderBytes + 512, 512, 'x');
  writeFile(copy, bytes);
  sealed.keys.admit(copy);
  OpenDatabase recovered(copy);
  CHECK(recovered.text("SELECT count(*) FROM note") == "50");
}

TEST_CASE("a rollback journal is refused, a second connection is told that the file is busy") {
  Sealed sealed;
  OpenDatabase database(sealed.path);
  fill(database, 10);
  CHECK((resultOf(sealed.path) & 0xFF) == SQLITE_BUSY);
  try {
    database.run("PRAGMA journal_mode = DELETE; INSERT INTO note VALUES (77, 'x')");
  } catch (const SqliteFault&) {
  }
  CHECK(!std::filesystem::exists(sealed.path.string() + "-journal"));
}

TEST_CASE("a part of a transaction is taken back, and the rest stays after a crash") {
  Sealed sealed;
  OpenDatabase database(sealed.path);
  fill(database, 200);
  database.run(
      "BEGIN; UPDATE note SET words = 'one'; SAVEPOINT a; UPDATE note SET words = 'two';"
      "INSERT INTO note SELECT id + 1000, hex(randomblob(3000)) FROM note; ROLLBACK TO a; COMMIT");
  database.run("INSERT INTO note VALUES (5000, 'later')");
  const auto copy = sealed.crashCopy("copy.trellis");
  sealed.keys.admit(copy);
  OpenDatabase recovered(copy);
  CHECK(recovered.text("SELECT count(*) FROM note WHERE words = 'one'") == "200");
  CHECK(recovered.text("SELECT words FROM note WHERE id = 5000") == "later");
  CHECK(recovered.text("PRAGMA integrity_check") == "ok");
}

TEST_CASE("VACUUM through sealed temporary files keeps every row, and a checkpoint empties the log") {
  Sealed sealed;
  OpenDatabase database(sealed.path);
  fill(database, 3000);
  database.run(
      "DELETE FROM note WHERE id % 3 = 0; PRAGMA temp_store = FILE; PRAGMA cache_spill = ON; VACUUM");
  database.run("PRAGMA cache_spill = OFF; PRAGMA temp_store = MEMORY; PRAGMA wal_checkpoint(TRUNCATE)");
  CHECK(std::filesystem::file_size(sealed.path.string() + "-wal") == 0);
  CHECK(database.text("SELECT count(*) FROM note") == "2000");
  CHECK(database.text("PRAGMA integrity_check") == "ok");
}

// SQLite unlinks a temporary file as soon as it is open; this process still sees it.
struct TemporaryFiles {
  int seen = 0;
  int withMarker = 0;

  static int scan(void* files) {
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
      std::error_code gone;
      const std::string target = std::filesystem::read_symlink(entry.path(), gone).string();
      if (!target.ends_with("(deleted)") || target.find("etilqs") == std::string::npos) continue;
      const std::string bytes = bytesOf(entry.path());
      static_cast<TemporaryFiles*>(files)->seen += bytes.empty() ? 0 : 1;
      static_cast<TemporaryFiles*>(files)->withMarker += bytes.find(kMarker) == std::string::npos ? 0 : 1;
    }
    return 0;
  }
};

TemporaryFiles filesDuringVacuum(OpenDatabase& database) {
  fill(database, 3000);
  TemporaryFiles files;
  sqlite3_progress_handler(database.handle(), 3000, TemporaryFiles::scan, &files);
  database.run("PRAGMA cache_size = 20; PRAGMA temp_store = FILE; PRAGMA cache_spill = ON; VACUUM");
  return files;
}

TEST_CASE("no marker is found in a temporary file, but in one of a plain database it is") {
  Sealed sealed;
  OpenDatabase database(sealed.path);
  const TemporaryFiles files = filesDuringVacuum(database);
  CHECK(files.seen > 0);
  CHECK(files.withMarker == 0);
  OpenDatabase control(sealed.folder.write("plain.db", ""), nullptr);
  CHECK(filesDuringVacuum(control).withMarker > 0);
}

TEST_CASE("a backup into a second sealed file opens with the keys of that file") {
  Sealed sealed;
  OpenDatabase database(sealed.path);
  fill(database, 200);
  const auto other = emptySealedFile(sealed.folder / "backup.trellis");
  TestKeys(9).admit(other);
  OpenDatabase target(other);
  sqlite3_backup* backup = sqlite3_backup_init(target.handle(), "main", database.handle(), "main");
  REQUIRE(backup);
  CHECK(sqlite3_backup_step(backup, -1) == SQLITE_DONE);
  CHECK(sqlite3_backup_finish(backup) == SQLITE_OK);
  CHECK(target.text("SELECT count(*) FROM note") == "200");
  CHECK(target.text("PRAGMA integrity_check") == "ok");
}

TEST_CASE("no marker is found in the file or its log after thousands of writes, but in a plain file it is") {
  Sealed sealed;
  OpenDatabase database(sealed.path);
  fill(database, 2000);
  for (int round = 0; round < 5; ++round) database.run("UPDATE note SET words = words || 'x'");
  CHECK(bytesOf(sealed.path).find(kMarker) == std::string::npos);
  CHECK(bytesOf(sealed.path.string() + "-wal").find(kMarker) == std::string::npos);
  const auto plain = sealed.folder.write("plain.db", "");
  OpenDatabase control(plain, nullptr);
  fill(control, 20);
  CHECK(bytesOf(plain.string() + "-wal").find(kMarker) != std::string::npos);
}

}  // namespace
}  // namespace trellis::tests
