#include "app/view/about.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/catalogue.h"

using namespace trellis;

namespace {

std::vector<view::AboutPart> parts() {
  return view::aboutParts(tests::catalogue(), TRELLIS_SOURCE_DIR "/resources");
}

}  // namespace

TEST_CASE("Everything that the program is made with is told with its license") {
  const auto made = parts()[1].lines;
  CHECK(made.size() > 10);
  CHECK(std::ranges::all_of(made, [](const auto& line) { return line.find(": ") != std::string::npos; }));
}

TEST_CASE("Every outside measure of the catalogue is told with its citation") {
  const auto cited = parts()[2].lines;
  const auto& measures = tests::catalogue().measures;
  REQUIRE(cited.size() == measures.size());
  for (std::size_t i = 0; i < cited.size(); ++i)
    CHECK(cited[i] == measures[i].name + ": " + *measures[i].source);
}
