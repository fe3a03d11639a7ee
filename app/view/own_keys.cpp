#include "app/view/own_keys.h"

#include <utility>

#include "app/view/affirmation.h"
#include "app/view/unless_stopped.h"
#include "app/view/unlock_view.h"
#include "app/view/words.h"
#include "core/store/clinician_repository.h"
#include "core/store/transaction.h"

namespace trellis::view {

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
                                   const seal::Secret& again, const store::Progress& progress) {
  if (auto errors = checkNewPassphrase(passphrase, again, guessed_); !errors.empty()) return errors;
  if (auto errors = checkOwnPassphrase(workspace_, old, "old"); !errors.empty()) return errors;
  return unlessStopped([&] {
    store::tell(progress, {});
    store::Transaction transaction(workspace_.vault);
    workspace_.vault.setPassphrase(workspace_.clinician, passphrase, workspace_.vault.cost());
    store::tell(progress, {});
    transaction.commit();
  });
}

bool OwnKeys::replaceRecoveryKey(Prompts& prompts, const Chance& chance,
                                 const KeyHandover::HandOver& handOver) {
  if (!affirm(
          workspace_, prompts,
          {phrase("Replace the recovery key?"),
           phrase("A new key is shown once, to print. The old page opens this practice no more once you have "
                  "the new one; backups from before open with the old page still."),
           phrase("Make a new key")}))
    return false;
  return KeyHandover(workspace_.vault, {workspace_.now(), workspace_.language}, chance, handOver).another();
}

}  // namespace trellis::view
