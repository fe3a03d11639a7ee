#include "app/view/clinicians_view.h"

#include <utility>

#include "app/view/affirmation.h"
#include "app/view/own_keys.h"
#include "app/view/unless_stopped.h"
#include "app/view/unlock_view.h"
#include "app/view/words.h"
#include "core/store/clinician_repository.h"
#include "core/store/transaction.h"
#include "core/store/vault.h"

namespace trellis::view {

CliniciansView::CliniciansView(Workspace& workspace, std::vector<std::string> commonWords)
    : workspace_(workspace), commonWords_(std::move(commonWords)) {
  refresh();
}

void CliniciansView::refresh() {
  lines_.clear();
  for (const store::ClinicianRecord& record : store::ClinicianRepository(workspace_.vault).all()) {
    const model::ClinicianFields& fields = *record.clinician;
    const bool isSelf = record.id == workspace_.clinician;
    lines_.push_back({.id = record.id,
                      .name = joined({fields.displayName, fields.credentials.value_or("")}, ", "),
                      .signInName = fields.signInName,
                      .license = fields.licenseNumber.value_or(""),
                      .state = isSelf            ? phrase("You")
                               : fields.isActive ? phrase("Active")
                                                 : phrase("Not active"),
                      .isActive = fields.isActive});
  }
  changed.notify();
}

bool CliniciansView::canDeactivate(std::size_t row) const {
  return lines_[row].isActive && lines_[row].id != workspace_.clinician;
}

GuessedWords CliniciansView::guessed(const model::ClinicianFields& fields) const {
  GuessedWords guessed = guessedOf(workspace_, commonWords_);
  guessed.names.push_back(fields.displayName);
  guessed.names.push_back(fields.signInName);
  return guessed;
}

PassphraseStrength CliniciansView::strength(const model::ClinicianFields& fields,
                                            const seal::Secret& passphrase) const {
  return strengthOf(passphrase, guessed(fields));
}

model::FieldErrors CliniciansView::check(const model::ClinicianFields& fields,
                                         std::optional<std::size_t> row) const {
  model::FieldErrors errors = model::Clinician::make(fields).errors();
  const auto taken = store::ClinicianRepository(workspace_.vault).bySignInName(fields.signInName);
  if (taken && (!row || taken->id != lines_[*row].id))
    errors.push_back(
        {"signInName", phrase("Somebody signs in with this name already: please choose another.")});
  return errors;
}

model::FieldErrors CliniciansView::add(const model::ClinicianFields& fields, const seal::Secret& passphrase,
                                       const seal::Secret& again, const store::Progress& progress) {
  model::FieldErrors errors = check(fields, std::nullopt);
  for (model::FieldError& error : checkNewPassphrase(passphrase, again, guessed(fields)))
    errors.push_back(std::move(error));
  if (!errors.empty()) return errors;
  return unlessStopped([&] {
    store::Transaction transaction(workspace_.vault);
    const model::ClinicianId id =
        store::ClinicianRepository(workspace_.vault).add(model::Clinician::make(fields).value());
    letIn(id, passphrase, progress);
    transaction.commit();
  });
}

model::FieldErrors CliniciansView::change(std::size_t row, model::ClinicianFields fields) {
  fields.isActive = lines_[row].isActive;
  if (auto errors = check(fields, row); !errors.empty()) return errors;
  store::ClinicianRepository(workspace_.vault)
      .save(lines_[row].id, model::Clinician::make(std::move(fields)).value());
  refresh();
  return {};
}

bool CliniciansView::deactivate(std::size_t row, Prompts& prompts) {
  if (!canDeactivate(row)) return false;
  if (!affirm(
          workspace_, prompts,
          {phrase("Deactivate %1?", {lines_[row].name}),
           phrase("Their passphrase opens this practice no more; a backup from before opens with it still. "
                  "What they wrote and signed stays. They can be reactivated with a new passphrase."),
           phrase("Deactivate")}))
    return false;
  store::Transaction transaction(workspace_.vault);
  setActive(row, false);
  workspace_.vault.removePassphrase(lines_[row].id);
  transaction.commit();
  refresh();
  return true;
}

model::FieldErrors CliniciansView::reactivate(std::size_t row, const seal::Secret& passphrase,
                                              const seal::Secret& again, const store::Progress& progress) {
  if (!canReactivate(row)) return {};
  if (auto errors = checkNewPassphrase(passphrase, again, guessed(fieldsOf(row))); !errors.empty())
    return errors;
  return unlessStopped([&] {
    store::Transaction transaction(workspace_.vault);
    setActive(row, true);
    letIn(lines_[row].id, passphrase, progress);
    transaction.commit();
  });
}

void CliniciansView::letIn(model::ClinicianId clinician, const seal::Secret& passphrase,
                           const store::Progress& progress) {
  workspace_.vault.setPassphrase(clinician, passphrase, workspace_.vault.cost());
  store::tell(progress, {});
}

model::ClinicianFields CliniciansView::fieldsOf(std::size_t row) const {
  return *store::ClinicianRepository(workspace_.vault).find(lines_[row].id).clinician;
}

void CliniciansView::setActive(std::size_t row, bool isActive) {
  model::ClinicianFields fields = fieldsOf(row);
  fields.isActive = isActive;
  store::ClinicianRepository(workspace_.vault)
      .save(lines_[row].id, model::Clinician::make(std::move(fields)).value());
}

}  // namespace trellis::view
