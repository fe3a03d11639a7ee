// Whose the psychotherapy note of a session is: the clinician's who held it. A colleague is told that there
// is one and whose, and nothing of its text. Throws store::VaultError.
#pragma once

#include <string>

#include "app/view/workspace.h"
#include "core/store/records.h"

namespace trellis::view {

bool isPrivateNoteMine(const Workspace& workspace, const store::SessionRecord& session);
std::string privateNoteOf(const Workspace& workspace, const store::SessionRecord& session);  // of one's own
// "Ana Ruiz keeps a psychotherapy note …"; empty where there is none, or where it is one's own.
std::string colleaguesNoteWords(const Workspace& workspace, const store::SessionRecord& session);

}  // namespace trellis::view
