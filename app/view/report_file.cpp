#include "app/view/report_file.h"

#include "reports/layout/page_flow.h"
#include "reports/pdf/pdf_fonts.h"

namespace trellis::view {

ReportFile reportFile(const content::Document& document, Paper paper, const pdf::PdfFonts& fonts,
                      model::Instant made) {
  const pdf::PdfTextMetrics metrics(fonts);
  const auto pages = layout::layOut(document, paper, metrics);
  return {pdf::writePdf(pages,
                        {.title = document.title,
                         .language = document.language,
                         .author = document.author,
                         .created = secondsSinceEpoch(made)},
                        fonts),
          static_cast<int>(pages.size())};
}

}  // namespace trellis::view
