#include "core/analysis/step_course.h"

namespace trellis::analysis {

std::optional<StepCourse> stepCourseOf(const std::vector<SessionObservations>& sessions,
                                       model::RelationshipId relationship, model::Path path) {
  const auto stages = stagesOf(sessions, relationship, path);
  if (stages.empty()) return std::nullopt;
  const auto phases = [&](model::ItemKind kind) {
    return phaseChange(seriesOf(sessions, relationship, model::Rater::clinician, {kind, path}), stages,
                       model::better(kind));
  };
  return StepCourse{path, stages.back(), firstPracticed(stages), phases(model::ItemKind::sign),
                    phases(model::ItemKind::characteristic)};
}

}  // namespace trellis::analysis
