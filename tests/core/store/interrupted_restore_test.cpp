#include <doctest/doctest.h>

#include "core/store/backup.h"
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "tests/support/fresh_connection.h"
#include "tests/support/interrupted_practice.h"
#include "tests/support/unsealed_practice.h"

using namespace trellis;
namespace fs = std::filesystem;

namespace {

constexpr int kUsualRounds = 12;

std::string lackIn(const fs::path& file) {
  return tests::lackOf(tests::open(file));
}

// One client in the backup; one more in the practice, in the log alone, as a crash left it.
void leaveWithBackup(const fs::path& folder) {
  tests::VaultInFolder practice;
  practice.addClient("Zoë Example");
  store::backUpTo(practice.vault, folder / "backup.trellis");
  const auto session = practice.addSession(practice.addClient("Max Muster"), {.date = tests::kToday});
  practice.sign(session);
  tests::leaveCrashed(practice.file, folder);
}

void restore(const fs::path& folder, const tests::Tell& tell) {
  tell(store::restore(folder / "backup.trellis", tests::aPassphrase(), tests::practiceIn(folder), tests::kNow)
           .value()
           .string());
}

std::string lackOfReplaced(const fs::path& kept) {
  if (!fs::exists(kept)) return "what was replaced is gone";
  return tests::clientsIn(kept) == 2 ? lackIn(kept) : "what was replaced lacks its end";
}

std::string lookAtRestored(const fs::path& folder, const std::string& told) {
  const fs::path file = tests::practiceIn(folder);
  const std::size_t clients = tests::clientsIn(file);
  if (!told.empty() && clients != 1) return "the restoring was acknowledged, and is not there";
  if (clients != 1 && clients != 2) return "neither what was there nor what was restored";
  if (std::string lack = lackIn(file); !lack.empty()) return lack;
  if (tests::clientsIn(folder / "backup.trellis") != 1) return "the backup is not as it was";
  const std::string kept = "practice-replaced-2026-11-20T105500Z.trellis";
  return clients == 2 ? "" : lackOfReplaced(folder / kept);
}

// Sealed, with the rows of the first release.
void leaveOfFirstRelease(const fs::path& folder) {
  const auto connection = tests::freshConnection(tests::practiceIn(folder));
  migrate(*connection, store::migrations().first(1));
  connection->execute(std::string(tests::kRowsOfFirstRelease) +
                      "INSERT INTO clinician VALUES (1, 'ben', 'Ben Okafor', NULL, NULL, 1)");
}

void upgrade(const fs::path& folder, const tests::Tell& tell) {
  const store::Vault vault = tests::open(tests::practiceIn(folder));
  tell("upgraded");
}

// Of a copy, so that it is not brought up to date; opening brings its log in.
store::VaultTally tallyAsItIs(const fs::path& file) {
  const tests::TemporaryFolder elsewhere;
  const fs::path copy = elsewhere / "copy.trellis";
  fs::copy_file(file, copy);
  if (fs::exists(tests::logOf(file))) fs::copy_file(tests::logOf(file), tests::logOf(copy));
  auto sealed = seal::SealedFile::unlock(copy, tests::aPassphrase());
  sealed.claim("");
  return store::checkedTally(std::move(sealed));
}

bool hasRowsOfFirstRelease(const store::VaultTally& tally) {
  const auto& rows = tally.rows;
  return rows.at("client") == 1 && rows.at("session") == 2 && rows.at("note_section") == 1 &&
         rows.at("clinician") == 2;
}

std::string lackOfUpgraded(const fs::path& file) {
  const store::Vault vault = tests::open(file);
  const store::SessionRepository sessions(vault);
  if (!sessions.find({9}).signature || sessions.find({10}).signature)
    return "signatures are not as they were";
  return vault.practice()->name == "Harbor Counseling" ? tests::lackOf(vault)
                                                       : "the practice is not as it was";
}

std::string lookAtUpgraded(const fs::path& folder, const std::string& told) {
  const fs::path file = tests::practiceIn(folder);
  const fs::path kept = folder / "practice-before-upgrade-1.trellis";
  const store::VaultTally tally = tallyAsItIs(file);
  const int newest = store::migrations().back().version;
  if (!hasRowsOfFirstRelease(tally)) return "a row is lost";
  if (!told.empty() && tally.schema != newest) return "the upgrade was acknowledged, and is not there";
  if (tally.schema != 1 && !fs::exists(kept)) return "upgraded without a backup";
  if (std::string lack = lackOfUpgraded(file); !lack.empty()) return lack;
  const store::VaultTally before = tallyAsItIs(kept);
  return before.schema == 1 && hasRowsOfFirstRelease(before) ? "" : "the backup is not as it was before";
}

}  // namespace

TEST_CASE("a restore stopped at any moment leaves what was there, or what was restored with the other kept") {
  tests::checkInterrupted({leaveWithBackup, restore, lookAtRestored}, kUsualRounds);
}

TEST_CASE("an upgrade stopped at any moment leaves every row, and a backup of what it was before") {
  tests::checkInterrupted({leaveOfFirstRelease, upgrade, lookAtUpgraded}, kUsualRounds);
}

TEST_CASE("the proof by stopped restores can fail: one that is acknowledged before it is made is not there") {
  const auto tooEarly = [](const fs::path& folder, const tests::Tell& tell) {
    tell("restored");
    restore(folder, [](const std::string&) {});
  };
  tests::Interruptions kills({leaveWithBackup, tooEarly, lookAtRestored}, tests::Interruption::kill);
  CHECK(kills.run(4).broken > 0);
}
