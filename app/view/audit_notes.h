// What a person looked at, for the audit trail: once for each opening of a page, never for a repaint.
// The acts that write are told by the store itself.
// Throws store::VaultError.
#pragma once

#include "app/view/workspace.h"

namespace trellis::view {

void noteClientViewed(Workspace& workspace, model::ClientId client);
void noteProgressViewed(Workspace& workspace, model::ClientId client);
void noteSessionViewed(Workspace& workspace, model::SessionId session);
void noteAuditViewed(Workspace& workspace);

}  // namespace trellis::view
