// An act that the signed-in clinician must affirm with the passphrase: signing, and taking the window back
// from a client. Nothing happens where the person steps back.
#pragma once

#include <string>

#include "app/view/prompts.h"
#include "app/view/workspace.h"

namespace trellis::view {

struct Affirmation {
  std::string question;
  std::string explanation;
  std::string act;  // on the button
};

bool affirm(const Workspace& workspace, Prompts& prompts, const Affirmation& words);

}  // namespace trellis::view
