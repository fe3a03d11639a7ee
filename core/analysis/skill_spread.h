// Where a skill spreads: in which relationship a step was first practiced, where it appeared next, after how
// long. A step appears at the first session that tells practicing or sustaining for that relationship; what
// is told of the client as a whole belongs to no relationship and is left out. Weeks are whole, from the
// first appearance.
#pragma once

#include <vector>

#include "core/analysis/series.h"

namespace trellis::analysis {

struct SkillAppearance {
  model::RelationshipId relationship;
  model::SessionId session;
  model::Date date;
  int weeksAfterFirst = 0;
  bool operator==(const SkillAppearance&) const = default;
};

// In the order of appearance; the sessions are taken in the order given.
std::vector<SkillAppearance> skillSpread(const std::vector<SessionObservations>& sessions, model::Path path);

}  // namespace trellis::analysis
