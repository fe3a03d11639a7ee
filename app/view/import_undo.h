// The way back from an import of clients: as one act, asked first, for what it takes away is gone. Refused
// once somebody has worked with one of the clients. Errors: store::VaultError.
#pragma once

#include "app/view/act_outcome.h"
#include "app/view/prompts.h"
#include "app/view/workspace.h"

namespace trellis::view {

bool canUndoImport(const Workspace& workspace);  // there is one that was not taken back

// `isDone` only where it was taken back; no sentence where the person thought better of it.
ActOutcome undoImport(const Workspace& workspace, Prompts& prompts);

}  // namespace trellis::view
