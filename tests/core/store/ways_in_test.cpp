#include <doctest/doctest.h>

#include "core/store/connection.h"
#include "tests/support/builders.h"
#include "tests/support/colleague.h"
#include "tests/support/full_disk.h"
#include "tests/support/secrets.h"
#include "tests/support/vault_fault.h"

using namespace trellis;
using store::Vault;
using store::VaultError;

namespace {

// Its log has no room for another word; what stands in the file can still be written over.
struct FullPractice : tests::VaultInFolder {
  seal::RecoveryKey key = vault.replaceRecoveryKey();
  FullPractice() {
    vault.confirmRecoveryKey();
    close();
  }
  void close() { const Vault closed = std::move(vault); }
  Vault withKey() const {
    return Vault::openWithRecoveryKey(file, key, [] { return tests::kNow; });
  }
};

template <class Act>
bool failsWhereTheLogIsFull(const tests::VaultInFolder& practice, Act act) {
  const tests::FullDisk full(std::filesystem::file_size(practice.file.string() + "-wal"));
  try {
    act();
    return false;
  } catch (const VaultError&) {
    return true;
  }
}

std::int64_t entriesIn(const Vault& vault) {
  return store::tallyOf(vault.connection()).rows.at("audit_entry");
}

}  // namespace

TEST_CASE("a passphrase that cannot be told to the audit trail is not changed") {
  FullPractice practice;
  practice.vault = tests::open(practice.file);
  const auto entries = entriesIn(practice.vault);
  CHECK(failsWhereTheLogIsFull(practice, [&] {
    practice.vault.setPassphrase(practice.clinician, tests::secret("another passphrase"), tests::kQuickCost);
  }));
  CHECK(practice.vault.isPassphrase(tests::aPassphrase()));
  CHECK(entriesIn(practice.vault) == entries);
  practice.close();
  CHECK_NOTHROW(tests::open(practice.file));
}

TEST_CASE("a passphrase that cannot be told to the audit trail is not taken away") {
  FullPractice practice;
  practice.vault = tests::open(practice.file);
  CHECK(failsWhereTheLogIsFull(practice, [&] { practice.vault.removePassphrase(practice.clinician); }));
  CHECK(practice.vault.isPassphrase(tests::aPassphrase()));
  practice.close();
  CHECK_NOTHROW(tests::open(practice.file));
}

TEST_CASE("a recovery key that cannot be told to the audit trail leaves the page of before as it was") {
  FullPractice practice;
  practice.vault = tests::open(practice.file);
  CHECK(failsWhereTheLogIsFull(practice, [&] { practice.vault.replaceRecoveryKey(); }));
  CHECK(practice.vault.isRecoveryKeyConfirmed());
  practice.close();
  CHECK_NOTHROW(practice.withKey());
}

TEST_CASE("who came in by the recovery key and could not set a passphrase is still nobody") {
  FullPractice practice;
  practice.vault = practice.withKey();
  CHECK(failsWhereTheLogIsFull(practice, [&] {
    practice.vault.setPassphrase(practice.clinician, tests::secret("another passphrase"), tests::kQuickCost);
  }));
  CHECK_FALSE(practice.vault.signedIn());
}

TEST_CASE("a refused change of the ways in is not told, and the next one is made") {
  FullPractice practice;
  practice.vault = tests::open(practice.file);
  const auto entries = entriesIn(practice.vault);
  const model::ClinicianId second{practice.clinician.value + 1};
  CHECK_THROWS_AS(practice.vault.setPassphrase(second, tests::aPassphrase(), tests::kQuickCost), VaultError);
  CHECK(entriesIn(practice.vault) == entries);
  practice.vault.setPassphrase(practice.clinician, tests::secret("another passphrase"), tests::kQuickCost);
  CHECK(entriesIn(practice.vault) == entries + 1);
  CHECK(practice.vault.isPassphrase(tests::secret("another passphrase")));
}

// As a power cut left it between what was told and what was done.
TEST_CASE(
    "a colleague who was deactivated does not come in, although the power failed before their way in went") {
  tests::VaultInFolder practice;
  const auto colleague = tests::addColleague(practice.vault);
  practice.vault.setPassphrase(colleague, tests::secret(tests::kGoodPassphrase), tests::kQuickCost);
  store::ClinicianRepository(practice.vault)
      .save(colleague,
            model::Clinician::make({.signInName = "ben", .displayName = "Ben Okafor", .isActive = false})
                .value());
  { const Vault closed = std::move(practice.vault); }
  const auto openAsColleague = [&] {
    return Vault::open(practice.file, tests::secret(tests::kGoodPassphrase), [] { return tests::kNow; });
  };
  CHECK(tests::faultOf(openAsColleague) == store::VaultFault::wrongPassphrase);
  CHECK(tests::open(practice.file).connection().file().slots().size() == 1);
}
