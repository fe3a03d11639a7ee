// A client summary from its input to the bytes of the PDF, against libharu alone placing the same words and
// lines with the same fonts. Fonts are loaded once a process by Trellis; the first summary pays for them and
// is printed too.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "reports/content/client_summary.h"
#include "reports/layout/page_flow.h"
#include "reports/pdf/pdf_fonts.h"
#include "reports/pdf/pdf_writer.h"
#include "tests/bench/bare_summary.h"
#include "tests/support/client_summaries.h"

namespace trellis::bench {
namespace {

constexpr int kRounds = 21;
constexpr int kSessions = 16;
constexpr double kAllowed = 1.5;

template <class Act>
double milliseconds(Act act) {
  const auto start = std::chrono::steady_clock::now();
  act();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

std::vector<display::DisplayList> pagesOf(const content::ClientSummaryInput& input,
                                          const pdf::PdfFonts& fonts) {
  const pdf::PdfTextMetrics metrics(fonts);
  return layout::layOut(content::clientSummary(input, test::shippedCatalogue()), layout::Paper::a4, metrics);
}

std::size_t summary(const content::ClientSummaryInput& input, const pdf::PdfFonts& fonts) {
  const pdf::PdfInfo info{
      .title = "Your progress summary", .language = "en", .author = "Bench", .created = {}};
  return pdf::writePdf(pagesOf(input, fonts), info, fonts).bytes.size();
}

int run() {
  const auto input = test::summaryAfter(kSessions);
  std::size_t size = 0;
  const double first = milliseconds([&] { size = summary(input, pdf::PdfFonts()); });
  const pdf::PdfFonts fonts;
  const auto pages = pagesOf(input, fonts);
  std::size_t bareSize = 0;
  std::vector<double> ours;
  std::vector<double> bare;
  for (int round = 0; round < kRounds; ++round) {
    ours.push_back(milliseconds([&] { summary(input, fonts); }));
    bare.push_back(milliseconds([&] { bareSize = bareSummary(pages).size(); }));
  }
  const double ratio = median(ours) / median(bare);
  const double ratioOfFirst = first / median(bare);
  std::printf("client summary, %zu pages, medians of %d rounds\n", pages.size(), kRounds);
  std::printf("  bare libharu        %7.2f ms  %4zu KB\n", median(bare), bareSize / 1024);
  std::printf("  Trellis             %7.2f ms  %4zu KB  %.2f x (at most %.1f)\n", median(ours), size / 1024,
              ratio, kAllowed);
  std::printf("  Trellis, the first  %7.2f ms           %.2f x (at most %.1f)\n", first, ratioOfFirst,
              kAllowed);
  return ratio <= kAllowed && ratioOfFirst <= kAllowed ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace trellis::bench

int main() {
  return trellis::bench::run();
}
