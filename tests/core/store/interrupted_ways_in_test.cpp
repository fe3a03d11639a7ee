#include <array>
#include <functional>
#include <string>

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "core/store/connection.h"
#include "core/store/transaction.h"
#include "tests/support/colleague.h"
#include "tests/support/interrupted_practice.h"
#include "tests/support/secrets.h"

using namespace trellis;
namespace fs = std::filesystem;
using store::AuditAction;

namespace {

constexpr int kRoundsOfChange = 6;
constexpr const char* kColleagues = "ben keeps another light burning";
constexpr const char* kNew = "a heron stands where nobody looks";

template <class Key>
bool opens(const fs::path& file, const Key& key) {
  try {
    seal::SealedFile::unlock(file, key);
    return true;
  } catch (const seal::SealError& error) {
    if (error.kind() != seal::SealFault::wrongKey) throw;
    return false;
  }
}

struct WaysIn {  // which of them opens the practice
  bool own = true;
  bool newPassphrase = false;
  bool colleagues = true;
  bool recoveryKey = true;
  bool newRecoveryKey = false;
  bool operator==(const WaysIn&) const = default;
};

// Of one practice; those who stop in it know them too.
struct RecoveryKeys {
  seal::RecoveryKey first = seal::RecoveryKey::random();
  seal::RecoveryKey second = seal::RecoveryKey::random();
};

struct Change {
  AuditAction told;  // by the trail, once
  WaysIn after;
  std::function<void(store::Vault&, const RecoveryKeys&)> make;
  std::function<bool(const store::Vault&)> isInRows = {};  // where it is told by a row too
};

store::ClinicianRecord colleagueIn(const store::Vault& vault) {
  return store::ClinicianRepository(vault).bySignInName("ben").value();
}

class Practice {
 public:
  explicit Practice(Change change) : change_(std::move(change)) {}

  void prepare(const fs::path& folder) const {
    auto vault = store::Vault::create(tests::practiceIn(folder), tests::aPractice(), tests::aClinician(),
                                      tests::aPassphrase(), tests::kQuickCost, [] { return tests::kNow; });
    vault.setPassphrase(tests::addColleague(vault), tests::secret(kColleagues), tests::kQuickCost);
    vault.useRecoveryKey(keys_.first);
  }

  // A client is added first.
  void perform(const fs::path& folder, const tests::Tell& tell) const {
    store::Vault vault = tests::open(tests::practiceIn(folder));
    store::ClientRepository(vault).add(tests::aClient({.legalName = "Maya Rosen"}), tests::kToday);
    tell("client ");
    change_.make(vault, keys_);
    tell("change");
  }

  std::string look(const fs::path& folder, const std::string& told) const {
    const fs::path file = tests::practiceIn(folder);
    const WaysIn ways = waysInto(file);
    const bool isMade = ways == change_.after;
    if (!isMade && ways != WaysIn()) return "neither the ways in of before nor those of after";
    if (!isMade && told.ends_with("change")) return "the change was acknowledged, and is not there";
    const store::Vault vault = ways.own ? tests::open(file) : openWithNew(file);
    if (!told.empty() && store::tallyOf(vault.connection()).rows.at("client") != 1)
      return "the client is lost";
    if (std::string lack = tests::lackOf(vault); !lack.empty()) return lack;
    return lackOfTelling(vault, isMade);
  }

 private:
  WaysIn waysInto(const fs::path& file) const {
    return {.own = opens(file, tests::aPassphrase()),
            .newPassphrase = opens(file, tests::secret(kNew)),
            .colleagues = opens(file, tests::secret(kColleagues)),
            .recoveryKey = opens(file, keys_.first),
            .newRecoveryKey = opens(file, keys_.second)};
  }
  static store::Vault openWithNew(const fs::path& file) {
    return store::Vault::open(file, tests::secret(kNew), [] { return tests::kNow; });
  }
  std::string lackOfTelling(const store::Vault& vault, bool isMade) const {
    const auto entries = store::AuditTrail(vault).list({.action = change_.told});
    if (isMade && entries.size() < 2) return "the change was made, and the audit trail does not tell it";
    if (!change_.isInRows || !isMade) return "";
    return change_.isInRows(vault) ? "" : "the change was made, and no row says so";
  }

  Change change_;
  RecoveryKeys keys_;
};

tests::InterruptedAct interruptedAct(Change change) {
  const auto practice = std::make_shared<Practice>(std::move(change));
  return {
      [practice](const fs::path& folder) { practice->prepare(folder); },
      [practice](const fs::path& folder, const tests::Tell& tell) { practice->perform(folder, tell); },
      [practice](const fs::path& folder, const std::string& told) { return practice->look(folder, told); }};
}

void deactivate(store::Vault& vault) {
  const store::ClinicianRecord colleague = colleagueIn(vault);
  model::ClinicianFields fields = *colleague.clinician;
  fields.isActive = false;
  store::Transaction transaction(vault);
  store::ClinicianRepository(vault).save(colleague.id, model::Clinician::make(fields).value());
  vault.removePassphrase(colleague.id);
  transaction.commit();
}

void addThird(store::Vault& vault) {
  store::Transaction transaction(vault);
  const auto third = store::ClinicianRepository(vault).add(
      model::Clinician::make({.signInName = "caro", .displayName = "Caro Lind"}).value());
  vault.setPassphrase(third, tests::secret(kNew), tests::kQuickCost);
  transaction.commit();
}

}  // namespace

TEST_CASE("a passphrase change stopped at any moment leaves the old or the new one, told by the trail") {
  tests::checkInterrupted(
      interruptedAct({AuditAction::passphraseChanged, WaysIn{.own = false, .newPassphrase = true},
                      [](store::Vault& vault, const RecoveryKeys&) {
                        vault.setPassphrase(*vault.signedIn(), tests::secret(kNew), tests::kQuickCost);
                      }}),
      kRoundsOfChange);
}

TEST_CASE(
    "a recovery key renewed leaves, stopped at any moment, the old page or the new one, told by the trail") {
  tests::checkInterrupted(
      interruptedAct(
          {AuditAction::recoveryKeyReplaced, WaysIn{.recoveryKey = false, .newRecoveryKey = true},
           [](store::Vault& vault, const RecoveryKeys& keys) { vault.useRecoveryKey(keys.second); }}),
      kRoundsOfChange);
}

TEST_CASE("a colleague who comes is there, stopped at any moment, whole or not at all") {
  tests::checkInterrupted(
      interruptedAct({AuditAction::clinicianAdded, WaysIn{.newPassphrase = true},
                      [](store::Vault& vault, const RecoveryKeys&) { addThird(vault); },
                      [](const store::Vault& vault) {
                        return store::ClinicianRepository(vault).bySignInName("caro").has_value();
                      }}),
      kRoundsOfChange);
}

TEST_CASE("a colleague who goes has, stopped at any moment, their passphrase or none, and the rows say so") {
  tests::checkInterrupted(
      interruptedAct({AuditAction::passphraseChanged, WaysIn{.colleagues = false},
                      [](store::Vault& vault, const RecoveryKeys&) { deactivate(vault); },
                      [](const store::Vault& vault) { return !colleagueIn(vault).clinician->isActive; }}),
      kRoundsOfChange);
}
