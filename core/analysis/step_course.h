// A step in one relationship: its stage now, when it was first practiced, and how the ratings of its path
// before that session compare with those from then on. That is timing, not proof: other things changed too.
// Phases as in phase_change.h.
#pragma once

#include <optional>
#include <vector>

#include "core/analysis/phase_change.h"
#include "core/analysis/series.h"

namespace trellis::analysis {

struct StepCourse {
  model::Path path = model::Path::self;
  StageObservation latest;
  std::optional<StageObservation> firstPracticed = {};
  std::optional<PhaseChange> sign = {};
  std::optional<PhaseChange> characteristic = {};
};

// By the clinician's ratings; nothing where no stage was told.
std::optional<StepCourse> stepCourseOf(const std::vector<SessionObservations>& sessions,
                                       model::RelationshipId relationship, model::Path path);

}  // namespace trellis::analysis
