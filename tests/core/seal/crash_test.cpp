#include <chrono>
#include <csignal>
#include <random>

#include <doctest/doctest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/seal/sealed_vfs.h"
#include "tests/support/power_cut_vfs.h"
#include "tests/support/rounds.h"
#include "tests/support/sealed_database.h"
#include "tests/support/temporary_folder.h"

namespace trellis::tests {
namespace {

constexpr std::uint64_t kSeed = 20261124;

constexpr int kRounds = 100;

struct Vault {
  TemporaryFolder folder;
  TestKeys keys;
  std::filesystem::path path = emptySealedFile(folder / "a.trellis");
  Vault() {
    keys.admit(path);
    OpenDatabase(path).run("CREATE TABLE note (id INTEGER PRIMARY KEY, words BLOB)");
  }
  int last() const { return std::stoi(OpenDatabase(path).text("SELECT ifnull(max(id), 0) FROM note")); }
};

void commitRow(OpenDatabase& database, int id) {
  const std::string row = std::to_string(id);
  if (id % 7 == 0) database.run("PRAGMA wal_checkpoint(TRUNCATE)");
  database.run("BEGIN; SAVEPOINT a; UPDATE note SET words = randomblob(900) WHERE id > " + row +
               " - 9; ROLLBACK TO a; RELEASE a; INSERT INTO note VALUES (" + row +
               ", randomblob(50 + 1700 * (" + row + " % 4))); COMMIT");
}

// Acknowledged rows that are not there.
int lostRows(OpenDatabase& database, int acknowledged) {
  return acknowledged -
         std::stoi(database.text("SELECT count(*) FROM note WHERE id <= " + std::to_string(acknowledged)));
}

enum class Acknowledges { afterCommit, before };

[[noreturn]] void writeUntilKilled(const Vault& vault, int id, int pipe, Acknowledges when) {
  OpenDatabase database(vault.path);
  for (;; ++id) {
    if (when == Acknowledges::before) std::ignore = write(pipe, &id, sizeof id);
    commitRow(database, id);
    if (when == Acknowledges::afterCommit) std::ignore = write(pipe, &id, sizeof id);
  }
}

// The last row that the writer acknowledged before it was killed.
int killWriter(const Vault& vault, int last, std::chrono::microseconds after, Acknowledges when) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t writer = fork();
  if (writer == 0) writeUntilKilled(vault, last + 1, ends[1], when);
  close(ends[1]);
  pollfd first{ends[0], POLLIN, 0};
  poll(&first, 1, -1);
  const auto end = std::chrono::steady_clock::now() + after;
  while (std::chrono::steady_clock::now() < end) continue;
  kill(writer, SIGKILL);
  waitpid(writer, nullptr, 0);
  int id = 0;
  while (read(ends[0], &id, sizeof id) == sizeof id) last = id;
  close(ends[0]);
  return last;
}

struct Outcome {
  int commits = 0;  // that were acknowledged
  int lost = 0;
  int broken = 0;
};

Outcome killWriters(int times, Acknowledges when) {
  const Vault vault;
  std::mt19937_64 random(kSeed);
  Outcome outcome;
  for (int round = 0; round < times; ++round) {
    INFO("seed " << kSeed << ", round " << round);
    const int before = vault.last();
    const int last = killWriter(vault, before, std::chrono::microseconds(random() % 6000), when);
    outcome.commits += last - before;
    OpenDatabase database(vault.path);
    outcome.lost += lostRows(database, last);
    outcome.broken += database.text("PRAGMA integrity_check") == "ok" ? 0 : 1;
  }
  return outcome;
}

TEST_CASE("a program killed at any moment loses no commit that it acknowledged") {
  const int times = rounds(kRounds);
  const Outcome outcome = killWriters(times, Acknowledges::afterCommit);
  MESSAGE(times << " kills, " << outcome.commits << " commits acknowledged");
  CHECK(outcome.commits > times);
  CHECK(outcome.lost == 0);
  CHECK(outcome.broken == 0);
}

TEST_CASE("the proof by kills can fail: what is acknowledged before it is committed gets lost" *
          doctest::skip(kIsSanitized)) {
  CHECK(killWriters(20, Acknowledges::before).lost > 0);
}

int commitUntilDark(const Vault& vault, const char* synchronous, int last) {
  try {
    OpenDatabase database(vault.path, seal::kSealedVfs, synchronous);
    for (;; ++last) commitRow(database, last + 1);
  } catch (const SqliteFault&) {
    return last;
  }
}

Outcome cutPower(int times, const char* synchronous) {
  Outcome outcome;
  std::mt19937_64 random(kSeed);
  for (int round = 0; round < times; ++round) {
    const Vault vault;
    PowerCutVfs power;
    int last = 0;
    for (int cut = 0; cut < 2; ++cut) {  // the second also cuts into the recovery
      power.failAfter(1 + static_cast<int>(random() % 90));
      const int acknowledged = commitUntilDark(vault, synchronous, last);
      outcome.commits += acknowledged - last;
      power.settle(random);
      try {
        OpenDatabase database(vault.path);
        outcome.lost += lostRows(database, acknowledged);
        outcome.broken += database.text("PRAGMA integrity_check") == "ok" ? 0 : 1;
        last = std::stoi(database.text("SELECT ifnull(max(id), 0) FROM note"));
      } catch (const SqliteFault& fault) {
        ++outcome.broken;
        MESSAGE("seed " << kSeed << ", round " << round << ", cut " << cut << ": " << fault.code);
        break;
      }
    }
  }
  return outcome;
}

TEST_CASE("a power cut at any moment loses no commit that was acknowledged") {
  const int times = rounds(kRounds);
  const Outcome outcome = cutPower(times, "FULL");
  INFO("seed " << kSeed);
  MESSAGE((2 * times) << " power cuts, " << outcome.commits << " commits acknowledged");
  CHECK(outcome.commits > times);
  CHECK(outcome.lost == 0);
  CHECK(outcome.broken == 0);
}

TEST_CASE("the proof by power cuts can fail: without syncing, commits get lost" *
          doctest::skip(kIsSanitized)) {
  const Outcome outcome = cutPower(30, "OFF");
  CHECK(outcome.lost + outcome.broken > 0);
}

}  // namespace
}  // namespace trellis::tests
