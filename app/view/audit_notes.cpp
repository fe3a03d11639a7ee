#include "app/view/audit_notes.h"

#include "core/store/audit_trail.h"
#include "core/store/session_repository.h"

namespace trellis::view {

using store::AuditAction;
using store::AuditObject;
using store::AuditTrail;

void noteClientViewed(Workspace& workspace, model::ClientId client) {
  AuditTrail(workspace.vault).viewed(AuditObject::client, client.value, client);
}

void noteProgressViewed(Workspace& workspace, model::ClientId client) {
  AuditTrail(workspace.vault)
      .record({AuditAction::viewed, AuditObject::report, {}, client, "report=progress"});
}

void noteSessionViewed(Workspace& workspace, model::SessionId session) {
  const auto client = store::SessionRepository(workspace.vault).find(session).client;
  AuditTrail(workspace.vault).viewed(AuditObject::session, session.value, client);
}

void noteAuditViewed(Workspace& workspace) {
  AuditTrail(workspace.vault).viewed(AuditObject::audit, {});
}

}  // namespace trellis::view
