// The screen before a locked practice: asks for the passphrase, makes whoever guesses wait longer and longer,
// and lets in with the recovery key those who have lost theirs, who then choose a new passphrase. How a vault
// opens is the door's matter: the one who makes the view brings it, and the clock.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/view/attempts.h"
#include "app/view/notifier.h"
#include "app/view/passphrase_strength.h"
#include "core/model/field_error.h"
#include "core/seal/recovery_key.h"
#include "core/seal/secret.h"

namespace trellis::view {

// False where it opens nothing; what else goes wrong is thrown, as a whole sentence.
struct Door {
  std::function<bool(const seal::Secret& passphrase)> open;
  std::function<bool(const seal::RecoveryKey& key)> openWithRecoveryKey;
  std::function<void(const seal::Secret& passphrase)> changePassphrase;  // once it is open
};

// A passphrase that is new, typed twice; errors are of "passphrase" and "again".
model::FieldErrors checkNewPassphrase(const seal::Secret& passphrase, const seal::Secret& again,
                                      const GuessedWords& guessed);

class UnlockView {
 public:
  enum class State { waiting, refused, failed, choosingPassphrase, open };

  // What the door answered.
  struct Answer {
    enum class Kind { opened, openedWithRecoveryKey, wrong, failed } kind;
    std::string sentence;  // of what is wrong
  };

  UnlockView(Door door, GuessedWords guessed, Attempts& attempts);

  State state() const { return state_; }
  const std::string& message() const { return message_; }  // what to say; empty where there is nothing
  std::string waitWords() const { return attempts_.waitWords(); }
  bool canTry() const { return attempts_.mayTry(); }

  // The slow half, which may run on another thread, and the half that changes what is shown.
  Answer ask(const seal::Secret& passphrase) const;
  Answer askWithRecoveryKey(std::string_view typed) const;
  void take(const Answer& answer);

  // After the recovery key.
  PassphraseStrength strength(const seal::Secret& passphrase) const;
  model::FieldErrors choosePassphrase(const seal::Secret& passphrase, const seal::Secret& again);

  Notifier changed;

 private:
  void show(State state, const std::string& message);

  Door door_;
  GuessedWords guessed_;
  Attempts& attempts_;
  State state_ = State::waiting;
  std::string message_;
};

}  // namespace trellis::view
