#include "app/view/practice_form.h"

#include <system_error>

#include "core/store/vault.h"

namespace trellis::view {

model::FieldErrors PracticeForm::create(model::Instant now) {
  const auto checkedPractice = model::Practice::make(practice);
  const auto checkedClinician = model::Clinician::make(clinician);
  model::FieldErrors errors = checkedPractice.errors();
  for (model::FieldError& error : checkedClinician.errors()) errors.push_back(std::move(error));
  if (!errors.empty()) return errors;
  // Where the folder cannot be made, the vault says so.
  std::error_code unmade;
  std::filesystem::create_directories(file_.parent_path(), unmade);
  store::Vault::create(file_, checkedPractice.value(), checkedClinician.value(), now);
  return {};
}

}  // namespace trellis::view
