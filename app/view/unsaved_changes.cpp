#include "app/view/unsaved_changes.h"

#include <algorithm>

#include "app/view/session_draft.h"
#include "app/view/words.h"
#include "core/store/session_repository.h"

namespace trellis::view {
namespace {

using Changes = std::vector<RecordLine>;

void compare(Changes& changes, std::string label, const model::OptionalText& saved,
             const model::OptionalText& typed) {
  if (saved == typed) return;
  changes.push_back({std::move(label), typed.value_or(phrase("(emptied)"))});
}

void compareNotes(Changes& changes, const Workspace& workspace, const model::SessionFields& saved,
                  const model::SessionFields& typed) {
  if (!typed.note) return;
  for (const auto& section : typed.note->sections) {
    const auto* before = findSection(saved, section.key);
    compare(changes, workspace.catalogue.sectionTitle(typed.note->format, section.key, workspace.language),
            before ? before->text : std::nullopt, section.text);
  }
}

model::OptionalText actionOf(const model::SessionFields& fields) {
  return fields.risk ? fields.risk->action : std::nullopt;
}

int differences(const std::vector<model::Rating>& some, const std::vector<model::Rating>& others) {
  return static_cast<int>(std::ranges::count_if(
      some, [&](const auto& each) { return std::ranges::find(others, each) == others.end(); }));
}

void countRatings(Changes& changes, const model::SessionFields& saved, const model::SessionFields& typed) {
  const int count =
      std::max(differences(typed.ratings, saved.ratings), differences(saved.ratings, typed.ratings));
  if (count > 0) changes.push_back({phrase("Ratings"), counted(count, "rating", "ratings")});
}

// All that is neither told in its own words nor counted.
model::SessionFields others(model::SessionFields fields) {
  if (fields.note)
    for (auto& section : fields.note->sections) section.text.reset();
  fields.takeaway.reset();
  fields.otherInterventions.reset();
  fields.ratings.clear();
  if (fields.risk) fields.risk->action.reset();
  return fields;
}

}  // namespace

model::SessionFields savedFields(const Workspace& workspace, std::optional<model::SessionId> session) {
  if (!session) return blankSession(workspace.catalogue, workspace.today());
  return *store::SessionRepository(workspace.vault).find(*session).session;
}

std::vector<RecordLine> unsavedChanges(const Workspace& workspace, const model::SessionFields& saved,
                                       const exchange::SessionDraft& draft) {
  Changes changes;
  compareNotes(changes, workspace, saved, draft.fields);
  compare(changes, phrase("Risk: what was done"), actionOf(saved), actionOf(draft.fields));
  compare(changes, phrase("Interventions"), saved.otherInterventions, draft.fields.otherInterventions);
  compare(changes, phrase("Takeaway"), saved.takeaway, draft.fields.takeaway);
  for (const auto& task : draft.tasks)
    if (!task.id) changes.push_back({phrase("Practice task"), task.fields.text});
  for (const auto& typed : draft.aside) changes.push_back({phrase("Typed, not added yet"), typed.text});
  countRatings(changes, saved, draft.fields);
  if (others(saved) != others(draft.fields) || !draft.reviews.empty() || !draft.droppedTasks.empty())
    changes.push_back({phrase("Other entries"), phrase("times, choices or numbers")});
  return changes;
}

std::string placesOf(const std::vector<RecordLine>& changes) {
  std::vector<std::string> places;
  for (const auto& change : changes)
    if (std::ranges::find(places, change.label) == places.end()) places.push_back(change.label);
  return joined(places, ", ");
}

}  // namespace trellis::view
