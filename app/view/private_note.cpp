#include "app/view/private_note.h"

#include "app/view/words.h"
#include "core/store/clinician_repository.h"
#include "core/store/session_repository.h"

namespace trellis::view {

bool isPrivateNoteMine(const Workspace& workspace, const store::SessionRecord& session) {
  return session.clinician == workspace.clinician;
}

std::string privateNoteOf(const Workspace& workspace, const store::SessionRecord& session) {
  if (!isPrivateNoteMine(workspace, session)) return "";
  const auto note =
      store::SessionRepository(workspace.vault).psychotherapyNoteOf(session.id, workspace.clinician);
  return note ? note->privateText() : "";
}

std::string colleaguesNoteWords(const Workspace& workspace, const store::SessionRecord& session) {
  if (isPrivateNoteMine(workspace, session)) return "";
  if (!store::SessionRepository(workspace.vault).hasPsychotherapyNote(session.id)) return "";
  const auto author = store::ClinicianRepository(workspace.vault).find(session.clinician);
  return phrase(
      "%1 keeps a psychotherapy note on this session. It is for its author alone: nothing of it is shown "
      "here.",
      {author.clinician->displayName});
}

}  // namespace trellis::view
