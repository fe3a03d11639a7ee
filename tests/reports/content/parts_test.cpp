#include "reports/content/parts.h"

#include <doctest/doctest.h>

using namespace trellis::content;

namespace {

Document twoSections() {
  Document document;
  document.blocks = {
      {Heading{1, "Title"}}, {Heading{2, "Helped"}},       {List{{{{"A walk"}}, {{"A list"}}}}},
      {Heading{2, "Next"}},  {Paragraph{{{"One thing"}}}}, {BoxedNote{"If it gets hard", {{{"Call"}}}}}};
  return document;
}

std::vector<std::string> headingsOf(const Document& document) {
  std::vector<std::string> words;
  for (const Block& block : document.blocks)
    if (const auto* heading = std::get_if<Heading>(&block.content)) words.push_back(heading->words);
  return words;
}

}  // namespace

TEST_CASE("the parts of a document are its sections with their lines") {
  const auto parts = partsOf(twoSections());
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].words == "Helped");
  REQUIRE(parts[0].lines.size() == 2);
  CHECK(parts[0].lines[1].words == "A list");
  CHECK(parts[1].lines.empty());
}

TEST_CASE("a section that stays out takes its heading along, and leaves the box below it") {
  const Document rest = without(twoSections(), {"Next"});
  CHECK(headingsOf(rest) == std::vector<std::string>{"Title", "Helped"});
  CHECK(std::holds_alternative<BoxedNote>(rest.blocks.back().content));
}

TEST_CASE("a line that stays out leaves the others") {
  const Document rest = without(twoSections(), {"Helped\nA walk"});
  const auto& list = std::get<List>(rest.blocks[2].content);
  REQUIRE(list.items.size() == 1);
  CHECK(list.items[0][0].words == "A list");
}

TEST_CASE("of two sections side by side the one that stays takes the width") {
  Document document;
  document.blocks = {{Columns{
      {{{Heading{2, "Left"}}, {Paragraph{{{"a"}}}}}, {{Heading{2, "Right"}}, {Paragraph{{{"b"}}}}}}}}};
  CHECK(partsOf(document).size() == 2);
  CHECK(headingsOf(without(document, {"Left"})) == std::vector<std::string>{"Right"});
  CHECK(without(document, {"Left", "Right"}).blocks.empty());
}

TEST_CASE("the part of a row is what its first cells say, without the empty ones") {
  Document document;
  document.blocks = {{Heading{2, "Week"}},
                     {Table{"", {{"Day"}, {"Tried"}}, {{{{"Monday"}}, {}}, {{{"Tuesday"}}, {{"A walk"}}}}}}};
  const auto parts = partsOf(document);
  REQUIRE(parts.size() == 1);
  REQUIRE(parts[0].lines.size() == 2);
  CHECK(parts[0].lines[0].words == "Monday");
  CHECK(parts[0].lines[1].words == "Tuesday · A walk");
}

TEST_CASE("a row that stays out takes its drawing along") {
  Table table{"", {{"Name"}, {"Course"}}, {{{{"A"}}}, {{{"B"}}}}};
  table.drawings = {{.size = {1, 1}, .marks = {}}, {.size = {2, 2}, .marks = {}}};
  Document document;
  document.blocks = {{Heading{2, "Signs"}}, {table}};
  const Document rest = without(document, {"Signs\nA"});
  const auto& left = std::get<Table>(rest.blocks[1].content);
  REQUIRE(left.drawings.size() == 1);
  CHECK(left.drawings[0].size.width == 2);
}
