#include "app/view/own_keys.h"

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

struct Owned : tests::OpenPractice {
  view::OwnKeys keys{workspace, {"password"}};
  tests::ScriptedPrompts prompts;

  model::FieldErrors changeTo(const char* words) {
    return keys.change(tests::aPassphrase(), secret(words), secret(words));
  }
  bool replace(const view::KeyHandover::HandOver& handOver) {
    return keys.replaceRecoveryKey(
        prompts, [](std::size_t) { return 0; }, handOver);
  }
};

std::string textOf(const view::RecoveryKeyForm& form) {
  return view::joined(form.groups(), " ");
}

}  // namespace

TEST_CASE("A passphrase is changed by who knows it, and the old one opens nothing any more") {
  Owned practice;
  CHECK(practice.changeTo(kGoodPassphrase).empty());
  CHECK(practice.vault.isPassphrase(secret(kGoodPassphrase)));
  CHECK_FALSE(practice.vault.isPassphrase(tests::aPassphrase()));
}

TEST_CASE("Who does not know the passphrase changes nothing") {
  Owned practice;
  const auto errors =
      practice.keys.change(secret("open sesame"), secret(kGoodPassphrase), secret(kGoodPassphrase));
  CHECK(tests::refuses(errors, "old"));
  CHECK(practice.vault.isPassphrase(tests::aPassphrase()));
}

TEST_CASE(
    "A new passphrase is held to the rules of the first: not weak, not the practice's name, typed twice") {
  Owned practice;
  CHECK(tests::refuses(practice.changeTo("password"), "passphrase"));
  CHECK(tests::refuses(practice.changeTo("Harbor Counseling"), "passphrase"));
  CHECK(tests::refuses(
      practice.keys.change(tests::aPassphrase(), secret(kGoodPassphrase), secret("another one")), "again"));
}

TEST_CASE("A recovery key that was handed over opens the practice, and the one before does not") {
  Owned practice;
  practice.prompts.passphrase = tests::aPassphrase();
  const auto old = practice.vault.replaceRecoveryKey();
  std::string words;
  CHECK(practice.replace([&](const view::RecoveryKeyForm& form) {
    words = textOf(form);
    return true;
  }));
  const auto file = practice.vault.file();
  { const auto closed = std::move(practice.vault); }
  CHECK_THROWS_AS(store::Vault::openWithRecoveryKey(file, old, [&] { return practice.clock; }),
                  store::VaultError);
  const auto key = seal::RecoveryKey::parse(words);
  REQUIRE(key);
  CHECK_NOTHROW(store::Vault::openWithRecoveryKey(file, *key, [&] { return practice.clock; }));
}

TEST_CASE("A recovery key that was not handed over replaces nothing") {
  Owned practice;
  practice.prompts.passphrase = tests::aPassphrase();
  const auto old = practice.vault.replaceRecoveryKey();
  CHECK_FALSE(practice.replace([](const view::RecoveryKeyForm&) { return false; }));
  const auto file = practice.vault.file();
  { const auto closed = std::move(practice.vault); }
  CHECK_NOTHROW(store::Vault::openWithRecoveryKey(file, old, [&] { return practice.clock; }));
}

TEST_CASE("Without the passphrase no new recovery key is shown") {
  Owned practice;
  bool isShown = false;
  CHECK_FALSE(practice.replace([&](const view::RecoveryKeyForm&) { return isShown = true; }));
  CHECK_FALSE(isShown);
}

TEST_CASE("A change of the passphrase that is stopped at any moment changes nothing") {
  Owned practice;
  view::OwnKeys keys(practice.workspace, {});
  const auto chosen = tests::secret(tests::kGoodPassphrase);
  for (int moments = 0; moments < 2; ++moments) {
    int left = moments;
    const auto stop = [&](std::optional<double>) { return left-- > 0; };
    const auto errors = keys.change(tests::aPassphrase(), chosen, chosen, stop);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].field.empty());
    CHECK(practice.vault.isPassphrase(tests::aPassphrase()));
    CHECK_FALSE(practice.vault.isPassphrase(chosen));
  }
  CHECK(
      keys.change(tests::aPassphrase(), chosen, chosen, [](std::optional<double>) { return true; }).empty());
  CHECK(practice.vault.isPassphrase(chosen));
}
