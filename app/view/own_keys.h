// What lets the person who is signed in come in again: their passphrase, and the practice's recovery key.
// Each is changed only by who knows the passphrase. Deriving a key takes about a second: `change` is asked
// on a thread of its own.
#pragma once

#include <string>
#include <vector>

#include "app/view/key_handover.h"
#include "app/view/passphrase_strength.h"
#include "app/view/prompts.h"
#include "app/view/workspace.h"
#include "core/model/field_error.h"
#include "core/store/progress.h"

namespace trellis::view {

// The words that somebody of this practice would be guessed by.
GuessedWords guessedOf(const Workspace& workspace, std::vector<std::string> commonWords);

class OwnKeys {
 public:
  OwnKeys(Workspace& workspace, std::vector<std::string> commonWords);

  PassphraseStrength strength(const seal::Secret& passphrase) const;
  // Errors are of "old", "passphrase" and "again"; the old passphrase opens nothing once there are none.
  model::FieldErrors change(const seal::Secret& old, const seal::Secret& passphrase,
                            const seal::Secret& again, const store::Progress& progress = {});

  // The key that was there opens the practice until the new one is handed over. False: it stays.
  bool replaceRecoveryKey(Prompts& prompts, const Chance& chance, const KeyHandover::HandOver& handOver);

 private:
  Workspace& workspace_;
  GuessedWords guessed_;
};

}  // namespace trellis::view
