#include "reports/manual/markdown.h"

#include <doctest/doctest.h>

namespace trellis::manual {
namespace {

Page read(std::string_view markdown) {
  return readPage("page", markdown);
}

}  // namespace

TEST_CASE("a page begins with its title, which is no block of it") {
  const Page page = read("# Goals\n\nWords.\n");
  CHECK(page.title == "Goals");
  CHECK(page.blocks == std::vector<Block>{Paragraph{{{"Words."}}}});
}

TEST_CASE("a page without a title is refused by its key") {
  CHECK_THROWS_WITH_AS(readPage("goals", "Words.\n"), doctest::Contains("goals"), ManualError);
}

TEST_CASE("names, stress and what is typed are told apart") {
  const Page page = read("# T\n\nPress **Sign...**, *not* `Enter`.\n");
  CHECK(page.blocks[0] == Block{Paragraph{{{"Press "},
                                           {"Sign...", Emphasis::name},
                                           {", "},
                                           {"not", Emphasis::stressed},
                                           {" "},
                                           {"Enter", Emphasis::typed},
                                           {"."}}}});
}

TEST_CASE("a link leads to the key of a page") {
  const Page page = read("# T\n\nSee [the goals](goals.md).\n");
  CHECK(targetsOf(page) == std::vector<std::string>{"goals"});
}

TEST_CASE("a link that leaves the manual is refused") {
  CHECK_THROWS_AS(read("# T\n\n[Out](https://example.org)\n"), ManualError);
}

TEST_CASE("a table has a head and as many cells in each row") {
  const Page page = read("# T\n\n| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n");
  CHECK(page.blocks[0] == Block{Table{{{{"A"}}, {{"B"}}}, {{{{"1"}}, {{"2"}}}, {{{"3"}}, {{"4"}}}}}});
}

TEST_CASE("a list keeps its items and whether it is numbered") {
  const Page page = read("# T\n\n1. one\n2. two\n\n- three\n");
  CHECK(page.blocks[0] == Block{List{true, {{{"one"}}, {{"two"}}}}});
  CHECK(page.blocks[1] == Block{List{false, {{{"three"}}}}});
}

TEST_CASE("a picture stands alone, with its words") {
  const Page page = read("# T\n\n![The home page](pictures/home.png)\n");
  CHECK(page.blocks[0] == Block{Picture{"pictures/home.png", "The home page"}});
  CHECK_THROWS_AS(read("# T\n\nHere: ![The home page](pictures/home.png)\n"), ManualError);
}

TEST_CASE("what the manual is not written in is refused") {
  for (const char* markdown :
       {"# T\n\n> quoted\n", "# T\n\n- a\n  - b\n", "# T\n\n```\ncode\n```\n", "# T\n\n---\n"})
    CHECK_THROWS_AS(read(markdown), ManualError);
}

}  // namespace trellis::manual
