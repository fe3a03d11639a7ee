#include "app/view/practice_form.h"

#include <doctest/doctest.h>

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
