// What sealing costs: the same work on a sealed and on a plain database with the same settings, and on
// Debian's SQLCipher where it is installed. Each batch, commit and query is done by all of them before the
// next, so that what else the machine does falls on all alike. Prints medians of the rounds in milliseconds
// and their ratio. `seal_bench small` takes a tenth of the rows.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "tests/bench/sqlcipher_database.h"
#include "tests/bench/timing.h"
#include "tests/support/sealed_database.h"
#include "tests/support/temporary_folder.h"

namespace trellis::bench {
namespace {

constexpr int kRounds = 7;
constexpr int kBatch = 1000;
constexpr int kSingleCommits = 300;
constexpr int kQueries = 20;

std::string insertion(int from, int count) {
  return "WITH RECURSIVE n(i) AS (VALUES (" + std::to_string(from) + ") UNION ALL SELECT i + 1 FROM n " +
         "WHERE i < " + std::to_string(from + count - 1) +
         ") INSERT INTO note SELECT i, printf('%d journal evening %d %s', i, i % 97, "
         "substr(hex(zeroblob(750)), 1, 1450)) FROM n";
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

struct Times {
  std::vector<double> bulk, single, scan, cold, query;
};

// A database that does the work, and what it took.
struct Contender {
  explicit Contender(std::filesystem::path file) : path(std::move(file)) {}
  virtual ~Contender() = default;

  virtual void make() = 0;  // an empty file
  virtual void open() = 0;
  virtual void close() = 0;
  virtual void run(const std::string& sql) = 0;
  virtual std::string text(const std::string& sql) = 0;
  virtual bool canSearch() const { return true; }

  std::filesystem::path path;
  Times times;
};

using Contenders = std::vector<Contender*>;

template <class Database>
class Opened : public Contender {
 public:
  using Contender::Contender;
  void open() override { database_ = std::make_unique<Database>(path); }
  void close() override { database_.reset(); }
  void run(const std::string& sql) override { database_->run(sql); }
  std::string text(const std::string& sql) override { return database_->text(sql); }

 private:
  std::unique_ptr<Database> database_;
};

struct PlainDatabase : tests::OpenDatabase {
  explicit PlainDatabase(const std::filesystem::path& path) : OpenDatabase(path, nullptr) {}
};

struct Plain final : Opened<PlainDatabase> {
  using Opened::Opened;
  void make() override { tests::writeFile(path, ""); }
};

struct Sealed final : Opened<tests::OpenDatabase> {
  using Opened::Opened;
  void make() override { tests::emptySealedFile(path); }
};

struct Sqlcipher final : Opened<SqlcipherDatabase> {
  using Opened::Opened;
  void make() override { std::filesystem::remove(path); }
  bool canSearch() const override { return false; }  // Debian's is older than FTS5
};

// One round's time of each, all taking each step before the next.
void inTurns(const Contenders& contenders, std::vector<double> Times::*kind, int steps, auto act) {
  for (Contender* contender : contenders) (contender->times.*kind).push_back(0);
  for (int step = 0; step < steps; ++step) {
    for (Contender* contender : contenders)
      (contender->times.*kind).back() += milliseconds([&] { act(*contender, step); });
  }
}

void openAnew(const Contenders& contenders) {
  for (Contender* contender : contenders) {
    contender->make();
    contender->open();
    contender->run("PRAGMA cache_size = -65536; CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT)");
  }
}

void write(const Contenders& contenders, int rows) {
  inTurns(contenders, &Times::bulk, rows / kBatch,
          [](Contender& into, int batch) { into.run(insertion(batch * kBatch + 1, kBatch)); });
  inTurns(contenders, &Times::single, kSingleCommits,
          [rows](Contender& into, int row) { into.run(insertion(rows + row + 1, 1)); });
}

void search(Contenders contenders) {
  std::erase_if(contenders, [](const Contender* contender) { return !contender->canSearch(); });
  const auto ask = [](Contender& in, int) {
    in.text("SELECT rowid FROM found WHERE found MATCH 'journal AND 42' ORDER BY rank LIMIT 50");
  };
  for (Contender* contender : contenders) {
    contender->run(
        "CREATE VIRTUAL TABLE found USING fts5(words);"
        "INSERT INTO found SELECT substr(words, 1, 200) FROM note");
    ask(*contender, 0);
  }
  inTurns(contenders, &Times::query, kQueries, ask);
}

double scanTime(Contender& contender) {
  contender.open();
  const double time = milliseconds([&] { contender.text("SELECT sum(length(words)) FROM note"); });
  contender.close();
  return time;
}

void scan(const Contenders& contenders) {
  for (Contender* contender : contenders) contender->times.scan.push_back(scanTime(*contender));
  for (Contender* contender : contenders) {
    dropFromCache(contender->path);
    contender->times.cold.push_back(scanTime(*contender));
    awaitReadAhead(contender->path);
  }
}

void oneRound(const Contenders& contenders, int rows) {
  openAnew(contenders);
  write(contenders, rows);
  search(contenders);
  for (Contender* contender : contenders) contender->close();
  scan(contenders);
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
  keys.admit(folder / "sealed.trellis");
  Plain plain(folder / "plain.db");
  Sealed sealed(folder / "sealed.trellis");
  Sqlcipher sqlcipher(folder / "cipher.db");
  Contenders contenders = {&plain, &sealed};
  if (SqlcipherDatabase::isInstalled()) contenders.push_back(&sqlcipher);
  for (int round = 0; round < kRounds; ++round) oneRound(contenders, rows);
  bool isMet = report("plain", plain.times, sealed.times, {1.5, 1.15, 2.0, 1.3, 1.05});
  isMet &= report("SQLCipher", sqlcipher.times, sealed.times, {1, 1, 1, 1, 1});
  return isMet ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace trellis::bench

int main(int argc, char** argv) {
  return trellis::bench::run(argc > 1 && std::string_view(argv[1]) == "small" ? 5000 : 50000);
}
