#include <doctest/doctest.h>

#include "core/store/connection.h"
#include "core/store/overwriting.h"
#include "core/store/unsealed_vault.h"
#include "tests/support/interrupted_practice.h"
#include "tests/support/marker_scan.h"
#include "tests/support/unsealed_practice.h"

using namespace trellis;
namespace fs = std::filesystem;

namespace {

constexpr int kConversions = 8;
constexpr int kOverwritings = 40;
constexpr const char* kNewName = "Lantern Counseling";  // told by the old vault's log alone
const std::vector<std::string_view> kReadable = {"Zephyrine Quillfeather", "marmalade heliotrope",
                                                 "Harbor Counseling",      kNewName,
                                                 "CREATE TABLE",           "SQLite format 3"};

// As a crash left it: its log has not been brought in.
void leaveUnsealed(const fs::path& folder) {
  const tests::TemporaryFolder elsewhere;
  const fs::path file = elsewhere / "practice.trellis";
  tests::writeUnsealedPractice(file);
  SQLite::Database open(file.string(), SQLite::OPEN_READWRITE);
  open.exec(std::string("UPDATE practice SET name = '") + kNewName + '\'');
  tests::leaveCrashed(file, folder);
}

std::string convert(const fs::path& folder) {
  return store::convertUnsealed(tests::practiceIn(folder), tests::aPassphrase(), tests::kQuickCost,
                                [] { return tests::kNow; })
      .text();
}

std::string readableIn(const fs::path& folder) {
  tests::MarkerScan scan{kReadable};
  scan.lookThrough(folder);
  return scan.found.empty() ? "" : "readable: " + scan.found.front();
}

std::string lackOfConverted(const store::Vault& vault) {
  if (std::string lack = tests::lackOf(vault); !lack.empty()) return lack;
  if (vault.practice()->name != kNewName) return "the log of the old vault is lost";
  if (store::ClientRepository(vault).find({7}).client->legalName != kReadable.front()) return "no client";
  const store::SessionRepository sessions(vault);
  if (!sessions.find({9}).signature || sessions.find({10}).signature)
    return "signatures are not as they were";
  const store::SessionRecord record = sessions.find({9});
  return record.session->note->sections.front().text.value().find(kReadable[1]) != std::string::npos
             ? ""
             : "the note is not as it was";
}

std::string lookAtSealed(const fs::path& folder, const std::string& key) {
  if (!key.empty()) {
    if (std::string found = readableIn(folder); !found.empty()) return found;
    store::Vault::openWithRecoveryKey(tests::practiceIn(folder), *seal::RecoveryKey::parse(key),
                                      [] { return tests::kNow; });
  }
  std::string lack = lackOfConverted(tests::open(tests::practiceIn(folder)));
  return lack.empty() ? readableIn(folder) : lack;
}

std::string lookAtConverted(const fs::path& folder, const std::string& key) {
  if (!store::isUnsealedVault(tests::practiceIn(folder))) return lookAtSealed(folder, key);
  if (!key.empty()) return "the conversion was acknowledged, and the vault is unsealed";
  return lookAtSealed(folder, convert(folder));  // as the therapist does again
}

const tests::InterruptedAct kConversion{
    leaveUnsealed, [](const fs::path& folder, const tests::Tell& tell) { tell(convert(folder)); },
    lookAtConverted};

}  // namespace

TEST_CASE(
    "a conversion stopped at any moment leaves the old vault whole or the sealed one, and no word "
    "readable once it is done") {
  tests::checkInterrupted(kConversion, kConversions);
}

TEST_CASE(
    "an old file that is overwritten is known, stopped at any moment, as long as a word of it is left") {
  const auto overwrite = [](const fs::path& folder, const tests::Tell& tell) {
    store::overwriteAndRemove(tests::practiceIn(folder), "unsealed vault");
    tell("overwritten");
  };
  const auto look = [](const fs::path& folder, const std::string& told) {
    const bool isKnown = told.empty() && store::isUnsealedVault(tests::practiceIn(folder));
    return isKnown ? std::string() : readableIn(folder);
  };
  tests::checkInterrupted(
      {[](const fs::path& folder) { tests::writeUnsealedPractice(tests::practiceIn(folder)); }, overwrite,
       look},
      kOverwritings);
}

TEST_CASE(
    "the proof by stopped conversions can fail: a disk that does not sync loses what was acknowledged") {
  tests::Interruptions cuts(kConversion, tests::Interruption::powerCutWithoutSyncs);
  CHECK(cuts.run(1).broken == 1);
}
