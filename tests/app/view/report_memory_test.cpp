// What making many reports leaves in memory. The sanitizers keep what was freed, so that there only the leaks
// that they find themselves count.
#include <fstream>

#include <doctest/doctest.h>
#include <unistd.h>

#include "app/view/report_view.h"
#include "tests/support/sample_people.h"
#include "tests/support/sanitized.h"

using namespace trellis;
using tests::SamplePeople;

namespace {

constexpr int kWarming = 20;
constexpr int kReports = 150;
constexpr double kMostGrowth = 4;  // MB

double residentMegabytes() {
  std::ifstream pages("/proc/self/statm");
  long whole = 0;
  long resident = 0;
  pages >> whole >> resident;
  return static_cast<double>(resident * sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

}  // namespace

TEST_CASE("One report after another leaves memory as it was") {
  SamplePeople practice;
  view::ReportView report(practice.workspace, practice.named("C00001"));
  const auto make = [&](int count) {
    for (int i = 0; i < count; ++i) {
      report.request.kind = i % 2 == 0 ? view::ReportKind::clientSummary : view::ReportKind::clinicalSummary;
      CHECK(report.make().result.pages > 0);
    }
  };
  make(kWarming);
  const double before = residentMegabytes();
  make(tests::kIsSanitized ? kWarming : kReports);
  if (!tests::kIsSanitized) CHECK(residentMegabytes() - before < kMostGrowth);
}
