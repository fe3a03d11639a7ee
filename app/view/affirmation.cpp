#include "app/view/affirmation.h"

#include "app/view/attempts.h"
#include "app/view/unless_stopped.h"
#include "app/view/words.h"
#include "core/store/vault.h"

namespace trellis::view {

bool affirm(const Workspace& workspace, Prompts& prompts, const Affirmation& words) {
  return prompts.confirmPassphrase(
      {.question = words.question,
       .explanation = words.explanation,
       .act = words.act,
       .check =
           [&workspace](const seal::Secret& passphrase, const store::Progress& progress) {
             auto wrong = checkOwnPassphrase(workspace, passphrase, "passphrase");
             if (!wrong.empty()) return wrong;
             return unlessStopped([&] { store::tell(progress, {}); });
           },
       .attempts = workspace.attempts});
}

model::FieldErrors checkOwnPassphrase(const Workspace& workspace, const seal::Secret& passphrase,
                                      const std::string& field) {
  if (passphrase.isEmpty()) return {{field, phrase("Please type your passphrase.")}};
  if (!workspace.attempts.mayTry()) return {{field, workspace.attempts.waitWords()}};
  const bool isRight = workspace.vault.isPassphrase(passphrase);
  workspace.attempts.take(isRight);
  if (isRight) return {};
  return {{field, phrase("This is not your passphrase: please type it again.")}};
}

}  // namespace trellis::view
