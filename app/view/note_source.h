// What the vault holds for a session note and for the whole record of a client. Neither reads the
// psychotherapy notes. Moments in local time. Throws store::VaultError.
#pragma once

#include "app/view/report_request.h"
#include "app/view/workspace.h"
#include "reports/content/session_note.h"
#include "reports/content/whole_record.h"

namespace trellis::view {

// Of the session asked for, or of the client's last; the client has one.
content::SessionNoteInput sessionNoteInput(const Workspace& workspace, const ReportRequest& request);

content::WholeRecordInput wholeRecordInput(const Workspace& workspace, const ReportRequest& request);

}  // namespace trellis::view
