// What the vault holds for a caseload review, and for a worksheet: neither takes a name of anyone but the
// initials of the first. Throws store::VaultError.
#pragma once

#include "app/view/report_request.h"
#include "app/view/workspace.h"
#include "reports/content/caseload_review.h"
#include "reports/content/worksheet.h"

namespace trellis::view {

// Clients in care, the most pressing first.
content::CaseloadReviewInput caseloadReviewInput(const Workspace& workspace, const ReportRequest& request);

content::WorksheetInput worksheetInput(const Workspace& workspace, const ReportRequest& request);

}  // namespace trellis::view
