// What the vault holds for a client summary: one relationship over a period, as the page's input.
// Takes only attended sessions and only what the input has a place for: the alias, ratings, the client's own
// words, goals and practice. Throws store::VaultError.
#pragma once

#include "app/view/report_request.h"
#include "app/view/workspace.h"
#include "reports/content/client_summary.h"

namespace trellis::view {

content::ClientSummaryInput summaryInput(const Workspace& workspace, const ReportRequest& request);

}  // namespace trellis::view
