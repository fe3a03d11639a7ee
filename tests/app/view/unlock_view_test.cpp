#include "app/view/unlock_view.h"

#include <stdexcept>

#include <doctest/doctest.h>

#include "tests/support/field_errors.h"
#include "tests/support/secrets.h"

using namespace trellis;
using namespace std::chrono_literals;
using State = view::UnlockView::State;
using tests::secret;

namespace {

constexpr const char* kRight = "lantern mosaic thirteen gravel";

// A door that opens to one passphrase and one key, and a clock that tests move.
struct Entrance {
  seal::RecoveryKey key = seal::RecoveryKey::random();
  std::string broken;  // what goes wrong behind the door
  std::string chosen;
  view::Moment now{};
  view::Attempts attempts{[this] { return now; }};
  view::UnlockView view{
      {.open =
           [this](const seal::Secret& passphrase) {
             if (!broken.empty()) throw std::runtime_error(broken);
             return passphrase == secret(kRight);
           },
       .openWithRecoveryKey = [this](const seal::RecoveryKey& typed) { return typed.bits() == key.bits(); },
       .changePassphrase =
           [this](const seal::Secret& passphrase) { chosen = seal::textOf(passphrase.bytes()); }},
      {},
      attempts};

  void type(std::string_view words) { view.take(view.ask(secret(words))); }
  void typeKey(std::string_view words) { view.take(view.askWithRecoveryKey(words)); }
};

}  // namespace

TEST_CASE("The right passphrase opens the practice at once") {
  Entrance entrance;
  CHECK(entrance.view.state() == State::waiting);
  entrance.type(kRight);
  CHECK(entrance.view.state() == State::open);
}

TEST_CASE("A wrong passphrase is said plainly, and the right one still opens") {
  Entrance entrance;
  entrance.type("open sesame");
  CHECK(entrance.view.state() == State::refused);
  CHECK(entrance.view.message() == "That passphrase does not open this practice.");
  CHECK(entrance.view.canTry());
  entrance.type(kRight);
  CHECK(entrance.view.state() == State::open);
}

TEST_CASE("Wrong passphrases and wrong recovery keys make one wait, the right one does no more") {
  Entrance entrance;
  for (int guess = 0; guess < 2; ++guess) entrance.type("open sesame");
  entrance.typeKey(seal::RecoveryKey::random().text());
  CHECK(entrance.view.waitWords() == "Next attempt in 1 second.");
  CHECK_FALSE(entrance.view.canTry());
  entrance.now += 1s;
  entrance.type(kRight);
  CHECK(entrance.view.canTry());
  CHECK(entrance.view.waitWords().empty());
}

TEST_CASE("What is wrong with the file is said in its own sentence, and nobody waits for it") {
  Entrance entrance;
  entrance.broken = "Another window has this practice open.";
  for (int attempt = 0; attempt < 5; ++attempt) entrance.type(kRight);
  CHECK(entrance.view.state() == State::failed);
  CHECK(entrance.view.message() == entrance.broken);
  CHECK(entrance.view.canTry());
}

TEST_CASE("The recovery key is read in small letters and without dashes, and asks for a new passphrase") {
  Entrance entrance;
  std::string typed;
  for (const char sign : entrance.key.text())
    if (sign != '-') typed += sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
  entrance.typeKey(typed);
  CHECK(entrance.view.state() == State::choosingPassphrase);
  CHECK(tests::refuses(entrance.view.choosePassphrase(secret("password"), secret("password")), "passphrase"));
  CHECK(tests::refuses(entrance.view.choosePassphrase(secret(kRight), secret("lantern")), "again"));
  CHECK(entrance.chosen.empty());
  CHECK(entrance.view.choosePassphrase(secret(kRight), secret(kRight)).empty());
  CHECK(entrance.view.state() == State::open);
  CHECK(entrance.chosen == kRight);
}

TEST_CASE("A recovery key with a slip is told apart from one of another practice") {
  Entrance entrance;
  entrance.typeKey("not a key");
  CHECK(entrance.view.state() == State::failed);
  CHECK(entrance.view.message().find("groups") != std::string::npos);
  entrance.typeKey(seal::RecoveryKey::random().text());
  CHECK(entrance.view.state() == State::refused);
}

TEST_CASE("Whoever shows the screen is told of every answer") {
  Entrance entrance;
  int told = 0;
  const auto subscription = entrance.view.changed.subscribe([&] { ++told; });
  entrance.type("open sesame");
  entrance.type(kRight);
  CHECK(told == 2);
}
