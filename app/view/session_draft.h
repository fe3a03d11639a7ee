// What a session's draft becomes by each entry on the form: the note in its format, ratings set and cleared,
// stages, give-and-take. Promises that nothing is filled in that was not entered, and that changing the
// format of a note loses no text. A value that is absent was not discussed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/session.h"

namespace trellis::view {

// One rating's place: in which relationship, by whom, of what.
struct RatingPlace {
  model::RelationshipId relationship;
  model::Rater rater = model::Rater::clinician;
  model::Item item;
  auto operator<=>(const RatingPlace&) const = default;
};

model::SessionFields blankSession(const model::Catalogue& catalogue, model::Date today);

// The note in another format: sections that both have stay, the text of others goes to the one that
// corresponds, where that is blank, or is kept behind those of the format.
model::ProgressNote inFormat(model::ProgressNote note, const model::NoteFormat& format);
const model::NoteSection* findSection(const model::SessionFields& fields, std::string_view key);
// The section of that key, added where the draft has none yet; null where there is no note.
model::NoteSection* sectionToWrite(model::SessionFields& fields, std::string_view key);

void dropSection(model::SessionFields& fields, std::string_view key);

const model::Rating* findRating(const model::SessionFields& fields, const RatingPlace& place);
void setRating(model::SessionFields& fields, const RatingPlace& place, std::optional<int> value);
void setEvidence(model::SessionFields& fields, const RatingPlace& place, std::string_view text);

std::optional<model::Stage> stageOf(const model::SessionFields& fields,
                                    std::optional<model::RelationshipId> relationship, model::Path path);
void setStage(model::SessionFields& fields, std::optional<model::RelationshipId> relationship,
              model::Path path, std::optional<model::Stage> stage);

model::GiveAndTake giveAndTakeOf(const model::SessionFields& fields, model::RelationshipId relationship);
void setGiveAndTake(model::SessionFields& fields, const model::GiveAndTake& told);

const model::GoalWork* findGoalWork(const model::SessionFields& fields, model::GoalId goal);
void setGoalWork(model::SessionFields& fields, model::GoalId goal,
                 const std::optional<model::GoalWork>& work);

bool tellsOfViolence(const model::SessionFields& fields);  // between partners

void setExpectedPushback(model::SessionFields& fields, model::RelationshipId relationship, bool isExpected);
void setPushbackNote(model::SessionFields& fields, model::RelationshipId relationship,
                     std::string_view text);  // where pushback is expected
void setIntervention(model::SessionFields& fields, std::string_view key, bool isUsed);

}  // namespace trellis::view
