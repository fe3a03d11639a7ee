// What a session's draft holds beyond what is saved, in words, so that it can be looked at before it is
// taken: each text that differs as it was typed, everything else counted. The psychotherapy note is never
// quoted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/signed_note_words.h"
#include "app/view/workspace.h"
#include "core/exchange/session_draft_json.h"

namespace trellis::view {

// As the vault has it; a new session's as it began.
model::SessionFields savedFields(const Workspace& workspace, std::optional<model::SessionId> session);
std::vector<RecordLine> unsavedChanges(const Workspace& workspace, const model::SessionFields& saved,
                                       const exchange::SessionDraft& draft);
std::string placesOf(const std::vector<RecordLine>& changes);  // "Subjective, Plan, Ratings"

}  // namespace trellis::view
