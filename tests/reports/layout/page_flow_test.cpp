#include "reports/layout/page_flow.h"

#include <doctest/doctest.h>

#include "tests/reports/layout/page_checks.h"

using namespace trellis;
using namespace trellis::content;
using namespace trellis::test;
using layout::Paper;

namespace {

std::vector<display::DisplayList> laidOut(std::vector<Block> blocks, Paper paper = Paper::a4) {
  Document document;
  document.footer = "Footer";
  document.blocks = std::move(blocks);
  return layout::layOut(document, paper, kMetrics);
}

Block paragraph(const std::string& words) {
  return {Paragraph{{{words}}}};
}

// So many lines of a paragraph: each holds one word, since no two fit.
std::string lines(int count) {
  std::string words;
  for (int i = 0; i < count; ++i) words += "line" + std::to_string(i) + "\n";
  return words;
}

Figure figure(double height, const std::string& description = "") {
  return {[=](const FigureRoom& room, const display::TextMetrics&) {
    return display::DisplayList{.size = {room.width, height},
                                .marks = {display::Rect{{0, 0, room.width, height}, display::Ink::panel}},
                                .hits = {},
                                .description = description};
  }};
}

int linesOn(const display::DisplayList& page) {
  int count = 0;
  for (const Words& words : wordsOn(page, kMetrics)) count += words.words.rfind("line", 0) == 0 ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("a document without blocks is one page with its footer") {
  const auto pages = laidOut({});
  REQUIRE(pages.size() == 1);
  CHECK(says(pages[0], "Page 1 of 1"));
}

TEST_CASE("each page says which it is, of how many, in the report's words") {
  Document document;
  document.pageNumber = {"Página ", " de "};
  document.blocks = {paragraph(lines(100))};
  const auto pages = layout::layOut(document, Paper::letter, kMetrics);
  REQUIRE(pages.size() == 3);
  for (std::size_t i = 0; i < pages.size(); ++i)
    CHECK(says(pages[i], "Página " + std::to_string(i + 1) + " de 3"));
}

TEST_CASE("pages have the size of their paper") {
  CHECK(laidOut({}, Paper::a4)[0].size == display::Size{595.28, 841.89});
  CHECK(laidOut({}, Paper::letter)[0].size == display::Size{612, 792});
}

TEST_CASE("the first baseline of the client's page is where the specification puts it") {
  const auto pages = laidOut({{Eyebrow{"Practice", "today"}}});
  const auto words = wordsOn(pages[0], kMetrics);
  CHECK(words[0].words == "PRACTICE");
  CHECK(words[0].area.y + words[0].area.height == doctest::Approx(52 + 7.83).epsilon(0.001));
}

TEST_CASE("a clinical page carries a running header, a client's page none") {
  Document document;
  document.headerStart = "Clinical progress summary";
  CHECK_FALSE(says(layout::layOut(document, Paper::a4, kMetrics)[0], "Clinical progress summary"));
  document.style = Style::clinical;
  CHECK(says(layout::layOut(document, Paper::a4, kMetrics)[0], "Clinical progress summary"));
}

TEST_CASE("a paragraph leaves no single line on either page") {
  const int linesOfPage = linesOn(laidOut({paragraph(lines(100))})[0]);
  const auto orphan = laidOut({paragraph(lines(linesOfPage - 1)), paragraph(lines(4))});
  REQUIRE(orphan.size() == 2);
  CHECK(linesOn(orphan[1]) == 4);
  const auto widow = laidOut({paragraph(lines(linesOfPage + 1))});
  REQUIRE(widow.size() == 2);
  CHECK(linesOn(widow[1]) == 2);
}

TEST_CASE("a heading goes to the next page with what it opens") {
  const auto pages = laidOut({{figure(700)}, {Heading{2, "Goals"}}, {figure(100)}});
  REQUIRE(pages.size() == 2);
  CHECK(says(pages[1], "Goals"));
}

TEST_CASE("a block that is kept with the next moves with it") {
  const auto pages =
      laidOut({{figure(600)}, {Paragraph{{{"How to read it"}}}, PageBreak::keepWithNext}, {figure(150)}});
  REQUIRE(pages.size() == 2);
  CHECK(says(pages[1], "How to read it"));
}

TEST_CASE("a block can start a page") {
  CHECK(laidOut({paragraph("a"), {Paragraph{{{"b"}}}, PageBreak::startsPage}}).size() == 2);
}

TEST_CASE("a document that asks for fewer pages gets tighter air, and no smaller type") {
  std::vector<Block> blocks;
  for (int i = 0; i < 10; ++i) {
    blocks.push_back({Heading{2, "Section"}});
    blocks.push_back({Callout{{{"Words."}}}});
  }
  Document document;
  document.blocks = blocks;
  REQUIRE(layout::layOut(document, Paper::a4, kMetrics).size() == 2);
  document.mostPages = 1;
  const auto pages = layout::layOut(document, Paper::a4, kMetrics);
  CHECK(pages.size() == 1);
  for (const display::Mark& mark : pages[0].marks)
    if (const auto* text = std::get_if<display::Text>(&mark); text && text->words == "Section")
      CHECK(text->size == 14.5);
}

TEST_CASE("a last page that is hardly begun is saved by tighter air") {
  std::vector<Block> blocks;
  for (int i = 0; i < 11; ++i) {
    blocks.push_back({Heading{2, "Section"}});
    blocks.push_back(paragraph("Words."));
  }
  CHECK(laidOut(blocks).size() == 1);
}

TEST_CASE("a last page that holds a good part keeps its air, and so does a long document") {
  const auto gapOf = [](const std::vector<display::DisplayList>& pages) {
    const auto words = wordsOn(pages[0], kMetrics);
    return words[2].area.y - words[1].area.y;
  };
  std::vector<Block> few{{Heading{2, "One"}}, paragraph("a"), {Heading{2, "Two"}}};
  std::vector<Block> many = few;
  const double gap = gapOf(laidOut(few));
  few.push_back(paragraph(lines(70)));
  many.push_back(paragraph(lines(290)));
  REQUIRE(laidOut(few).size() == 2);
  CHECK(gapOf(laidOut(few)) == doctest::Approx(gap));
  REQUIRE(laidOut(many).size() == 7);
  CHECK(gapOf(laidOut(many)) == doctest::Approx(gap));
}

TEST_CASE("a figure that would leave a gap is drawn lower, if that makes it fit") {
  const Figure elastic{[](const FigureRoom& room, const display::TextMetrics&) {
    return display::DisplayList{.size = {room.width, 100 + 100 * room.air},
                                .marks = {display::Rect{{0, 0, room.width, 100}, display::Ink::panel}}};
  }};
  const auto pages = laidOut({{figure(560)}, {Heading{2, "Course"}}, {elastic}, paragraph(lines(30))});
  CHECK(says(pages[0], "Course"));
  CHECK(linesOn(pages[0]) == 0);
  CHECK(says(laidOut({{figure(640)}, {Heading{2, "Course"}}, {elastic}, paragraph(lines(30))})[1], "Course"));
}

TEST_CASE("a list leaves neither its first nor its last item alone on a page") {
  const List items{{{{"item1"}}, {{"item2"}}, {{"item3"}}, {{"item4"}}}};
  for (double height = 600; height < 728; height += 4) {
    CAPTURE(height);
    const auto pages = laidOut({{figure(height)}, {items}, paragraph(lines(30))});
    const int first = countOf({pages[0]}, "item1") + countOf({pages[0]}, "item2") +
                      countOf({pages[0]}, "item3") + countOf({pages[0]}, "item4");
    CHECK((first == 0 || first == 2 || first == 4));
  }
}

TEST_CASE("facts that are fewer than their columns share the whole width") {
  const auto xOfLast = [](int facts) {
    FactGrid grid;
    for (int i = 0; i < facts; ++i) grid.facts.push_back({"label", "words"});
    return wordsOn(laidOut({{grid}})[0], kMetrics)[static_cast<std::size_t>(2 * facts - 1)].area.x;
  };
  CHECK(xOfLast(2) > 56 + 483.28 / 2);
  CHECK(xOfLast(3) == doctest::Approx(56 + (483.28 + 16) * 2 / 3).epsilon(0.02));
}

TEST_CASE("a figure is told its width and draws at the left margin") {
  const auto pages = laidOut({{figure(50)}});
  const auto& rect = std::get<display::Rect>(pages[0].marks.at(0));
  CHECK(rect.area.x == doctest::Approx(56));
  CHECK(rect.area.width == doctest::Approx(595.28 - 112));
}

TEST_CASE("a page says in words what its figures show") {
  CHECK(laidOut({{figure(50, "Boundaries grew.")}})[0].description == "Boundaries grew.\n");
}

TEST_CASE("three cards stand side by side, equally tall") {
  const auto pages = laidOut({{Cards{{{"A", "short", ""}, {"B", lines(5), "said"}, {"C", "", ""}}}}});
  std::vector<display::Area> grounds;
  for (const display::Mark& mark : pages[0].marks)
    if (const auto* rect = std::get_if<display::Rect>(&mark)) grounds.push_back(rect->area);
  REQUIRE(grounds.size() == 3);
  CHECK(grounds[0].height == grounds[1].height);
  CHECK(grounds[1].x - grounds[0].x - grounds[0].width == doctest::Approx(12));
}

TEST_CASE("a card, a note or columns taller than a page flow on instead of leaving it") {
  const std::string tall = lines(120);
  for (const Block& block : std::vector<Block>{{Cards{{{"A", tall, "quote"}}}},
                                               {Callout{{{tall}}}},
                                               {BoxedNote{"Title", {{{tall}}}}},
                                               {Columns{{{paragraph(tall)}, {paragraph(tall)}}}}}) {
    const auto pages = laidOut({block});
    CHECK(pages.size() > 1);
    CHECK(countOf(pages, "line119") >= 1);
    CHECK(outsideMargins(pages, kMetrics).empty());
  }
}

TEST_CASE("a long footer is cut before the page number") {
  Document document;
  document.footer = std::string(300, 'x');
  const auto pages = layout::layOut(document, Paper::a4, kMetrics);
  CHECK(overlaps(pages[0], kMetrics).empty());
  CHECK(says(pages[0], "x…"));
}

TEST_CASE("check boxes are boxes, bullets are dots") {
  const auto boxes = laidOut({{List{{{{"a"}}, {{"b"}}}, ListMark::checkBox}}})[0];
  const auto dots = laidOut({{List{{{{"a"}}, {{"b"}}}}}})[0];
  const auto count = [](const display::DisplayList& page, auto shape) {
    int found = 0;
    for (const display::Mark& mark : page.marks)
      found += std::holds_alternative<decltype(shape)>(mark) ? 1 : 0;
    return found;
  };
  CHECK(count(boxes, display::Rect{}) == 2);
  CHECK(count(dots, display::Circle{}) == 2);
}
