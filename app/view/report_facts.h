// What several reports read from a vault alike: letterhead and names, the sessions of a period, the ratings
// of a relationship over them. Values as amended; sessions oldest first. Throws store::VaultError.
#pragma once

#include <string>
#include <vector>

#include "app/view/report_request.h"
#include "app/view/workspace.h"
#include "core/analysis/series.h"
#include "core/store/records.h"
#include "reports/content/clinical_page.h"
#include "reports/content/letterhead.h"
#include "reports/content/path_ratings.h"

namespace trellis::view {

using SessionRecords = std::vector<store::SessionRecord>;

bool isAttended(const model::SessionFields& session);
bool isInPeriod(model::Date date, const ReportRequest& request);
SessionRecords attendedInPeriod(SessionRecords all, const ReportRequest& request);
std::vector<int> numbersOf(const SessionRecords& sessions);

std::vector<analysis::SessionObservations> observationsOf(const SessionRecords& sessions);
// Who rated this relationship more often; the client where neither did.
model::Rater mostFrequentRater(const std::vector<analysis::SessionObservations>& sessions,
                               model::RelationshipId relationship);
content::AllPathRatings pathRatings(const std::vector<analysis::SessionObservations>& sessions,
                                    model::RelationshipId relationship, model::Rater rater);

// Practice that is given again and again stands on a page once.
void addOnce(std::vector<std::string>& practices, const std::string& words);

// The level that the last of the sessions to rate the goal gave it.
std::optional<int> levelOf(model::GoalId goal, const SessionRecords& sessions);

content::Letterhead letterheadOf(const Workspace& workspace);
std::string clinicianName(const Workspace& workspace, model::ClinicianId clinician);  // "Ana Ruiz, LMFT"
content::ClinicalFrame clinicalFrame(const Workspace& workspace, const ReportRequest& request,
                                     const store::ClientRecord& client, const SessionRecords& restsOn);

}  // namespace trellis::view
