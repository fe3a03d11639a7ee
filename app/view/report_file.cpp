#include "app/view/report_file.h"

#include "reports/layout/page_flow.h"
#include "reports/pdf/pdf_fonts.h"

namespace trellis::view {

namespace {

// Laying out takes about as long as painting.
constexpr double kLaidOut = 0.5;

}  // namespace

ReportFile reportFile(const content::Document& document, Paper paper, const pdf::PdfFonts& fonts,
                      model::Instant made, const store::Progress& progress) {
  const pdf::PdfTextMetrics metrics(fonts);
  const auto pages =
      layout::layOut(document, paper, metrics, [&](double done) { store::tell(progress, kLaidOut * done); });
  return {pdf::writePdf(pages,
                        {.title = document.title,
                         .language = document.language,
                         .author = document.author,
                         .created = secondsSinceEpoch(made)},
                        fonts, [&](double done) { store::tell(progress, kLaidOut + (1 - kLaidOut) * done); }),
          static_cast<int>(pages.size())};
}

}  // namespace trellis::view
