#include "reports/chart/track.h"

#include <doctest/doctest.h>

#include "reports/chart/sparkline.h"
#include "tests/reports/chart/charted.h"

namespace trellis::chart {

TEST_CASE("a gap splits the ratings into two runs") {
  const auto runs = runsOf(seriesEvery(7, {3, 2, std::nullopt, 2, 1}));
  REQUIRE(runs.size() == 2);
  CHECK(runs[0].size() == 2);
  CHECK(runs[1].size() == 2);
}

TEST_CASE("gaps at the ends, or nothing but gaps, make no runs of their own") {
  CHECK(runsOf(seriesEvery(7, {std::nullopt, 3, std::nullopt})).size() == 1);
  CHECK(runsOf(seriesEvery(7, {std::nullopt, std::nullopt})).empty());
  CHECK(runsOf({}).empty());
}

TEST_CASE("a track in words says how often it was rated, where it began and where it is") {
  CHECK(inWords(sign({4, std::nullopt, 2}), kEnglish) ==
        "Poor boundaries: 2 ratings, first 4 nearly always, latest 2 some");
  CHECK(inWords(sign({3}), kEnglish) == "Poor boundaries: rated once: 3 a lot");
  CHECK(inWords(sign({std::nullopt}), kEnglish) == "Poor boundaries: not rated");
}

TEST_CASE("the client's page has the plain name and the plain scale, the clinical page the others") {
  const model::Item item{model::ItemKind::sign, model::Path::boundaries};
  const Track plain = trackOf({}, item, smallCatalogue(), model::Language::spanish, Wording::plain);
  CHECK(plain.name == "Decir sí cuando es no");
  CHECK(plain.levels[4] == "nearly always");
  const Track clinical = trackOf({}, item, smallCatalogue(), kEnglish, Wording::clinical);
  CHECK(clinical.name == "poor_boundaries");
  CHECK(clinical.levels[4] == "pervasive");
}

TEST_CASE("rising is worse for a sign and better for a characteristic") {
  CHECK(courseOf(sign({1, 3})) == analysis::Course::worse);
  CHECK(courseOf(characteristic({1, 3})) == analysis::Course::better);
  CHECK(courseOf(sign({1})) == analysis::Course::unclear);
}

TEST_CASE("a sparkline breaks its line at a gap and ends in a dot, or in a square where it got harder") {
  const auto easier = drawSparkline(sign({4, 3, std::nullopt, 2, 1}), {52, 18}, kEnglish);
  CHECK(marksOf<display::Polyline>(easier).size() == 2);
  CHECK(marksOf<display::Circle>(easier).size() == 1);
  CHECK(marksOf<display::Rect>(easier).empty());
  const auto harder = drawSparkline(sign({1, 2, 3}), {52, 18}, kEnglish);
  CHECK(marksOf<display::Circle>(harder).empty());
  CHECK(marksOf<display::Rect>(harder).size() == 1);
}

TEST_CASE("a sparkline without ratings shows its two hairlines only") {
  CHECK(drawSparkline(sign({std::nullopt, std::nullopt}), {52, 18}, kEnglish).marks.size() == 2);
}

}  // namespace trellis::chart
