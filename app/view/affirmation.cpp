#include "app/view/affirmation.h"

#include "core/store/vault.h"

namespace trellis::view {

bool affirm(const Workspace& workspace, Prompts& prompts, const Affirmation& words) {
  return prompts.confirmPassphrase({.question = words.question,
                                    .explanation = words.explanation,
                                    .act = words.act,
                                    .isRight = [&workspace](const seal::Secret& passphrase) {
                                      return workspace.vault.isPassphrase(passphrase);
                                    }});
}

}  // namespace trellis::view
