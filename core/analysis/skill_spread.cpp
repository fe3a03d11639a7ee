#include "core/analysis/skill_spread.h"

#include <algorithm>

namespace trellis::analysis {
namespace {

constexpr int kDaysOfWeek = 7;

bool isPracticed(const model::StepProgress& step, model::Path path) {
  return step.path == path && step.relationship && step.stage >= model::Stage::practicing;
}

bool hasAppeared(const std::vector<SkillAppearance>& spread, model::RelationshipId relationship) {
  return std::ranges::find(spread, relationship, &SkillAppearance::relationship) != spread.end();
}

}  // namespace

std::vector<SkillAppearance> skillSpread(const std::vector<SessionObservations>& sessions, model::Path path) {
  std::vector<SkillAppearance> spread;
  for (const SessionObservations& session : sessions)
    for (const model::StepProgress& step : session.steps) {
      if (!isPracticed(step, path) || hasAppeared(spread, *step.relationship)) continue;
      const model::Date first = spread.empty() ? session.date : spread.front().date;
      spread.push_back({*step.relationship, session.session, session.date,
                        model::daysBetween(first, session.date) / kDaysOfWeek});
    }
  return spread;
}

}  // namespace trellis::analysis
