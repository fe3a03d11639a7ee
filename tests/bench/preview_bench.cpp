// What the report dialog does after each change: the client summary made anew, and its first page drawn by
// poppler as large as the preview is on a screen of twice the usual density. Absolute, since a person waits
// for it.
#include <cstdio>
#include <cstdlib>

#include "app/gui/pages/pdf_pages.h"
#include "reports/content/client_summary.h"
#include "reports/layout/page_flow.h"
#include "reports/pdf/pdf_fonts.h"
#include "reports/pdf/pdf_writer.h"
#include "tests/bench/timing.h"
#include "tests/support/client_summaries.h"

namespace trellis::bench {
namespace {

constexpr int kRounds = 15;
constexpr int kSessions = 16;
constexpr int kWidth = 1640;
constexpr double kAllowed = 100;  // milliseconds

std::string summary(const content::ClientSummaryInput& input, const pdf::PdfFonts& fonts) {
  const pdf::PdfTextMetrics metrics(fonts);
  const auto document = content::clientSummary(input, test::shippedCatalogue());
  const pdf::PdfInfo info{.title = document.title, .language = "en", .author = "Bench", .created = {}};
  return pdf::writePdf(layout::layOut(document, layout::Paper::a4, metrics), info, fonts).bytes;
}

int run() {
  const auto input = test::summaryAfter(kSessions);
  const pdf::PdfFonts fonts;
  bool isWhole = true;
  const double taken = medianMilliseconds(kRounds, [&](int) {
    const gui::PdfPages pages(summary(input, fonts));
    isWhole &= pages.picture(0, kWidth).GetWidth() == kWidth;
  });
  std::printf("report dialog: summary made and a page of %d pixels drawn, median of %d rounds\n", kWidth,
              kRounds);
  std::printf("  %.1f ms (at most %.0f)\n", taken, kAllowed);
  return isWhole && taken <= kAllowed ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace trellis::bench

int main() {
  return trellis::bench::run();
}
