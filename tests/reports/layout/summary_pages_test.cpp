#include <doctest/doctest.h>

#include "reports/layout/page_flow.h"
#include "tests/reports/layout/page_checks.h"
#include "tests/support/client_summaries.h"
#include "tests/support/printed_metrics.h"

using namespace trellis;
using namespace trellis::test;
using layout::Paper;
using model::Language;

namespace {

void checkPages(const content::ClientSummaryInput& input, Paper paper, const display::TextMetrics& metrics) {
  const auto pages = layout::layOut(content::clientSummary(input, shippedCatalogue()), paper, metrics);
  CHECK(pages.size() >= 1);
  CHECK(pages.size() <= 2);
  CHECK(outsideMargins(pages, metrics) == std::vector<std::string>{});
  CHECK(marksOutside(pages) == 0);
  for (const display::DisplayList& page : pages) CHECK(overlaps(page, metrics) == std::vector<std::string>{});
}

template <class Check>
void onEveryPage(Check check) {
  for (const Paper paper : {Paper::a4, Paper::letter})
    for (const Language language : {Language::english, Language::spanish}) check(paper, language);
}

}  // namespace

TEST_CASE("a summary is one or two pages, within its margins and without words on words") {
  onEveryPage([](Paper paper, Language language) {
    for (const int sessions : {0, 1, 2, 3, 8, 14, 60, 400}) {
      CAPTURE(sessions);
      checkPages(summaryAfter(sessions, language), paper, printedMetrics());
    }
  });
}

TEST_CASE("texts of any length still make two pages") {
  onEveryPage(
      [](Paper paper, Language language) { checkPages(longestSummary(language), paper, printedMetrics()); });
}

TEST_CASE("a summary keeps within its margins in type of any width") {
  const display::FixedTextMetrics fixed;
  onEveryPage([&](Paper paper, Language language) {
    const auto document = content::clientSummary(summaryAfter(14, language), shippedCatalogue());
    CHECK(outsideMargins(layout::layOut(document, paper, fixed), fixed) == std::vector<std::string>{});
  });
}

TEST_CASE("a summary without marks, tasks, goals or dates still makes its page") {
  content::ClientSummaryInput input = summaryAfter(0);
  input.helped.clear();
  input.goals.clear();
  input.openTasks.clear();
  input.takeaways.clear();
  input.nextAppointment.reset();
  input.letterhead = {};
  checkPages(input, Paper::letter, printedMetrics());
}

TEST_CASE("names in any script are on the page as they were written") {
  for (const char* name : {"Nguyễn Thị Ánh", "Miloš", "Γιώργος", "Дмитрий", "שרה כהן", "王小明", "O’Brien"}) {
    content::ClientSummaryInput input = summaryAfter(3);
    input.calledName = name;
    const auto pages =
        layout::layOut(content::clientSummary(input, shippedCatalogue()), Paper::a4, printedMetrics());
    CHECK(says(pages[0], name));
  }
}

TEST_CASE("the same summary gives the same pages") {
  const auto make = [] {
    return layout::layOut(content::clientSummary(summaryAfter(8), shippedCatalogue()), Paper::a4,
                          printedMetrics());
  };
  CHECK(make() == make());
}
