#include "app/view/recovered_drafts.h"

#include <algorithm>
#include <map>
#include <optional>

#include "app/view/names.h"
#include "core/store/client_repository.h"
#include "core/store/recovery_journal.h"
#include "core/store/session_repository.h"
#include "core/store/vault_error.h"

namespace trellis::view {
namespace {

std::string sessionWords(const Workspace& workspace, const store::DraftKey& key) {
  if (!key.session) return phrase("New session");
  const auto record = store::SessionRepository(workspace.vault).find(*key.session);
  return phrase("Session of %1", {shortDate(record.session->date)});
}

// None where it belongs to what this practice does not hold, as after a restored backup: it stays kept.
std::optional<RecoveredDraft> recovered(const Workspace& workspace, const store::DraftKey& key,
                                        model::Instant keptAt) {
  try {
    const auto client = store::ClientRepository(workspace.vault).find(key.client);
    return RecoveredDraft{key, calledName(*client.client), sessionWords(workspace, key), keptAt};
  } catch (const store::VaultError& error) {
    if (error.kind() == store::VaultFault::missing) return std::nullopt;
    throw;
  }
}

}  // namespace

std::vector<RecoveredDraft> recoveredDrafts(const Workspace& workspace) {
  std::map<store::DraftKey, model::Instant> kept;
  for (const store::Draft& draft : workspace.journal.drafts()) {
    if (draft.key.clinician != workspace.clinician || draft.key.kind == store::DraftKind::form) continue;
    store::DraftKey session = draft.key;
    session.kind = store::DraftKind::session;
    const auto known = kept.try_emplace(session, draft.keptAt).first;
    known->second = std::max(known->second, draft.keptAt);
  }
  std::vector<RecoveredDraft> drafts;
  for (const auto& [key, keptAt] : kept)
    if (auto draft = recovered(workspace, key, keptAt)) drafts.push_back(*std::move(draft));
  std::ranges::stable_sort(drafts, std::ranges::greater(), &RecoveredDraft::keptAt);
  return drafts;
}

std::string reasonOf(const RecoveredDraft& draft) {
  return phrase("%1: text kept %2, not saved yet.", {draft.session, dateAndTime(draft.keptAt)});
}

}  // namespace trellis::view
