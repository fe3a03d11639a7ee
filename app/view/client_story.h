// The five paths of each relationship from baseline to now, in a table that fits one page: what the client's
// overview shows of progress. Two lines a relationship: the signs, to fall, and the characteristics, to rise.
// Numbers are the clinician's ratings, 0 to 4; what was never rated is no zero.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/view/workspace.h"
#include "core/model/path.h"

namespace trellis::view {

struct StoryLine {
  model::RelationshipId relationship;
  std::string alias;                                  // "my partner"; empty in the second line
  std::string context;                                // "romantic, since 2019"; likewise
  std::string kind;                                   // "Signs", "Characteristics"
  std::array<std::string, model::kPaths.size()> now;  // "3 → 1", "2" while rated once, "–" while never
  std::string safety;                                 // "Ask before printing"; empty in the second line
};

std::vector<StoryLine> storyOf(const Workspace& workspace, model::ClientId client);

}  // namespace trellis::view
