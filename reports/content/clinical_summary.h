// Progress to date for a colleague: identity, a sentence with the numbers, each relationship's course, goals,
// outside measures, attendance, a session log that ties assessment, goal and intervention together,
// assessment and plan, safety. The other person by alias; no psychotherapy note has a place here.
#pragma once

#include <string>
#include <vector>

#include "core/model/session.h"
#include "reports/content/clinical_page.h"
#include "reports/content/course_blocks.h"
#include "reports/content/measure_blocks.h"
#include "reports/content/plan_blocks.h"
#include "reports/content/treatment_plan.h"

namespace trellis::content {

// One session in the log.
struct LoggedSession {
  int number = 0;
  model::Date date;
  model::SessionKind kind = model::SessionKind::individual;
  std::optional<model::Modality> modality = {};
  std::optional<model::Attendance> attendance = {};
  std::vector<std::string> goals = {};          // statements
  std::vector<std::string> interventions = {};  // keys of the catalogue, or free words
  std::string assessment = {};                  // of the note
  std::string plan = {};
  std::optional<model::RiskAnswer> risk = {};
  bool isSigned = false;
};

struct ClinicalSummaryInput {
  ClinicalFrame frame;
  model::Date from;
  model::Date to;
  std::string presentingConcerns = {};
  std::vector<model::Diagnosis> diagnoses = {};
  std::string referralSource = {};
  std::vector<RelationshipCourse> courses = {};
  std::vector<PlannedGoal> goals = {};
  std::vector<MeasureCourse> measures = {};
  std::vector<LoggedSession> sessions = {};  // of the period, oldest first, missed ones too
};

Document clinicalSummary(const ClinicalSummaryInput& input, const model::Catalogue& catalogue);

}  // namespace trellis::content
