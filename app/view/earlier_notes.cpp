#include "app/view/earlier_notes.h"

#include <algorithm>

#include "app/view/words.h"
#include "core/model/rules.h"
#include "core/store/session_repository.h"

namespace trellis::view {
EarlierNotes::EarlierNotes(Workspace& workspace, model::ClientId client,
                           std::optional<model::SessionId> session)
    : workspace_(workspace) {
  for (const store::SessionLine& line : store::SessionRepository(workspace_.vault).linesOf(client)) {
    if (line.id == session) break;
    if (line.attendance != model::Attendance::attended) continue;
    notes_.push_back(
        {line.id, joined({weekdayDate(line.date), phrase("Session %1", {std::to_string(line.number)}),
                          signedMark(line.isSigned)},
                         " · ")});
  }
  std::ranges::reverse(notes_);
}

void EarlierNotes::open(std::size_t note) {
  sections_.clear();
  if (note >= notes_.size()) return;
  const auto record = store::SessionRepository(workspace_.vault).find(notes_[note].id);
  date_ = weekdayDate(record.session->date);
  if (!record.session->note) return;
  const model::ProgressNote& written = *record.session->note;
  for (const model::NoteSection& section : workspace_.catalogue.inOrder(written))
    if (section.text)
      sections_.push_back(
          {workspace_.catalogue.sectionTitle(written.format, section.key, workspace_.language),
           *section.text});
}

std::string EarlierNotes::quoted(std::size_t section, std::string_view part) const {
  if (section >= sections_.size() || model::isBlank(part)) return "";
  return phrase("“%1” (%2, %3)", {part, date_, sections_[section].title});
}

}  // namespace trellis::view
