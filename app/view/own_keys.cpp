#include "app/view/own_keys.h"

#include <utility>

#include "app/view/unlock_view.h"
#include "app/view/words.h"
#include "core/store/clinician_repository.h"
#include "core/store/vault.h"

namespace trellis::view {

bool confirmOwnPassphrase(const Workspace& workspace, Prompts& prompts, const std::string& question,
                          const std::string& explanation, const std::string& act) {
  return prompts.confirmPassphrase({.question = question,
                                    .explanation = explanation,
                                    .act = act,
                                    .isRight = [&vault = workspace.vault](const seal::Secret& passphrase) {
                                      return vault.isPassphrase(passphrase);
                                    }});
}

GuessedWords guessedOf(const Workspace& workspace, std::vector<std::string> commonWords) {
  GuessedWords guessed{std::move(commonWords), {workspace.vault.practice()->name}};
  for (const store::ClinicianRecord& record : store::ClinicianRepository(workspace.vault).all()) {
    guessed.names.push_back(record.clinician->displayName);
    guessed.names.push_back(record.clinician->signInName);
  }
  return guessed;
}

OwnKeys::OwnKeys(Workspace& workspace, std::vector<std::string> commonWords)
    : workspace_(workspace), guessed_(guessedOf(workspace, std::move(commonWords))) {}

PassphraseStrength OwnKeys::strength(const seal::Secret& passphrase) const {
  return strengthOf(passphrase, guessed_);
}

model::FieldErrors OwnKeys::change(const seal::Secret& old, const seal::Secret& passphrase,
                                   const seal::Secret& again) {
  if (auto errors = checkNewPassphrase(passphrase, again, guessed_); !errors.empty()) return errors;
  if (old.isEmpty() || !workspace_.vault.isPassphrase(old))
    return {{"old", phrase("This is not your passphrase: please type it again.")}};
  workspace_.vault.setPassphrase(workspace_.clinician, passphrase, workspace_.vault.cost());
  return {};
}

bool OwnKeys::replaceRecoveryKey(Prompts& prompts, const Chance& chance, const Handover& handOver) {
  if (!confirmOwnPassphrase(
          workspace_, prompts, phrase("Replace the recovery key?"),
          phrase("A new key is shown once, to print. The old page opens this practice no more once you have "
                 "the new one; backups from before open with the old page still."),
          phrase("Make a new key")))
    return false;
  const auto key = seal::RecoveryKey::random();
  const RecoveryKeyForm form(key,
                             {.practice = workspace_.vault.practice()->name,
                              .now = workspace_.now(),
                              .language = workspace_.language},
                             chance);
  if (!handOver(form)) return false;
  workspace_.vault.useRecoveryKey(key);
  return true;
}

}  // namespace trellis::view
