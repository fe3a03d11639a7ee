// What a signed session says, part by part in the order in which one reads it: what took place, the note by
// its sections, what was observed in each relationship besides ratings, and all around them. Parts and lines
// that hold nothing are left out. Words are in the screen's language.
#pragma once

#include <string>
#include <vector>

#include "app/view/workspace.h"
#include "core/store/records.h"

namespace trellis::view {

struct RecordLine {
  std::string label;
  std::string text;
  bool operator==(const RecordLine&) const = default;
};

struct RecordPart {
  std::string heading;
  std::vector<RecordLine> lines;
};

// "Subjective", or the key where no format has it any more.
RecordPart notePart(const Workspace& workspace, const store::SessionRecord& record);
// Stages, give-and-take, boundaries and expected pushback.
std::vector<RecordLine> linesOf(const Workspace& workspace, const store::SessionRecord& record,
                                model::RelationshipId relationship);
RecordPart riskPart(const Workspace& workspace, const store::SessionRecord& record);
RecordPart aroundPart(const Workspace& workspace, const store::SessionRecord& record);
// "Thu 19 Nov 2026 · 10:00–10:50 · individual · video · attended"
std::string factsOf(const Workspace& workspace, const store::SessionRecord& record);

}  // namespace trellis::view
