// What the vault holds for the reports of progress that a colleague reads, and for the treatment plan.
// Relationships by their alias; no psychotherapy note is read. Throws store::VaultError.
#pragma once

#include "app/view/report_facts.h"
#include "reports/content/clinical_summary.h"
#include "reports/content/discharge_summary.h"
#include "reports/content/treatment_plan.h"

namespace trellis::view {

content::ClinicalSummaryInput clinicalSummaryInput(const Workspace& workspace, const ReportRequest& request);
content::DischargeSummaryInput dischargeSummaryInput(const Workspace& workspace,
                                                     const ReportRequest& request);
content::TreatmentPlanInput treatmentPlanInput(const Workspace& workspace, const ReportRequest& request);

// As they were agreed, with the level that the last of the sessions gave.
std::vector<content::PlannedGoal> plannedGoals(const Workspace& workspace, const ReportRequest& request,
                                               const SessionRecords& sessions);
std::vector<content::MeasureCourse> measureCourses(const Workspace& workspace, model::ClientId client);

}  // namespace trellis::view
