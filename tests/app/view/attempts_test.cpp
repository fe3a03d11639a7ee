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

// The program, started again and again at one practice of this account.
struct Restarts {
  tests::TemporaryFolder folder;
  view::Moment moment{};
  model::Instant wall = *model::parseInstant("2026-11-20T10:55:00Z");

  view::KeptFailures keptFor(const std::string& practice) {
    return {folder / "attempts", practice, [this] { return wall; }};
  }
  std::chrono::seconds waitAfterStart(const std::string& practice = "harbor") {
    view::Attempts attempts([this] { return moment; });
    attempts.keepIn(keptFor(practice));
    return attempts.waitLeft();
  }
  void guess(int failures, bool isRightAtLast = false) {
    view::Attempts attempts([this] { return moment; });
    attempts.keepIn(keptFor("harbor"));
    for (int time = 0; time < failures; ++time) attempts.take(false);
    if (isRightAtLast) attempts.take(true);
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

TEST_CASE("Who starts the program anew waits as long as before, and the next guess counts on") {
  Restarts program;
  program.guess(6);
  CHECK(program.waitAfterStart() == 8s);
  program.wall += boost::posix_time::seconds(3);
  CHECK(program.waitAfterStart() == 5s);
  program.wall += boost::posix_time::hours(24);
  CHECK(program.waitAfterStart() == 0s);
  program.guess(1);
  CHECK(program.waitAfterStart() == 16s);
}

TEST_CASE("The right passphrase is the end of the wait, in the next start too") {
  Restarts program;
  program.guess(6, true);
  CHECK(program.waitAfterStart() == 0s);
  program.guess(2);
  CHECK(program.waitAfterStart() == 0s);
}

TEST_CASE("A clock that was turned back frees nobody, and makes nobody wait for more than the delay") {
  Restarts program;
  program.guess(40);
  program.wall -= boost::posix_time::hours(24 * 365);
  CHECK(program.waitAfterStart() == 60s);
}

TEST_CASE("Guesses at one practice make nobody wait at another") {
  Restarts program;
  program.guess(6);
  CHECK(program.waitAfterStart("lantern") == 0s);
}

TEST_CASE("What is kept of guesses can be spoilt, and is then as if nobody had guessed") {
  Restarts program;
  program.guess(6);
  for (const char* words : {"", "harbor = ", "harbor = many ago", "harbor = -7 2026-11-20T10:55:00Z"}) {
    CAPTURE(words);
    program.folder.write("attempts", words);
    CHECK(program.waitAfterStart() == 0s);
  }
}

TEST_CASE("Failures are kept by the practice's own file, and nowhere before there is one") {
  const tests::OpenPractice practice;
  const auto now = [] { return *model::parseInstant("2026-11-20T10:55:00Z"); };
  CHECK(view::failuresAt(practice.vault.file(), practice.folder / "attempts", now).has_value());
  CHECK_FALSE(
      view::failuresAt(practice.folder / "none.trellis", practice.folder / "attempts", now).has_value());
}
