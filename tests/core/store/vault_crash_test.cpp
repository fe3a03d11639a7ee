#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <map>
#include <random>
#include <set>

#include <doctest/doctest.h>
#include <poll.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/store/audit_trail.h"
#include "core/store/backup.h"
#include "core/store/connection.h"
#include "core/store/record_chain.h"
#include "core/store/recovery_journal.h"
#include "tests/support/builders.h"
#include "tests/support/marker_scan.h"
#include "tests/support/rounds.h"

using namespace trellis;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::uint64_t kSeed = 20261124;
constexpr int kRounds = 100;
constexpr int kRoundsOfOneVault = 20;
constexpr std::string_view kMarker = "quillwort";  // in every text that the therapist types
const std::vector<std::string_view> kMarkers = {kMarker, "SQLite format 3", "CREATE TABLE", "lighthouse"};

// Five acts and again from the start: the number of an act says which it is, and is in the text it writes.
enum class Act { keepDraft, addSession, dropDraft, saveSession, signSession };
constexpr int kActs = 5;
constexpr int kActsToBackUp = 40;
constexpr int kActsToClose = 25;
constexpr int kActsOfOneRound = 100;  // then they wait to be killed

Act actOf(int number) {
  return static_cast<Act>(number % kActs);
}

struct Acknowledgement {
  int number;
  std::int64_t session;
};

std::string textOf(int number) {
  return std::to_string(number) + ' ' + std::string(kMarker) +
         std::string(static_cast<std::size_t>(number % 7) * 300, 'x');
}

int numberOf(const std::string& text) {
  const int number = std::stoi(text);
  CHECK(text == textOf(number));
  return number;
}

model::Session sessionOf(int number) {
  return tests::aSession({.date = model::Date(2026, 5, 1),
                          .note = model::ProgressNote{"DAP", {{.key = "data", .text = textOf(number)}}},
                          .takeaway = std::string(kMarker)});
}

struct Practice {
  tests::TemporaryFolder folder;
  fs::path file = folder / "practice.trellis";
  fs::path backups = folder / "backups";
  model::ClientId client{};
  model::ClinicianId clinician{};

  Practice() {
    fs::create_directory(backups);
    const auto vault =
        store::Vault::create(file, tests::aPractice(), tests::aClinician(), tests::aPassphrase(),
                             tests::kQuickCost, [] { return tests::kNow; });
    clinician = *vault.signedIn();
    client = store::ClientRepository(vault).add(tests::aClient({.legalName = std::string(kMarker)}),
                                                tests::kToday);
  }
  store::DraftKey draft() const { return {.clinician = clinician, .client = client}; }
  store::RecoveryJournal journalOf(const store::Vault& vault) const {
    return {store::draftsBeside(file), vault.connection().keys().blob};
  }
};

class Therapist {  // at work in a process of their own
 public:
  Therapist(const Practice& practice, int number) : practice_(practice), next_(number) {}

  int next() const { return next_; }

  template <class Acknowledge>
  void workUntilClosing(Acknowledge acknowledge) {
    const store::Vault vault = tests::open(practice_.file);
    auto journal = practice_.journalOf(vault);
    do {
      acknowledge(next_, [&] { return act(store::SessionRepository(vault), journal); });
      if (next_ % kActsToBackUp == 0)
        store::backUp(vault, practice_.backups, tests::kNow + boost::posix_time::seconds(next_));
    } while (++next_ % kActsToClose != 0);
  }

 private:
  std::int64_t act(store::SessionRepository sessions, store::RecoveryJournal& journal) {
    switch (actOf(next_)) {
      case Act::keepDraft:
        journal.keep(practice_.draft(), textOf(next_), tests::kNow);
        return 0;
      case Act::addSession:
        session_ = sessions.addDraft(practice_.client, practice_.clinician, sessionOf(next_));
        break;
      case Act::dropDraft:
        journal.drop(practice_.draft());
        return 0;
      case Act::saveSession:
        sessions.saveDraft(session_, sessionOf(next_));
        sessions.savePsychotherapyNote(session_, model::PsychotherapyNote::make(textOf(next_)).value(),
                                       practice_.clinician);
        break;
      case Act::signSession:
        sessions.sign(session_, {practice_.clinician, tests::kNow});
        break;
    }
    return session_.value;
  }

  const Practice& practice_;
  int next_;
  model::SessionId session_{};
};

enum class Acknowledges { afterwards, before };

[[noreturn]] void workUntilKilled(const Practice& practice, int number, int pipe, Acknowledges when) {
  Therapist therapist(practice, number);
  const auto tell = [pipe](const Acknowledgement& done) {
    if (write(pipe, &done, sizeof done) != sizeof done) _exit(1);
  };
  try {
    while (therapist.next() < number + kActsOfOneRound)
      therapist.workUntilClosing([&](int act, const auto& perform) {
        if (when == Acknowledges::before) tell({act, 0});
        const std::int64_t session = perform();
        if (when == Acknowledges::afterwards) tell({act, session});
      });
  } catch (const store::VaultError& error) {
    std::fputs(error.what(), stderr);
    _exit(1);
  }
  while (true) pause();
}

// All that was acknowledged in one vault, and whether it is there.
struct Promises {
  int last = -1;                     // act
  std::map<std::int64_t, int> text;  // of each session, by the act that wrote it
  std::set<std::int64_t> isSigned;

  void take(const Acknowledgement& done) {
    last = done.number;
    const Act act = actOf(done.number);
    if (act == Act::addSession || act == Act::saveSession) text[done.session] = done.number;
    if (act == Act::signSession) isSigned.insert(done.session);
  }

  int lostSessions(const store::Vault& vault, model::ClientId client) const {
    std::map<std::int64_t, store::SessionRecord> there;
    for (auto& record : store::SessionRepository(vault).of(client))
      there.emplace(record.id.value, std::move(record));
    int lost = 0;
    for (const auto& [session, number] : text) {
      const auto found = there.find(session);
      const bool isThere = found != there.end() &&
                           numberOf(found->second.session->note->sections.front().text.value()) >= number &&
                           (!isSigned.contains(session) || found->second.signature);
      lost += isThere ? 0 : 1;
    }
    return lost;
  }

  int lostDrafts(const store::RecoveryJournal& journal) const {
    CHECK_FALSE(journal.drafts().size() > 1);
    const bool isExpected = last >= 0 && actOf(last) == Act::keepDraft;
    if (journal.drafts().empty()) return isExpected ? 1 : 0;
    const int number = numberOf(journal.drafts().front().text);
    return isExpected && number != last ? 1 : 0;
  }
};

class Run {
 public:
  Run(std::uint64_t seed, Acknowledges when) : random_(seed), when_(when) {}

  void oneVault(int times) {
    const Practice practice;
    Promises promises;
    for (int round = 0; round < times; ++round) {
      INFO("round " << round);
      const int acts = promises.last;
      killWhileWorking(practice, promises);
      acknowledged_ += promises.last - acts;
      check(practice, promises);
    }
  }
  int acknowledged() const { return acknowledged_; }
  int lost() const { return lost_; }
  const tests::MarkerScan& scan() const { return scan_; }
  int scans() const { return scans_; }

 private:
  void look(const Practice& practice) {
    scan_.lookThrough(practice.folder.path());
    ++scans_;
  }

  // From the first act on or, in one round of four, from the opening on.
  void killWhileWorking(const Practice& practice, Promises& promises) {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    std::error_code ignored;  // else each killed backup would slow down the rounds after it
    fs::remove_all(practice.backups, ignored);
    fs::create_directory(practice.backups);
    const int next = (promises.last + kActs) / kActs * kActs;
    const pid_t therapist = fork();
    if (therapist == 0) workUntilKilled(practice, next, ends[1], when_);
    close(ends[1]);
    pollfd first{ends[0], POLLIN, 0};
    if (random_() % 4 != 0) poll(&first, 1, -1);
    const auto end = Clock::now() + std::chrono::microseconds(random_() % 60'000);
    do look(practice);
    while (Clock::now() < end);
    kill(therapist, SIGKILL);
    waitpid(therapist, nullptr, 0);
    for (Acknowledgement done{}; read(ends[0], &done, sizeof done) == sizeof done;) promises.take(done);
    close(ends[0]);
    look(practice);
  }

  void check(const Practice& practice, const Promises& promises) {
    const store::Vault vault = tests::open(practice.file);
    CHECK(vault.connection().text("PRAGMA integrity_check") == "ok");
    CHECK(store::AuditTrail(vault).verify(vault.connection().file().anchor()).isWhole());
    CHECK_FALSE(store::RecordChain(vault).verify(practice.client));
    if (when_ == Acknowledges::before) {
      lost_ += missingActs(vault, practice, promises);
      return;
    }
    const auto journal = practice.journalOf(vault);
    CHECK_FALSE(journal.isDamaged());
    lost_ += promises.lostSessions(vault, practice.client) + promises.lostDrafts(journal);
  }

  // Who acknowledges before acting does not know the session: its text tells.
  static int missingActs(const store::Vault& vault, const Practice& practice, const Promises& promises) {
    if (promises.last < 0 || actOf(promises.last) != Act::addSession) return 0;
    for (const auto& record : store::SessionRepository(vault).of(practice.client))
      if (numberOf(record.session->note->sections.front().text.value()) == promises.last) return 0;
    return 1;
  }

  std::mt19937_64 random_;
  Acknowledges when_;
  tests::MarkerScan scan_{kMarkers};
  int scans_ = 0;
  int acknowledged_ = 0;
  int lost_ = 0;
};

}  // namespace

TEST_CASE("a program killed at any moment loses nothing acknowledged, and no file ever shows a word of it") {
  std::uint64_t seed = kSeed;
  int acknowledged = 0;
  int scans = 0;
  std::uintmax_t bytes = 0;
  for (int left = tests::rounds(kRounds); left > 0; left -= kRoundsOfOneVault) {
    INFO("seed " << seed);
    Run run(seed++, Acknowledges::afterwards);
    run.oneVault(std::min(left, kRoundsOfOneVault));
    acknowledged += run.acknowledged();
    CHECK(run.lost() == 0);
    CHECK(run.scan().found == std::vector<std::string>());
    scans += run.scans();
    bytes += run.scan().bytes;
  }
  MESSAGE(acknowledged << " acts acknowledged, " << scans << " scans of " << bytes << " bytes");
  CHECK(acknowledged > tests::rounds(kRounds));
}

TEST_CASE("the proof by kills can fail: a save that is acknowledged before it is made gets lost" *
          doctest::skip(tests::kIsSanitized)) {
  Run run(kSeed, Acknowledges::before);
  for (int vaults = 0; vaults < 25 && run.lost() == 0; ++vaults)
    run.oneVault(40);  // one kill must hit a save
  CHECK(run.lost() > 0);
}

TEST_CASE("the search for readable words can fail: it finds them in a database that is not sealed") {
  const tests::TemporaryFolder folder;
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open((folder / "plain.db").c_str(), &database) == SQLITE_OK);
  const std::string script =
      "PRAGMA journal_mode = WAL; CREATE TABLE note (words); INSERT INTO note VALUES ('" +
      std::string(kMarker) + "')";
  REQUIRE(sqlite3_exec(database, script.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  tests::MarkerScan scan{kMarkers};
  scan.lookThrough(folder.path());
  CHECK(std::ranges::count(scan.found, "plain.db-wal: " + std::string(kMarker)) == 1);
  CHECK(sqlite3_close(database) == SQLITE_OK);
}
