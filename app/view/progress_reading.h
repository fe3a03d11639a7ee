// What is read of one client for their progress: the sessions that took place, in order, with what was
// missed, and the evidence, goals and outside measures beside them. Ratings count as amended. Errors:
// store::VaultError.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/analysis/series.h"
#include "core/model/goal.h"
#include "core/model/outcome_measure.h"
#include "core/store/vault.h"

namespace trellis::view {

struct PlannedGoal {
  model::GoalId id;
  model::GoalFields goal;
};

// One measure with the totals that the client reached.
struct TakenMeasure {
  model::OutcomeMeasureFields measure;
  std::vector<model::AdministrationFields> administrations;  // in order of date
};

using EvidenceOfItem = std::map<model::SessionId, std::string>;

struct ProgressReading {
  std::vector<analysis::SessionObservations> sessions;
  std::vector<model::Date> missed;
  std::map<std::pair<model::RelationshipId, model::Item>, EvidenceOfItem> evidence;  // the clinician's
  std::vector<PlannedGoal> goals;
  std::vector<TakenMeasure> measures;  // that were taken at least once
};

ProgressReading readProgress(const store::Vault& vault, model::ClientId client);

// What is dated on this day or later; goals stay.
ProgressReading since(ProgressReading reading, model::Date first);

}  // namespace trellis::view
