#include "app/view/recovered_drafts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "app/view/names.h"
#include "app/view/unsaved_changes.h"
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

// By its kind: what was typed into a session's form is told by its places.
std::string holdsOf(const Workspace& workspace, const store::Draft& draft) {
  switch (draft.key.kind) {
    case store::DraftKind::session:
      if (const auto read = exchange::readSessionDraft(draft.text))
        return placesOf(unsavedChanges(workspace, savedFields(workspace, draft.key.session), *read));
      return "";
    case store::DraftKind::psychotherapyNote:
      return phrase("Psychotherapy note");
    case store::DraftKind::addendum:
      return phrase("Addendum");
    case store::DraftKind::form:
      return "";
  }
  return "";
}

// None where it belongs to what this practice does not hold, as after a restored backup: it stays kept.
std::optional<RecoveredDraft> begin(const Workspace& workspace, const store::DraftKey& key) {
  try {
    const auto client = store::ClientRepository(workspace.vault).find(key.client);
    return RecoveredDraft{key, calledName(*client.client), sessionWords(workspace, key), {}, {}};
  } catch (const store::VaultError& error) {
    if (error.kind() == store::VaultFault::noRecord) return std::nullopt;
    throw;
  }
}

void add(RecoveredDraft& known, const Workspace& workspace, const store::Draft& draft) {
  known.holds = joined({known.holds, holdsOf(workspace, draft)}, ", ");
  known.keptAt = known.keptAt.is_special() ? draft.keptAt : std::max(known.keptAt, draft.keptAt);
}

}  // namespace

std::vector<RecoveredDraft> recoveredDrafts(const Workspace& workspace) {
  std::map<store::DraftKey, std::optional<RecoveredDraft>> kept;
  for (const store::Draft& draft : workspace.journal.drafts()) {
    if (draft.key.clinician != workspace.clinician || draft.key.kind == store::DraftKind::form) continue;
    store::DraftKey session = draft.key;
    session.kind = store::DraftKind::session;
    if (!kept.contains(session)) kept.emplace(session, begin(workspace, session));
    if (auto& known = kept.at(session)) add(*known, workspace, draft);
  }
  std::vector<RecoveredDraft> drafts;
  for (auto& [key, draft] : kept)
    if (draft) drafts.push_back(*std::move(draft));
  std::ranges::stable_sort(drafts, std::ranges::greater(), &RecoveredDraft::keptAt);
  return drafts;
}

std::string reasonOf(const RecoveredDraft& draft) {
  const std::string when = dateAndTime(draft.keptAt);
  if (draft.holds.empty()) return phrase("%1: text kept %2, not saved yet.", {draft.session, when});
  return phrase("%1: %2, kept %3, not saved yet.", {draft.session, draft.holds, when});
}

}  // namespace trellis::view
