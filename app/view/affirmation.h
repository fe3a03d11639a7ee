// An act that the signed-in clinician must affirm with the passphrase: signing, taking the window back from a
// client, changing who comes in. Nothing happens where the person steps back, and who guesses waits as at the
// sign-in.
#pragma once

#include <string>

#include "app/view/prompts.h"
#include "app/view/workspace.h"
#include "core/model/field_error.h"
#include "core/seal/secret.h"

namespace trellis::view {

struct Affirmation {
  std::string question;
  std::string explanation;
  std::string act;  // on the button
};

bool affirm(const Workspace& workspace, Prompts& prompts, const Affirmation& words);

// Errors are of `field`; none for the passphrase of who is signed in. Takes about a second, and is asked on a
// thread of its own.
model::FieldErrors checkOwnPassphrase(const Workspace& workspace, const seal::Secret& passphrase,
                                      const std::string& field);

}  // namespace trellis::view
