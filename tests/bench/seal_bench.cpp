// What sealing costs: the same work on a sealed and on a plain database with the same settings, and on
// Debian's SQLCipher where it is installed, in turns in one run. Prints medians in milliseconds and their
// ratio. The cold scan is judged only where the disk is slower than the cache: one that answers from a memory
// of its own, as that of a virtual machine may, is no cold disk. `seal_bench small` takes a tenth of the
// rows.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "tests/bench/sqlcipher_database.h"
#include "tests/bench/timing.h"
#include "tests/support/sealed_database.h"
#include "tests/support/temporary_folder.h"

namespace trellis::bench {
namespace {

constexpr int kTurns = 5;
constexpr int kColdTurns = 7;
constexpr int kBatch = 1000;
constexpr int kSingleCommits = 300;
constexpr int kQueries = 20;
constexpr double kColdAtLeast = 1.25;  // times the plain scan from the cache

template <class Database>
void insert(Database& database, int from, int count) {
  database.run("WITH RECURSIVE n(i) AS (VALUES (" + std::to_string(from) +
               ") UNION ALL SELECT i + 1 FROM n " + "WHERE i < " + std::to_string(from + count - 1) +
               ") INSERT INTO note SELECT i, printf('%d journal evening %d %s', i, i % 97, "
               "substr(hex(zeroblob(750)), 1, 1450)) FROM n");
}

void dropFromCache(const std::filesystem::path& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  fdatasync(file);
  posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
  close(file);  // before SQLite opens it: closing would drop its locks
}

// The system reads ahead, up to megabytes behind the last page that was asked for: the next scan would wait
// for them.
void awaitReadAhead(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<char> bytes(std::size_t{1} << 20);
  while (file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
  }
}

struct Plain : tests::OpenDatabase {
  explicit Plain(const std::filesystem::path& path) : OpenDatabase(path, nullptr) {}
  static void prepare(const std::filesystem::path& path) { tests::writeFile(path, ""); }
};

struct Sealed : tests::OpenDatabase {
  explicit Sealed(const std::filesystem::path& path) : OpenDatabase(path) {}
  static void prepare(const std::filesystem::path& path) { tests::emptySealedFile(path); }
};

struct Sqlcipher : SqlcipherDatabase {
  using SqlcipherDatabase::SqlcipherDatabase;
  static void prepare(const std::filesystem::path&) {}
};

struct Times {
  std::vector<double> bulk, single, scan, cold, query;
};

// Debian's SQLCipher is older than FTS5: it has nothing to search with.
template <class Database>
constexpr bool kCanSearch = !std::is_same_v<Database, Sqlcipher>;

template <class Database>
double queryTime(Database& database) {
  const auto ask = [&] {
    database.text("SELECT rowid FROM found WHERE found MATCH 'journal AND 42' ORDER BY rank LIMIT 50");
  };
  ask();
  return milliseconds([&] {
    for (int query = 0; query < kQueries; ++query) ask();
  });
}

template <class Database>
void write(const std::filesystem::path& path, int rows, Times& times) {
  Database database(path);
  database.run("PRAGMA cache_size = -65536; CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT)");
  times.bulk.push_back(milliseconds([&] {
    for (int from = 1; from <= rows; from += kBatch) insert(database, from, kBatch);
  }));
  times.single.push_back(milliseconds([&] {
    for (int row = 1; row <= kSingleCommits; ++row) insert(database, rows + row, 1);
  }));
  if constexpr (kCanSearch<Database>) {
    database.run(
        "CREATE VIRTUAL TABLE found USING fts5(words);"
        "INSERT INTO found SELECT substr(words, 1, 200) FROM note");
    times.query.push_back(queryTime(database));
  }
}

template <class Database>
double scanTime(const std::filesystem::path& path) {
  Database database(path);
  return milliseconds([&] { database.text("SELECT sum(length(words)) FROM note"); });
}

template <class Database>
void turn(const std::filesystem::path& path, int rows, Times& times) {
  std::filesystem::remove(path);
  Database::prepare(path);
  write<Database>(path, rows, times);
  times.scan.push_back(scanTime<Database>(path));
}

template <class Database>
void scanCold(const std::filesystem::path& path, Times& times) {
  dropFromCache(path);
  times.cold.push_back(scanTime<Database>(path));
  awaitReadAhead(path);
}

bool report(const char* what, const char* other, const std::vector<double>& others,
            const std::vector<double>& sealed, double allowed) {
  if (others.empty()) return true;
  const double ratio = median(sealed) / median(others);
  const bool isMet = ratio <= allowed;
  std::printf("%-24s %-9s %9.2f ms, sealed %9.2f ms: %.2f (at most %.2f) %s\n", what, other, median(others),
              median(sealed), ratio, allowed, isMet ? "" : "MISSED");
  return isMet;
}

struct Allowed {
  double bulk, single, scan, cold, query;
};

bool isDiskCold(const Times& plain, const Times& sealed) {
  const double cold = median(plain.cold);
  if (cold >= kColdAtLeast * median(plain.scan)) return true;
  std::printf("scan, cold: plain %.2f ms, sealed %.2f ms; not judged: the disk answers like a cache\n", cold,
              median(sealed.cold));
  return false;
}

bool report(const char* other, const Times& others, const Times& sealed, const Allowed& allowed) {
  bool isMet = report("bulk insert", other, others.bulk, sealed.bulk, allowed.bulk);
  isMet &= report("single commits", other, others.single, sealed.single, allowed.single);
  isMet &= report("scan from the OS cache", other, others.scan, sealed.scan, allowed.scan);
  isMet &= report("scan, cold", other, others.cold, sealed.cold, allowed.cold);
  isMet &= report("search, warm", other, others.query, sealed.query, allowed.query);
  return isMet;
}

int run(int rows) {
  const tests::TemporaryFolder folder;
  const tests::TestKeys keys;
  const bool hasSqlcipher = SqlcipherDatabase::isInstalled();
  Times plain, sealed, sqlcipher;
  keys.admit(folder / "sealed.trellis");
  for (int round = 0; round < kTurns; ++round) {
    turn<Plain>(folder / "plain.db", rows, plain);
    turn<Sealed>(folder / "sealed.trellis", rows, sealed);
    if (hasSqlcipher) turn<Sqlcipher>(folder / "cipher.db", rows, sqlcipher);
  }
  for (int round = 0; round < kColdTurns; ++round) {
    scanCold<Plain>(folder / "plain.db", plain);
    scanCold<Sealed>(folder / "sealed.trellis", sealed);
    if (hasSqlcipher) scanCold<Sqlcipher>(folder / "cipher.db", sqlcipher);
  }
  if (!isDiskCold(plain, sealed)) plain.cold = sqlcipher.cold = {};
  bool isMet = report("plain", plain, sealed, {1.5, 1.15, 2.0, 1.3, 1.05});
  isMet &= report("SQLCipher", sqlcipher, sealed, {1, 1, 1, 1, 1});
  return isMet ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace trellis::bench

int main(int argc, char** argv) {
  return trellis::bench::run(argc > 1 && std::string_view(argv[1]) == "small" ? 5000 : 50000);
}
