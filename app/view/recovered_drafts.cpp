#include "app/view/recovered_drafts.h"

#include <algorithm>
#include <map>

#include "app/view/names.h"
#include "core/store/client_repository.h"
#include "core/store/recovery_journal.h"
#include "core/store/session_repository.h"

namespace trellis::view {
namespace {

std::string sessionWords(const Workspace& workspace, const store::DraftKey& key) {
  if (!key.session) return phrase("New session");
  const auto record = store::SessionRepository(workspace.vault).find(*key.session);
  return phrase("Session of %1", {shortDate(record.session->date)});
}

RecoveredDraft recovered(const Workspace& workspace, const store::DraftKey& key, model::Instant keptAt) {
  const auto client = store::ClientRepository(workspace.vault).find(key.client);
  return {key, calledName(*client.client), sessionWords(workspace, key), keptAt};
}

}  // namespace

std::vector<RecoveredDraft> recoveredDrafts(const Workspace& workspace) {
  std::map<store::DraftKey, model::Instant> kept;
  for (const store::Draft& draft : workspace.journal.drafts()) {
    if (draft.key.clinician != workspace.clinician) continue;
    store::DraftKey session = draft.key;
    session.kind = store::DraftKind::session;
    const auto known = kept.try_emplace(session, draft.keptAt).first;
    known->second = std::max(known->second, draft.keptAt);
  }
  std::vector<RecoveredDraft> drafts;
  for (const auto& [key, keptAt] : kept) drafts.push_back(recovered(workspace, key, keptAt));
  std::ranges::stable_sort(drafts, std::ranges::greater(), &RecoveredDraft::keptAt);
  return drafts;
}

std::string reasonOf(const RecoveredDraft& draft) {
  return phrase("%1: text kept %2, not saved yet.", {draft.session, dateAndTime(draft.keptAt)});
}

}  // namespace trellis::view
