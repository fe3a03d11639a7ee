// What sealing costs: the same work on a sealed and on a plain database with the same settings, in turns in
// one run. Prints medians in milliseconds and their ratio. `seal_bench small` takes a tenth of the rows.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "tests/support/sealed_database.h"
#include "tests/support/temporary_folder.h"

namespace trellis::bench {
namespace {

constexpr int kTurns = 5;
constexpr int kBatch = 1000;
constexpr int kSingleCommits = 300;
constexpr int kQueries = 20;

template <class Act>
double milliseconds(Act act) {
  const auto start = std::chrono::steady_clock::now();
  act();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> times) {
  std::ranges::sort(times);
  return times[times.size() / 2];
}

void insert(tests::OpenDatabase& database, int from, int count) {
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

struct Contender {
  const char* vfs;
  std::filesystem::path path;
  std::vector<double> bulk{}, single{}, scan{}, cold{}, query{};

  void turn(int rows) {
    prepareFile();
    {
      tests::OpenDatabase database(path, vfs);
      database.run(
          "PRAGMA cache_size = -65536; CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT);"
          "CREATE VIRTUAL TABLE found USING fts5(words)");
      bulk.push_back(milliseconds([&] {
        for (int from = 1; from <= rows; from += kBatch) insert(database, from, kBatch);
      }));
      single.push_back(milliseconds([&] {
        for (int row = 1; row <= kSingleCommits; ++row) insert(database, rows + row, 1);
      }));
      database.run("INSERT INTO found SELECT substr(words, 1, 200) FROM note");
      query.push_back(queryTime(database));
    }
    scan.push_back(scanTime());
    dropFromCache(path);
    cold.push_back(scanTime());
  }

 private:
  void prepareFile() const {
    std::filesystem::remove(path);
    if (vfs)
      tests::emptySealedFile(path);
    else
      tests::writeFile(path, "");
  }
  static double queryTime(tests::OpenDatabase& database) {
    const auto ask = [&] {
      database.text("SELECT rowid FROM found WHERE found MATCH 'journal AND 42' ORDER BY rank LIMIT 50");
    };
    ask();
    return milliseconds([&] {
      for (int query = 0; query < kQueries; ++query) ask();
    });
  }
  double scanTime() const {
    tests::OpenDatabase database(path, vfs);
    return milliseconds([&] { database.text("SELECT sum(length(words)) FROM note"); });
  }
};

bool report(const char* what, const std::vector<double>& plain, const std::vector<double>& sealed,
            double allowed) {
  const double ratio = median(sealed) / median(plain);
  const bool isMet = ratio <= allowed;
  std::printf("%-24s plain %9.2f ms, sealed %9.2f ms: %.2f (at most %.2f) %s\n", what, median(plain),
              median(sealed), ratio, allowed, isMet ? "" : "MISSED");
  return isMet;
}

int run(int rows) {
  const tests::TemporaryFolder folder;
  const tests::TestKeys keys;
  Contender plain{.vfs = nullptr, .path = folder / "plain.db"};
  Contender sealed{.vfs = seal::kSealedVfs, .path = folder / "sealed.trellis"};
  keys.admit(sealed.path);
  for (int turn = 0; turn < kTurns; ++turn) {
    plain.turn(rows);
    sealed.turn(rows);
  }
  bool isMet = report("bulk insert", plain.bulk, sealed.bulk, 1.5);
  isMet &= report("single commits", plain.single, sealed.single, 1.15);
  isMet &= report("scan from the OS cache", plain.scan, sealed.scan, 2.0);
  isMet &= report("scan, cold", plain.cold, sealed.cold, 1.3);
  isMet &= report("search, warm", plain.query, sealed.query, 1.05);
  return isMet ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace trellis::bench

int main(int argc, char** argv) {
  return trellis::bench::run(argc > 1 && std::string_view(argv[1]) == "small" ? 5000 : 50000);
}
