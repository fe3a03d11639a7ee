// How the work ended: why the client came, how long, what changed from baseline to the end, goals reached and
// open, what helped, safety at the end, and what is recommended. Signed by the clinician. The other person by
// alias; no psychotherapy note has a place here.
#pragma once

#include <string>
#include <vector>

#include "reports/content/clinical_summary.h"

namespace trellis::content {

struct DischargeSummaryInput {
  ClinicalFrame frame;
  std::optional<model::Date> intake = {};
  std::optional<model::Date> discharged = {};  // none: the client is not discharged yet
  std::string presentingConcerns = {};
  std::vector<model::Diagnosis> diagnoses = {};
  std::vector<RelationshipCourse> courses = {};
  std::vector<PlannedGoal> goals = {};
  std::vector<MeasureCourse> measures = {};
  std::vector<std::string> helped = {};      // practice that was done, the latest first
  std::vector<LoggedSession> sessions = {};  // all, oldest first
};

Document dischargeSummary(const DischargeSummaryInput& input, const model::Catalogue& catalogue);

}  // namespace trellis::content
