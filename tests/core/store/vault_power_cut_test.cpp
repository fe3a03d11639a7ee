#include <map>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "core/store/connection.h"
#include "core/store/record_chain.h"
#include "tests/support/builders.h"
#include "tests/support/power_cut_vfs.h"
#include "tests/support/rounds.h"

using namespace trellis;

namespace {

constexpr std::uint64_t kSeed = 20261124;
constexpr int kRounds = 100;
constexpr int kRoundsOfOneVault = 20;
constexpr int kActs = 3;          // a session is added, changed, signed; and again
constexpr int kActsToClose = 12;  // then the vault is closed and opened again
constexpr int kLongest = 500;     // operations of the disk until the power fails

// What the therapist was told is saved.
struct Saved {
  std::map<std::int64_t, std::string> takeaway;
  std::set<std::int64_t> isSigned;
};

class Therapist {
 public:
  Therapist() {
    const auto vault =
        store::Vault::create(file_, tests::aPractice(), tests::aClinician(), tests::aPassphrase(),
                             tests::kQuickCost, [] { return tests::kNow; });
    clinician_ = *vault.signedIn();
    client_ = store::ClientRepository(vault).add(tests::aClient({.legalName = "Maya Rosen"}), tests::kToday);
  }

  // Acts that were acknowledged.
  int workUntilDark(const tests::PowerCutVfs& power, const char* synchronous) {
    const int before = done_;
    try {
      while (!power.isOut()) workUntilClosing(synchronous);
    } catch (const store::VaultError&) {
      CHECK(power.isOut());
    }
    return done_ - before;
  }

  store::Vault open() const { return tests::open(file_); }
  int lostIn(const store::Vault& vault) const;
  bool isWhole(const store::Vault& vault) const {
    return vault.connection().text("PRAGMA integrity_check") == "ok" &&
           store::AuditTrail(vault).verify(vault.connection().file().anchor()).isWhole() &&
           !store::RecordChain(vault).verify(client_);
  }

 private:
  void workUntilClosing(const char* synchronous) {
    const store::Vault vault = open();
    vault.connection().execute(std::string("PRAGMA synchronous = ") + synchronous);
    for (int number = 0; number < kActsToClose; ++number)
      act(store::SessionRepository(vault), number % kActs);
  }

  void act(store::SessionRepository sessions, int what) {
    const std::string text = "act " + std::to_string(++acts_);
    const auto session = tests::aSession({.date = model::Date(2026, 5, 1), .takeaway = text});
    if (what == 0) session_ = sessions.addDraft(client_, clinician_, session);
    if (what == 1) sessions.saveDraft(session_, session);
    if (what == 2)
      sessions.sign(session_, {clinician_, tests::kNow});
    else
      saved_.takeaway[session_.value] = text;
    if (what == 2) saved_.isSigned.insert(session_.value);
    ++done_;
  }

  tests::TemporaryFolder folder_;
  std::filesystem::path file_ = folder_ / "practice.trellis";
  model::ClientId client_{};
  model::ClinicianId clinician_{};
  model::SessionId session_{};
  Saved saved_;
  int acts_ = 0;  // the number of an act is in the text that it writes
  int done_ = 0;
};

int numberOf(const std::string& takeaway) {
  return std::stoi(takeaway.substr(4));
}

// Sessions that are not as they were acknowledged, or as an act after it left them.
int Therapist::lostIn(const store::Vault& vault) const {
  std::map<std::int64_t, store::SessionRecord> there;
  for (auto& record : store::SessionRepository(vault).of(client_)) there.emplace(record.id.value, record);
  int lost = 0;
  for (const auto& [session, takeaway] : saved_.takeaway) {
    const auto found = there.find(session);
    const bool isThere = found != there.end() &&
                         numberOf(*found->second.session->takeaway) >= numberOf(takeaway) &&
                         (!saved_.isSigned.contains(session) || found->second.signature);
    lost += isThere ? 0 : 1;
  }
  return lost;
}

struct Outcome {
  int acts = 0;
  int lost = 0;
  int broken = 0;
};

void cutPower(int times, const char* synchronous, std::mt19937_64& random, Outcome& outcome) {
  Therapist therapist;
  tests::PowerCutVfs power;
  for (int round = 0; round < times; ++round) {
    INFO("seed " << kSeed << ", round " << round);
    power.failAfter(1 + static_cast<int>(random() % kLongest));
    outcome.acts += therapist.workUntilDark(power, synchronous);
    power.settle(random);
    try {
      const store::Vault vault = therapist.open();
      outcome.lost += therapist.lostIn(vault);
      outcome.broken += therapist.isWhole(vault) ? 0 : 1;
    } catch (const store::VaultError& error) {
      ++outcome.broken;
      MESSAGE(std::string(error.what()));
      return;
    }
  }
}

Outcome cutPower(int times, const char* synchronous) {
  Outcome outcome;
  std::mt19937_64 random(kSeed);
  for (int left = times; left > 0; left -= kRoundsOfOneVault)
    cutPower(std::min(left, kRoundsOfOneVault), synchronous, random, outcome);
  return outcome;
}

}  // namespace

TEST_CASE("a power cut at any moment loses no session that was saved or signed, and the record is whole") {
  const int times = tests::rounds(kRounds);
  const Outcome outcome = cutPower(times, "FULL");
  MESSAGE(times << " power cuts, " << outcome.acts << " acts acknowledged");
  CHECK(outcome.acts > times);
  CHECK(outcome.lost == 0);
  CHECK(outcome.broken == 0);
}

TEST_CASE("the proof by power cuts can fail: without syncing, sessions get lost" *
          doctest::skip(tests::kIsSanitized)) {
  const Outcome outcome = cutPower(30, "OFF");
  CHECK(outcome.lost + outcome.broken > 0);
}
