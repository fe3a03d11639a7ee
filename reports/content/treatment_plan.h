// The treatment plan that client and clinician sign: what brings the client, the goals with what each level
// looks like, and how the work is done. It has no place for notes, risk, ratings or the other person's name.
#pragma once

#include <string>
#include <vector>

#include "core/model/catalogue.h"
#include "core/model/client.h"
#include "reports/content/clinical_page.h"
#include "reports/content/plan_blocks.h"

namespace trellis::content {

struct PlannedPractice {
  model::Path path = model::Path::self;
  std::string words;
};

struct TreatmentPlanInput {
  ClinicalFrame frame;
  std::string presentingConcerns = {};
  std::vector<model::Diagnosis> diagnoses = {};
  std::vector<PlannedGoal> goals = {};  // that are active; the relationship by its alias
  std::vector<PlannedPractice> practice = {};
  model::Date reviewBy;
};

Document treatmentPlan(const TreatmentPlanInput& input, const model::Catalogue& catalogue);

// "F60.7 Dependent personality disorder": as a list; nothing without one.
void addDiagnoses(Document& document, const std::vector<model::Diagnosis>& diagnoses,
                  model::Language language);

}  // namespace trellis::content
