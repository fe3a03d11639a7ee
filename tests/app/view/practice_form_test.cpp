#include "app/view/practice_form.h"

#include <doctest/doctest.h>

#include "app/view/unless_stopped.h"
#include "core/store/progress.h"
#include "core/store/vault_error.h"
#include "tests/support/field_errors.h"
#include "tests/support/secrets.h"

using namespace trellis;
using tests::kGoodPassphrase;
using tests::secret;

namespace {

// A form whose maker keeps what it was given.
struct Beginning {
  std::string made;
  std::string passphrase;
  view::PracticeForm form{
      [this](const model::Practice& practice, const model::Clinician&, const seal::Secret& words) {
        made = practice->name;
        passphrase = seal::textOf(words.bytes());
        return seal::RecoveryKey::random();
      },
      {}};

  Beginning() {
    form.practice.name = "Harbor Counseling";
    form.clinician = {.signInName = "ana", .displayName = "Ana Ruiz"};
  }
};

}  // namespace

TEST_CASE("A complete form makes the practice and holds its recovery key") {
  Beginning beginning;
  CHECK(beginning.form.create(secret(kGoodPassphrase), secret(kGoodPassphrase)).empty());
  CHECK(beginning.made == "Harbor Counseling");
  CHECK(beginning.passphrase == kGoodPassphrase);
  CHECK(beginning.form.recoveryKey());
}

TEST_CASE("Everything that is wrong is said at once, and nothing is made") {
  Beginning beginning;
  beginning.form.practice.name.clear();
  beginning.form.clinician.signInName = "Ana Ruiz";
  const auto errors = beginning.form.create(secret("password"), secret("password"));
  CHECK(tests::refuses(errors, "name"));
  CHECK(tests::refuses(errors, "signInName"));
  CHECK(tests::refuses(errors, "passphrase"));
  CHECK(beginning.made.empty());
  CHECK_FALSE(beginning.form.recoveryKey());
}

TEST_CASE("Two passphrases that differ make nothing") {
  Beginning beginning;
  CHECK(tests::refuses(beginning.form.create(secret(kGoodPassphrase), secret("lantern")), "again"));
  CHECK(beginning.made.empty());
}

TEST_CASE("A passphrase made of the practice's own names is refused") {
  Beginning beginning;
  CHECK_FALSE(beginning.form.strength(secret("Harbor Counseling Ana Ruiz")).isEnough());
}

TEST_CASE("A practice whose making is stopped is none, and what was typed stays") {
  Beginning beginning;
  view::PracticeForm form(
      [](const auto&, const auto&, const auto&) -> seal::RecoveryKey { store::throwStopped(); }, {});
  form.practice = beginning.form.practice;
  form.clinician = beginning.form.clinician;
  CHECK(tests::refuses(form.create(secret(kGoodPassphrase), secret(kGoodPassphrase)), ""));
  CHECK_FALSE(form.recoveryKey());
  CHECK(form.practice.name == "Harbor Counseling");
}

TEST_CASE("What goes wrong with the file of a new practice is no stop: it is thrown") {
  CHECK_THROWS_AS(
      view::unlessStopped([] { throw store::VaultError(store::VaultFault::full, "The disk is full."); }),
      store::VaultError);
}
