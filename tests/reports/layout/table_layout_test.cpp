#include "reports/layout/table_layout.h"

#include <chrono>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "reports/layout/page_flow.h"
#include "tests/reports/layout/page_checks.h"

using namespace trellis;
using namespace trellis::content;
using namespace trellis::test;
using layout::Paper;

namespace {

Table sessionLog(int rows) {
  Table table{"Session log, continued",
              {{"Date"}, {"What happened", display::Align::start, 3}, {"Minutes", display::Align::end}},
              {}};
  for (int i = 0; i < rows; ++i)
    table.rows.push_back({{{"day " + std::to_string(i)}}, {{"talked"}}, {{"50"}}});
  return table;
}

std::vector<display::DisplayList> laidOut(Table table) {
  Document document;
  document.style = Style::clinical;
  document.blocks = {{std::move(table)}};
  return layout::layOut(document, Paper::letter, kMetrics);
}

const Words& find(const std::vector<Words>& all, std::string_view words) {
  for (const Words& one : all)
    if (one.words == words) return one;
  FAIL("not on the page: ", std::string(words));
  return all.front();
}

}  // namespace

TEST_CASE("every row of a long table is printed once, in order, under a repeated head") {
  const auto pages = laidOut(sessionLog(100));
  REQUIRE(pages.size() > 2);
  CHECK(countOf(pages, "Date") == static_cast<int>(pages.size()));
  for (int i = 0; i < 100; ++i) CHECK(countOf(pages, "day " + std::to_string(i)) == 1);
  CHECK(says(pages[0], "day 0"));
  CHECK(says(pages.back(), "day 99"));
}

TEST_CASE("pages after the first say that the table goes on") {
  const auto pages = laidOut(sessionLog(100));
  CHECK_FALSE(says(pages[0], "Session log, continued"));
  for (std::size_t i = 1; i < pages.size(); ++i) CHECK(says(pages[i], "Session log, continued"));
}

TEST_CASE("numbers that end a column end at its padding") {
  const auto words = wordsOn(laidOut(sessionLog(1))[0], kMetrics);
  const Words& minutes = find(words, "50");
  CHECK(minutes.area.x + minutes.area.width == doctest::Approx(612 - 56 - 5));
}

TEST_CASE("a row of several lines goes to the next page whole") {
  Table table = sessionLog(30);
  std::string tall;
  for (int i = 0; i < 12; ++i) tall += "line" + std::to_string(i) + "\n";
  table.rows.push_back({{{"last"}}, {{tall}}, {{"50"}}});
  const auto pages = laidOut(table);
  REQUIRE(pages.size() == 2);
  CHECK(says(pages[1], "line0"));
  CHECK(says(pages[1], "line11"));
}

TEST_CASE("a row taller than a page parts between its lines") {
  Table table = sessionLog(1);
  std::string tall;
  for (int i = 0; i < 150; ++i) tall += "line" + std::to_string(i) + "\n";
  table.rows[0][1] = {{tall}};
  const auto pages = laidOut(table);
  CHECK(pages.size() > 2);
  for (int i = 0; i < 150; ++i) CHECK(countOf(pages, "line" + std::to_string(i)) == 1);
  CHECK(outsideMargins(pages, kMetrics).empty());
}

TEST_CASE("no page takes the first row of a table alone, nor the last, and a few rows stay together") {
  const auto rowsOnFirstPage = [](double above, int rows) {
    Document document;
    document.blocks = {{Figure{[above](const FigureRoom& room, const display::TextMetrics&) {
                         return display::DisplayList{.size = {room.width, above}, .marks = {}};
                       }}},
                       {sessionLog(rows)},
                       {Paragraph{{{std::string(30, '\n')}}}}};
    const auto first = layout::layOut(document, layout::Paper::a4, kMetrics).front();
    int count = 0;
    for (int i = 0; i < rows; ++i) count += says(first, "day " + std::to_string(i)) ? 1 : 0;
    return count;
  };
  for (double above = 500; above < 720; above += 10) {
    CAPTURE(above);
    const int few = rowsOnFirstPage(above, 3);
    CHECK((few == 0 || few == 3));
    const int many = rowsOnFirstPage(above, 8);
    CHECK((many != 1 && many != 7));
  }
}

TEST_CASE("a row with fewer cells than columns leaves the rest empty") {
  Table table = sessionLog(0);
  table.rows = {{{{"only"}}}};
  CHECK(countOf(laidOut(table), "only") == 1);
}

TEST_CASE("a table without rows shows its head, one without columns nothing") {
  CHECK(countOf(laidOut(sessionLog(0)), "Date") == 1);
  CHECK(laidOut(Table{}).size() == 1);
}

TEST_CASE("ten thousand rows are laid out within a second or so") {
  const auto begin = std::chrono::steady_clock::now();
  const auto pages = laidOut(sessionLog(10000));
  const auto taken = std::chrono::steady_clock::now() - begin;
  CHECK(pages.size() > 200);
  CHECK(countOf(pages, "day 9999") == 1);
  CHECK(marksOutside(pages) == 0);
  CHECK(taken < std::chrono::seconds(15));  // generous: sanitizers and loaded machines
}
