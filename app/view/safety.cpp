#include "app/view/safety.h"

#include "core/store/session_repository.h"

namespace trellis::view {

bool isPaused(model::Path path) {
  return path == model::Path::boundaries || path == model::Path::balance;
}

bool isViolenceRecorded(const Workspace& workspace, model::ClientId client) {
  return store::SessionRepository(workspace.vault)
      .isRiskRecorded(client, model::RiskKind::intimatePartnerViolence);
}

bool hasSafetyConcern(const Workspace& workspace, model::ClientId client,
                      const model::RelationshipFields& relationship) {
  return relationship.hasSafetyConcern || isViolenceRecorded(workspace, client);
}

}  // namespace trellis::view
