// What was observed in a session, as tables: ratings with their evidence, give-and-take, steps, boundaries,
// well-being. A table where there is something to tell, else nothing. Not discussed is not told as 0.
// Ratings as they were signed: amendments stand beside them in the note.
#pragma once

#include <string>
#include <vector>

#include "core/model/catalogue.h"
#include "reports/content/session_note.h"

namespace trellis::content {

std::string nameOf(const std::vector<NamedRelationship>& relationships, model::RelationshipId id);

std::vector<Block> observedBlocks(const NoteContent& note, const model::Catalogue& catalogue,
                                  model::Language language, int headingLevel);

}  // namespace trellis::content
