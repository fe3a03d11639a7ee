// From the words of a report to its file: pages laid out, and the PDF in memory. Touches no vault, so that it
// may run on any thread. Throws pdf::ReportError, and store::VaultError where it is stopped.
#pragma once

#include "app/view/report_request.h"
#include "app/view/workspace.h"
#include "core/store/progress.h"
#include "reports/content/document.h"
#include "reports/pdf/pdf_writer.h"

namespace trellis::view {

struct ReportFile {
  pdf::PdfFile pdf;
  int pages = 0;
};

ReportFile reportFile(const content::Document& document, Paper paper, const pdf::PdfFonts& fonts,
                      model::Instant made, const store::Progress& progress = {});

}  // namespace trellis::view
