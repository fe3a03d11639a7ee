// What the report dialog does after each change: the client summary made anew, and its first page drawn by
// poppler as large as the preview is on a screen of twice the usual density. Absolute, since a person waits
// for it.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "app/gui/pages/pdf_pages.h"
#include "reports/content/client_summary.h"
#include "reports/layout/page_flow.h"
#include "reports/pdf/pdf_fonts.h"
#include "reports/pdf/pdf_writer.h"
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
  std::vector<double> rounds;
  for (int round = 0; round < kRounds; ++round) {
    const auto start = std::chrono::steady_clock::now();
    const gui::PdfPages pages(summary(input, fonts));
    const wxImage picture = pages.picture(0, kWidth);
    rounds.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    if (picture.GetWidth() != kWidth) return EXIT_FAILURE;
  }
  std::ranges::nth_element(rounds, rounds.begin() + kRounds / 2);
  const double median = rounds[kRounds / 2];
  std::printf("report dialog: summary made and a page of %d pixels drawn, median of %d rounds\n", kWidth,
              kRounds);
  std::printf("  %.1f ms (at most %.0f)\n", median, kAllowed);
  return median <= kAllowed ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace trellis::bench

int main() {
  return trellis::bench::run();
}
