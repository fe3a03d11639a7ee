#include "app/view/practice_form.h"

#include <utility>

#include "app/view/unlock_view.h"
#include "core/store/vault_error.h"

namespace trellis::view {
namespace {

void append(model::FieldErrors& errors, model::FieldErrors more) {
  for (model::FieldError& error : more) errors.push_back(std::move(error));
}

}  // namespace

model::FieldErrors unlessStopped(const std::function<void()>& make) {
  try {
    make();
    return {};
  } catch (const store::VaultError& error) {
    if (error.kind() != store::VaultFault::stopped) throw;
    return {{"", error.what()}};
  }
}

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
