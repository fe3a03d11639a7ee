#include "app/view/practice_form.h"

#include <utility>

#include "app/view/unless_stopped.h"
#include "app/view/unlock_view.h"

namespace trellis::view {
namespace {

void append(model::FieldErrors& errors, model::FieldErrors more) {
  for (model::FieldError& error : more) errors.push_back(std::move(error));
}

}  // namespace

PracticeForm::PracticeForm(Maker make, std::vector<std::string> commonWords)
    : make_(std::move(make)), commonWords_(std::move(commonWords)) {}

GuessedWords PracticeForm::guessed() const {
  return {commonWords_, {practice.name, clinician.displayName, clinician.signInName}};
}

PassphraseStrength PracticeForm::strength(const seal::Secret& passphrase) const {
  return strengthOf(passphrase, guessed());
}

model::FieldErrors PracticeForm::create(const seal::Secret& passphrase, const seal::Secret& again) {
  const auto checkedPractice = model::Practice::make(practice);
  const auto checkedClinician = model::Clinician::make(clinician);
  model::FieldErrors errors = checkedPractice.errors();
  append(errors, checkedClinician.errors());
  append(errors, checkNewPassphrase(passphrase, again, guessed()));
  if (!errors.empty()) return errors;
  return unlessStopped(
      [&] { recoveryKey_ = make_(checkedPractice.value(), checkedClinician.value(), passphrase); });
}

}  // namespace trellis::view
