#include "app/view/clinicians_view.h"

#include <doctest/doctest.h>

#include "core/store/vault_error.h"
#include "tests/support/field_errors.h"
#include "tests/support/open_practice.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/secrets.h"

using namespace trellis;
using tests::kGoodPassphrase;
using tests::secret;

namespace {

struct Shared : tests::OpenPractice {
  view::CliniciansView view{workspace, {"password"}};
  tests::ScriptedPrompts prompts;

  model::FieldErrors add(const char* signInName, const char* words) {
    const auto errors =
        view.add({.signInName = signInName, .displayName = "Ben Ito"}, secret(words), secret(words));
    view.refresh();
    return errors;
  }
  bool opens(const seal::Secret& passphrase) {
    try {
      store::Vault::open(vault.file(), passphrase, [this] { return clock; });
    } catch (const store::VaultError& error) {
      return error.kind() != store::VaultFault::wrongPassphrase;  // in use: it was the right one
    }
    return true;
  }
};

}  // namespace

TEST_CASE("The one who is signed in is listed as such") {
  Shared practice;
  REQUIRE(practice.view.lines().size() == 1);
  CHECK(practice.view.lines()[0].name == "Ana Ruiz, LMFT");
  CHECK(practice.view.lines()[0].state == "You");
}

TEST_CASE("A new clinician is listed and lets themselves in with a passphrase of their own") {
  Shared practice;
  CHECK(practice.add("ben", kGoodPassphrase).empty());
  REQUIRE(practice.view.lines().size() == 2);
  CHECK(practice.view.lines()[1].state == "Active");
  CHECK(practice.opens(secret(kGoodPassphrase)));
  CHECK_FALSE(practice.vault.isPassphrase(secret(kGoodPassphrase)));
}

TEST_CASE("Who is stopped while they are added, or come back, is not there") {
  Shared practice;
  const auto words = secret(kGoodPassphrase);
  const auto stop = [](std::optional<double>) { return false; };
  CHECK(practice.view.add({.signInName = "ben", .displayName = "Ben Ito"}, words, words, stop).size() == 1);
  practice.view.refresh();
  CHECK(practice.view.lines().size() == 1);
  CHECK_FALSE(practice.opens(words));
  REQUIRE(practice.add("ben", kGoodPassphrase).empty());
  practice.prompts.passphrase = tests::aPassphrase();
  REQUIRE(practice.view.deactivate(1, practice.prompts));
  CHECK(practice.view.reactivate(1, words, words, stop).size() == 1);
  practice.view.refresh();
  CHECK_FALSE(practice.view.lines()[1].isActive);
  CHECK_FALSE(practice.opens(words));
}

TEST_CASE("A sign-in name that is taken and a passphrase that is easy to guess are refused at their fields") {
  Shared practice;
  const auto errors = practice.add("ana", "password");
  CHECK(tests::refuses(errors, "signInName"));
  CHECK(tests::refuses(errors, "passphrase"));
  CHECK(practice.view.lines().size() == 1);
}

TEST_CASE("A new name, credentials and license are shown, and the passphrase opens as before") {
  Shared practice;
  practice.add("ben", kGoodPassphrase);
  model::ClinicianFields fields = practice.view.fieldsOf(1);
  fields.displayName = "Ben Mora";
  fields.credentials = "LCSW";
  fields.licenseNumber = "4711";
  CHECK(practice.view.change(1, fields).empty());
  CHECK(practice.view.lines()[1].name == "Ben Mora, LCSW");
  CHECK(practice.view.lines()[1].license == "4711");
  CHECK(practice.view.lines()[1].state == "Active");
  CHECK(practice.opens(secret(kGoodPassphrase)));
}

TEST_CASE("Nobody takes the sign-in name of another, and one's own is no other's") {
  Shared practice;
  practice.add("ben", kGoodPassphrase);
  model::ClinicianFields fields = practice.view.fieldsOf(1);
  CHECK(practice.view.change(1, fields).empty());
  fields.signInName = "ana";
  CHECK(tests::refuses(practice.view.change(1, fields), "signInName"));
  CHECK(practice.view.lines()[1].signInName == "ben");
}

TEST_CASE("One who was deactivated stays so when their name is corrected") {
  Shared practice;
  practice.add("ben", kGoodPassphrase);
  practice.prompts.passphrase = tests::aPassphrase();
  REQUIRE(practice.view.deactivate(1, practice.prompts));
  model::ClinicianFields fields = practice.view.fieldsOf(1);
  fields.displayName = "Ben Mora";
  CHECK(practice.view.change(1, fields).empty());
  CHECK_FALSE(practice.view.lines()[1].isActive);
  CHECK_FALSE(practice.opens(secret(kGoodPassphrase)));
}

TEST_CASE("A passphrase that is another clinician's adds nobody") {
  Shared practice;
  const char* taken = "lighthouse keeps its own hours";
  CHECK_THROWS_AS(practice.add("ben", taken), store::VaultError);
  practice.view.refresh();
  CHECK(practice.view.lines().size() == 1);
}

TEST_CASE("Nobody deactivates themselves, and so the last way in stays") {
  Shared practice;
  practice.prompts.passphrase = tests::aPassphrase();
  CHECK_FALSE(practice.view.canDeactivate(0));
  CHECK_FALSE(practice.view.deactivate(0, practice.prompts));
  CHECK(practice.prompts.questions.empty());
  CHECK(practice.view.lines()[0].isActive);
}

TEST_CASE("A clinician who was deactivated opens nothing, and comes back with a new passphrase") {
  Shared practice;
  practice.prompts.passphrase = tests::aPassphrase();
  practice.add("ben", kGoodPassphrase);
  CHECK(practice.view.deactivate(1, practice.prompts));
  CHECK(practice.view.lines()[1].state == "Not active");
  CHECK_FALSE(practice.opens(secret(kGoodPassphrase)));
  const char* next = "copper anchor violet ninety";
  CHECK(practice.view.reactivate(1, secret(next), secret(next)).empty());
  practice.view.refresh();
  CHECK(practice.view.lines()[1].isActive);
  CHECK(practice.opens(secret(next)));
}

TEST_CASE("Without the passphrase of who is signed in nobody is deactivated") {
  Shared practice;
  practice.add("ben", kGoodPassphrase);
  CHECK_FALSE(practice.view.deactivate(1, practice.prompts));
  CHECK(practice.opens(secret(kGoodPassphrase)));
}
