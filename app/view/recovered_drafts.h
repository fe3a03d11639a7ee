// What the signed-in clinician typed and did not save, as the recovery journal kept it: to be opened and
// saved, or thrown away. One entry a session, whatever of it was kept; the last kept comes first.
#pragma once

#include <string>
#include <vector>

#include "app/view/workspace.h"
#include "core/store/draft.h"

namespace trellis::view {

struct RecoveredDraft {
  store::DraftKey key;    // of the session's own draft
  std::string name;       // the client's
  std::string session;    // "Session of 19 Nov 2026" or "New session"
  std::string holds;      // "Subjective, Plan, Ratings"; empty where it cannot be told
  model::Instant keptAt;  // UTC
};

std::vector<RecoveredDraft> recoveredDrafts(const Workspace& workspace);
// "New session: Subjective, Plan, kept 20 Nov 2026 10:55, not saved yet."
std::string reasonOf(const RecoveredDraft& draft);

}  // namespace trellis::view
