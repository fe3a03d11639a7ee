#include "app/view/unlock_view.h"

#include <exception>
#include <utility>

#include "app/view/screen_words.h"
#include "app/view/unless_stopped.h"
#include "app/view/words.h"

namespace trellis::view {

model::FieldErrors checkNewPassphrase(const seal::Secret& passphrase, const seal::Secret& again,
                                      const GuessedWords& guessed) {
  if (passphrase.isEmpty())
    return {{"passphrase",
             phrase("Please choose a passphrase: four or five words that do not belong together.")}};
  if (!strengthOf(passphrase, guessed).isEnough())
    return {{"passphrase", phrase("This passphrase is too easy to guess: please choose a harder one.")}};
  if (!(passphrase == again))
    return {{"again", phrase("The two passphrases differ: please type the same one twice.")}};
  return {};
}

UnlockView::UnlockView(Door door, GuessedWords guessed, Attempts& attempts)
    : door_(std::move(door)), guessed_(std::move(guessed)), attempts_(attempts) {}

UnlockView::Answer UnlockView::ask(const seal::Secret& passphrase) const {
  try {
    if (door_.open(passphrase)) return {Answer::Kind::opened, {}};
    return {Answer::Kind::wrong, phrase("That passphrase does not open this practice.")};
  } catch (const std::exception& error) {
    return {Answer::Kind::failed, told(error.what())};
  }
}

UnlockView::Answer UnlockView::askWithRecoveryKey(std::string_view typed) const {
  const auto key = seal::RecoveryKey::parse(typed);
  if (!key)
    return {
        Answer::Kind::failed,
        phrase("A recovery key has eight groups of four and one sign at the end: please check each against "
               "the page.")};
  try {
    if (door_.openWithRecoveryKey(*key)) return {Answer::Kind::openedWithRecoveryKey, {}};
    return {Answer::Kind::wrong, phrase("That recovery key does not open this practice.")};
  } catch (const std::exception& error) {
    return {Answer::Kind::failed, told(error.what())};
  }
}

void UnlockView::take(const Answer& answer) {
  switch (answer.kind) {
    case Answer::Kind::opened:
      attempts_.take(true);
      return show(State::open, {});
    case Answer::Kind::openedWithRecoveryKey:
      attempts_.take(true);
      return show(State::choosingPassphrase, {});
    case Answer::Kind::wrong:
      attempts_.take(false);
      return show(State::refused, answer.sentence);
    case Answer::Kind::failed:
      return show(State::failed, answer.sentence);
  }
}

void UnlockView::show(State state, const std::string& message) {
  state_ = state;
  message_ = message;
  changed.notify();
}

PassphraseStrength UnlockView::strength(const seal::Secret& passphrase) const {
  return strengthOf(passphrase, guessed_);
}

model::FieldErrors UnlockView::choosePassphrase(const seal::Secret& passphrase, const seal::Secret& again) {
  auto errors = checkNewPassphrase(passphrase, again, guessed_);
  if (!errors.empty()) return errors;
  errors = unlessStopped([&] { door_.changePassphrase(passphrase); });
  if (errors.empty()) show(State::open, {});
  return errors;
}

}  // namespace trellis::view
