#include "reports/chart/panel.h"

#include <doctest/doctest.h>

#include "tests/reports/chart/charted.h"

namespace trellis::chart {
namespace {

using display::Ink;

display::DisplayList drawn(const Panel& panel) {
  return drawPanel(panel, {150, kPanelHeightA4}, kClientPage, kMetrics, kEnglish);
}

}  // namespace

TEST_CASE("a panel says where its item was the last time, in words") {
  const auto list = drawn({"Boundaries", {sign({4, 3, 1})}});
  CHECK(says(list, "last time: "));
  CHECK(says(list, "a little"));
}

TEST_CASE("an item rated once, or never, says so") {
  CHECK(says(drawn({"Boundaries", {sign({3})}}), "rated once: a lot"));
  CHECK(says(drawn({"Boundaries", {sign({std::nullopt})}}), "not rated"));
}

TEST_CASE("what got easier has dots, what got harder has squares") {
  const auto easier = drawn({"Boundaries", {sign({4, 3, 1})}});
  CHECK(discsOf(easier, Ink::accent).size() == 3);
  CHECK(marksOf<display::Rect>(easier).empty());
  const auto harder = drawn({"Boundaries", {sign({1, 2, 3})}});
  CHECK(marksOf<display::Circle>(harder).empty());
  CHECK(marksOf<display::Rect>(harder).size() == 3);
}

TEST_CASE("the last rating is the largest") {
  const auto discs = discsOf(drawn({"Boundaries", {sign({4, 3, 1})}}), Ink::accent);
  REQUIRE(discs.size() == 3);
  CHECK(discs[2].radius > discs[1].radius);
  CHECK(discs[1].radius == discs[0].radius);
}

TEST_CASE("two tracks are led by one 'last time', and without room for it say their levels alone") {
  const auto wide = drawn({"Boundaries", {sign({4, 4, 2}), characteristic({0, 0, 2})}});
  CHECK(std::ranges::count(wordsOf(wide), "last time: ") == 1);
  CHECK(std::ranges::count(wordsOf(wide), "some") == 2);
  const auto narrow = drawn({"Boundaries", {sign({4, 4, 4}), characteristic({0, 0, 4})}});
  CHECK(std::ranges::count(wordsOf(narrow), "last time: ") == 0);
  CHECK(std::ranges::count(wordsOf(narrow), "nearly always") == 2);
}

TEST_CASE("five panels stand three across, with one key of the levels beneath") {
  std::vector<Panel> panels(5, Panel{"Boundaries", {sign({4, 3, 1})}});
  const auto list = drawPanels(panels, 483.28, kPanelHeightA4, kClientPage, kMetrics, kEnglish);
  const auto words = wordsOf(list);
  CHECK(std::ranges::count(words, "Boundaries") == 5);
  CHECK(std::ranges::count(words, "4 = nearly always") == 1);
  CHECK(list.size.height > 2 * kPanelHeightA4);
}

TEST_CASE("no panels take no room") {
  const auto list = drawPanels({}, 483.28, kPanelHeightA4, kClientPage, kMetrics, kEnglish);
  CHECK(list.marks.empty());
  CHECK(list.size.height == 0);
}

}  // namespace trellis::chart
