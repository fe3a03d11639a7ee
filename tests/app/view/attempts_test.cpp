#include "app/view/attempts.h"

#include <doctest/doctest.h>

#include "app/view/affirmation.h"
#include "app/view/own_keys.h"
#include "app/view/unlock_view.h"
#include "tests/support/field_errors.h"
#include "tests/support/open_practice.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/secrets.h"

using namespace trellis;
using namespace std::chrono_literals;
using tests::secret;

namespace {

struct Guessed : tests::OpenPractice {
  tests::ScriptedPrompts prompts;

  bool affirms(const seal::Secret& passphrase) {
    return view::checkOwnPassphrase(workspace, passphrase, "passphrase").empty();
  }
  void fail(int times) {
    for (int time = 0; time < times; ++time) attempts.take(false);
  }
};

}  // namespace

TEST_CASE("After failures one waits 0, 0, 1, 2, 4, 8, 16, 32 seconds, and never more than a minute") {
  Guessed practice;
  for (const auto expected : {0s, 0s, 1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s}) {
    practice.attempts.take(false);
    CHECK(practice.attempts.waitLeft() == expected);
  }
  CHECK(view::delayAfter(1000) == 60s);
}

TEST_CASE("The wait runs down with the clock") {
  Guessed practice;
  practice.fail(5);
  CHECK(practice.attempts.waitWords() == "Next attempt in 4 seconds.");
  practice.moment += 3500ms;
  CHECK(practice.attempts.waitWords() == "Next attempt in 1 second.");
  CHECK_FALSE(practice.attempts.mayTry());
  practice.moment += 500ms;
  CHECK(practice.attempts.mayTry());
  CHECK(practice.attempts.waitWords().empty());
}

TEST_CASE("Whoever is asked to show who they are waits as at the sign-in, and their passphrase waits too") {
  Guessed practice;
  for (int guess = 0; guess < 3; ++guess) CHECK_FALSE(practice.affirms(secret("open sesame")));
  CHECK(practice.attempts.waitLeft() == 1s);
  CHECK_FALSE(practice.affirms(tests::aPassphrase()));
  practice.moment += 1s;
  CHECK(practice.affirms(tests::aPassphrase()));
  CHECK(practice.attempts.waitLeft() == 0s);
}

TEST_CASE("A passphrase that was tried too early is not looked at, and makes nobody wait longer") {
  Guessed practice;
  practice.fail(3);
  practice.affirms(secret("open sesame"));
  CHECK(practice.attempts.waitLeft() == 1s);
}

TEST_CASE("An empty field is no guess") {
  Guessed practice;
  for (int time = 0; time < 5; ++time) CHECK_FALSE(practice.affirms(seal::Secret{0}));
  CHECK(practice.attempts.mayTry());
}

TEST_CASE("Guesses at a change of the passphrase count as those anywhere else") {
  Guessed practice;
  view::OwnKeys keys(practice.workspace, {});
  const char* chosen = tests::kGoodPassphrase;
  practice.fail(2);
  CHECK(tests::refuses(keys.change(secret("open sesame"), secret(chosen), secret(chosen)), "old"));
  CHECK_FALSE(practice.attempts.mayTry());
}

TEST_CASE("A lock lets no guesser begin anew") {
  Guessed practice;
  practice.fail(4);
  view::UnlockView unlock({.open = [](const seal::Secret&) { return true; },
                           .openWithRecoveryKey = [](const seal::RecoveryKey&) { return true; },
                           .changePassphrase = [](const seal::Secret&) {}},
                          {}, practice.attempts);
  CHECK_FALSE(unlock.canTry());
  CHECK(unlock.waitWords() == "Next attempt in 2 seconds.");
}
