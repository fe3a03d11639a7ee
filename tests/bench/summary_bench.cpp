// Three pages from their blocks to the bytes of the PDF, against libharu alone placing the same words and
// lines with the same fonts. Fonts are loaded once a process by Trellis; the first report pays for them and
// is printed too. Then a thousand summaries of different clients in one go, against one warm summary, and the
// memory that they leave behind.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include <unistd.h>

#include "reports/content/client_summary.h"
#include "reports/layout/page_flow.h"
#include "reports/pdf/pdf_fonts.h"
#include "reports/pdf/pdf_writer.h"
#include "tests/bench/bare_pages.h"
#include "tests/bench/three_pages.h"
#include "tests/bench/timing.h"
#include "tests/support/client_summaries.h"

namespace trellis::bench {
namespace {

constexpr int kRounds = 21;
constexpr int kSessions = 16;
constexpr double kAllowed = 1.5;
constexpr int kBatch = 1000;
constexpr double kBatchAllowed = 1.2;
constexpr std::size_t kLargestFile = 120 * 1024;
constexpr double kGrowthAllowed = 24;  // MB, after the first tenth of the batch

using Pages = std::vector<display::DisplayList>;

Pages pagesOf(const content::Document& document, const pdf::PdfFonts& fonts) {
  const pdf::PdfTextMetrics metrics(fonts);
  return layout::layOut(document, layout::Paper::a4, metrics);
}

std::size_t report(const content::Document& document, const pdf::PdfFonts& fonts) {
  const pdf::PdfInfo info{.title = document.title, .language = "en", .author = "Bench", .created = {}};
  return pdf::writePdf(pagesOf(document, fonts), info, fonts).bytes.size();
}

std::size_t summary(const content::ClientSummaryInput& input, const pdf::PdfFonts& fonts) {
  return report(content::clientSummary(input, test::shippedCatalogue()), fonts);
}

double residentMegabytes() {
  std::ifstream pages("/proc/self/statm");
  long whole = 0;
  long resident = 0;
  pages >> whole >> resident;
  return static_cast<double>(resident * sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

// As a batch meets them: other names, other lengths of the story.
content::ClientSummaryInput clientNumber(int number) {
  auto input = test::summaryAfter(kSessions / 2 + number % kSessions);
  input.calledName = "Client " + std::to_string(number);
  input.relationshipAlias = "my friend " + std::to_string(number % 97);
  return input;
}

// One warm summary of each length stands for what a summary costs alone.
double warmSummary(const pdf::PdfFonts& fonts) {
  std::vector<double> alone;
  for (int number = 0; number < kSessions; ++number) {
    const auto input = clientNumber(number);
    summary(input, fonts);
    alone.push_back(milliseconds([&] { summary(input, fonts); }));
  }
  return std::accumulate(alone.begin(), alone.end(), 0.0) / kSessions;
}

bool batchHolds(const pdf::PdfFonts& fonts) {
  const double alone = warmSummary(fonts);
  double early = 0;
  const double all = milliseconds([&] {
    for (int number = 0; number < kBatch; ++number) {
      summary(clientNumber(number), fonts);
      if (number == kBatch / 10) early = residentMegabytes();
    }
  });
  const double ratio = all / (alone * kBatch);
  const double growth = residentMegabytes() - early;
  std::printf("%d client summaries in one go\n", kBatch);
  std::printf("  one, warm           %7.2f ms\n", alone);
  std::printf("  all                 %7.0f ms           %.2f x (at most %.1f)\n", all, ratio, kBatchAllowed);
  std::printf("  memory grew by      %7.1f MB           (at most %.0f)\n", growth, kGrowthAllowed);
  return ratio <= kBatchAllowed && growth <= kGrowthAllowed;
}

struct Cost {
  double milliseconds = 0;
  std::size_t bytes = 0;
};

void tell(const char* who, const Cost& cost, double times) {
  std::printf("  %-19s %7.2f ms  %4zu KB  %.2f x (at most %.1f)\n", who, cost.milliseconds, cost.bytes / 1024,
              times, kAllowed);
}

// In turns, so that a busy moment falls on both.
std::pair<Cost, Cost> oursAndBare(const pdf::PdfFonts& fonts, const Pages& pages) {
  Cost ours;
  Cost bare;
  std::vector<double> timesOfOurs;
  std::vector<double> timesOfBare;
  for (int round = 0; round < kRounds; ++round) {
    timesOfOurs.push_back(milliseconds([&] { ours.bytes = report(threePages(), fonts); }));
    timesOfBare.push_back(milliseconds([&] { bare.bytes = barePages(pages).size(); }));
  }
  ours.milliseconds = median(timesOfOurs);
  bare.milliseconds = median(timesOfBare);
  return {ours, bare};
}

bool reportHolds() {
  Cost first;
  first.milliseconds = milliseconds([&] { first.bytes = report(threePages(), pdf::PdfFonts()); });
  const pdf::PdfFonts fonts;
  const Pages pages = pagesOf(threePages(), fonts);
  const auto [ours, bare] = oursAndBare(fonts, pages);
  const double ratio = ours.milliseconds / bare.milliseconds;
  const double ratioOfFirst = first.milliseconds / bare.milliseconds;
  std::printf("a report of %zu pages, medians of %d rounds; a file of at most %zu KB\n", pages.size(),
              kRounds, kLargestFile / 1024);
  tell("bare libharu", bare, 1);
  tell("Trellis", ours, ratio);
  tell("Trellis, the first", first, ratioOfFirst);
  return ratio <= kAllowed && ratioOfFirst <= kAllowed && ours.bytes <= kLargestFile;
}

int run() {
  const bool isReportQuick = reportHolds();
  const bool isBatchQuick = batchHolds(pdf::PdfFonts());
  return isReportQuick && isBatchQuick ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace trellis::bench

int main() {
  return trellis::bench::run();
}
