// From a request to the words of its report: reads the vault, writes the document, leaves out what shall stay
// out. Asks nothing and refuses nothing: report_view.h does. Throws store::VaultError.
#pragma once

#include <vector>

#include "app/view/report_request.h"
#include "app/view/workspace.h"
#include "reports/content/document.h"
#include "reports/content/parts.h"

namespace trellis::view {

struct ReportWords {
  content::Document document;
  std::vector<content::Part> parts;  // that may be left out, and those that are
};

// A signed note and a record that was asked for are told whole: they have no parts.
ReportWords reportWords(const Workspace& workspace, const ReportRequest& request);

}  // namespace trellis::view
