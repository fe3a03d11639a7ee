// Control is not codependence: where there is coercion or violence, nobody is asked to hold a boundary or to
// share the load. A concern is noted with the relationship; violence between partners that a session recorded
// counts for every relationship. Throws store::VaultError.
#pragma once

#include "app/view/workspace.h"
#include "core/model/path.h"
#include "core/model/relationship.h"

namespace trellis::view {

bool isPaused(model::Path path);  // where there is a concern
bool isViolenceRecorded(const Workspace& workspace, model::ClientId client);
bool hasSafetyConcern(const Workspace& workspace, model::ClientId client,
                      const model::RelationshipFields& relationship);

}  // namespace trellis::view
