#include "reports/chart/dumbbells.h"

#include <doctest/doctest.h>

#include "tests/reports/chart/charted.h"

namespace trellis::chart {
namespace {

using display::Ink;

display::DisplayList drawn(std::vector<DumbbellRow> rows) {
  return drawDumbbells({std::move(rows), kLevelWords}, 483.28, kClientPage, kMetrics, kEnglish);
}

DumbbellRow rowFrom(std::optional<int> first, std::optional<int> latest,
                    model::ItemKind kind = model::ItemKind::sign) {
  return {"Saying yes, meaning no", kind, first, latest};
}

std::string resultOf(const DumbbellRow& row, model::Language language = kEnglish) {
  return resultWords(row, kLevelWords, language);
}

}  // namespace

TEST_CASE("a result is said in words") {
  CHECK(resultOf(rowFrom(4, 0)) == "nearly always → not at all");
  CHECK(resultOf(rowFrom(2, 2)) == "some, unchanged");
  CHECK(resultOf(rowFrom(2, std::nullopt)) == "rated once: some");
  CHECK(resultOf(rowFrom(std::nullopt, std::nullopt)) == "not rated");
  CHECK(resultOf(rowFrom(2, 2), model::Language::spanish) == "some, sin cambio");
}

TEST_CASE("easing to the left is better for a sign, growing to the right for a characteristic") {
  CHECK(courseOf(rowFrom(3, 1)) == analysis::Course::better);
  CHECK(courseOf(rowFrom(1, 3)) == analysis::Course::worse);
  CHECK(courseOf(rowFrom(1, 3, model::ItemKind::characteristic)) == analysis::Course::better);
  CHECK(courseOf(rowFrom(3, 1, model::ItemKind::characteristic)) == analysis::Course::worse);
}

TEST_CASE("a sign that eased has its filled mark left of its ring") {
  const auto list = drawn({rowFrom(4, 1)});
  const auto rings = discsOf(list, Ink::paper);
  const auto discs = discsOf(list, Ink::accent);
  REQUIRE(rings.size() == 2);  // in the row and in the legend
  REQUIRE(discs.size() == 2);
  CHECK(discs.front().center.x < rings.front().center.x);
}

TEST_CASE("what got harder is a diamond, what is unchanged a disc in its ring") {
  const auto isDiamond = [](const display::Polyline& line) { return line.fill == Ink::harder; };
  CHECK(std::ranges::any_of(marksOf<display::Polyline>(drawn({rowFrom(1, 2)})), isDiamond));
  const auto unchanged = drawn({rowFrom(2, 2)});
  CHECK(std::ranges::none_of(marksOf<display::Polyline>(unchanged), isDiamond));
  CHECK(discsOf(unchanged, Ink::paper).front().center.x == discsOf(unchanged, Ink::accent).front().center.x);
}

TEST_CASE("an item that was not rated has its row and its words, but no mark and no legend") {
  const auto list = drawn({rowFrom(std::nullopt, std::nullopt)});
  CHECK(marksOf<display::Circle>(list).empty());
  CHECK(says(list, "not rated"));
  CHECK_FALSE(says(list, "at first"));
}

TEST_CASE("the legend explains only what the chart shows") {
  const auto list = drawn({rowFrom(4, 1)});
  CHECK(says(list, "lately, better"));
  CHECK_FALSE(says(list, "latest, harder"));
  CHECK_FALSE(says(list, "unchanged"));
}

TEST_CASE("a row goes from the median of the first ratings to that of the last") {
  const DumbbellRow row = dumbbellRowOf(sign({4, 3, 4, 2, 1, 1, 0}));
  CHECK(row.first == 4);
  CHECK(row.latest == 1);
  CHECK(dumbbellRowOf(sign({std::nullopt, 3})).first == 3);
  CHECK_FALSE(dumbbellRowOf(sign({std::nullopt, 3})).latest);
}

TEST_CASE("a label wider than its column is cut with an ellipsis") {
  DumbbellRow row = rowFrom(4, 1);
  row.label = std::string(200, 'm');
  const auto words = wordsOf(drawn({row}));
  CHECK(std::ranges::any_of(words, [](const std::string& word) { return word.ends_with("m…"); }));
}

TEST_CASE("the description reads row by row") {
  CHECK(drawn({rowFrom(4, 0), rowFrom(2, 2)}).description ==
        "Saying yes, meaning no: nearly always → not at all. Saying yes, meaning no: some, unchanged.");
}

}  // namespace trellis::chart
