#include "reports/chart/heat_strip.h"

#include <doctest/doctest.h>

#include "tests/reports/chart/charted.h"

namespace trellis::chart {
namespace {

using display::Ink;

display::DisplayList drawnStrip(const std::vector<Track>& tracks) {
  return drawHeatStrip(tracks, 483.28, kClinicalPage, kMetrics, kEnglish);
}

std::size_t dashedCells(const display::DisplayList& list) {
  return static_cast<std::size_t>(std::ranges::count_if(marksOf<display::Rect>(list), [](const auto& cell) {
    return !cell.fill && cell.stroke && cell.stroke->dash;
  }));
}

}  // namespace

TEST_CASE("every rating is a tint and its digit") {
  const auto list = drawnStrip({sign({4, 0})});
  const auto words = wordsOf(list);
  CHECK(std::ranges::count(words, "4") == 1);
  CHECK(std::ranges::count(words, "0") == 1);
  const auto cells = marksOf<display::Rect>(list);
  CHECK(std::ranges::count_if(cells, [](const auto& cell) { return cell.fill == Ink::level4; }) == 2);
}

TEST_CASE("what was not rated is a dashed outline with a dash, and no zero") {
  const auto list = drawnStrip({sign({4, std::nullopt, 3})});
  CHECK(dashedCells(list) == 2);  // in the strip and in the legend
  CHECK(says(list, "–"));
  CHECK_FALSE(says(list, "0"));
}

TEST_CASE("dark tints carry light digits") {
  for (const auto& text : marksOf<display::Text>(drawnStrip({sign({4, 2})}))) {
    if (text.words == "4") CHECK(text.ink == Ink::onLevelDark);
    if (text.words == "2") CHECK(text.ink == Ink::onLevelLight);
  }
}

TEST_CASE("a cell tells its session, date and level") {
  const auto list = drawnStrip({sign({4, std::nullopt})});
  REQUIRE(list.hits.size() == 2);
  CHECK(list.hits[0].words == "5 Jan 2026 · Poor boundaries: 4 nearly always");
  CHECK(list.hits[0].target == 1);
  CHECK(list.hits[1].words == "12 Jan 2026 · Poor boundaries: not rated");
}

TEST_CASE("more sessions than have room show the latest, and say so") {
  const auto list = drawnStrip({sign(Ratings(400, 2))});
  CHECK(says(list, "the latest 27 of 400 sessions"));
  CHECK(list.hits.size() == 27);
  CHECK(list.hits.back().target == 400);
}

TEST_CASE("months stand above their days, a new year in place of January") {
  Track track = sign({4, 3, 2, 1});
  track.series[0].date = model::Date(2025, 12, 29);
  const auto list = drawnStrip({track});
  CHECK(says(list, "Dec"));
  CHECK(says(list, "2026"));
  CHECK(says(list, "29"));
}

TEST_CASE("sessions too rare for months to have room stand under their years, each with its month") {
  const auto words = wordsOf(drawnStrip({sign(Ratings(27, 2), 61)}));
  CHECK(std::ranges::count(words, "2027") == 1);
  CHECK(std::ranges::count(words, "Jan") == 0);
  CHECK(std::ranges::count(words, "J") > 4);
}

TEST_CASE("signs and characteristics of the last sessions stand in two strips, each with its own key") {
  std::vector<analysis::SessionObservations> sessions;
  for (int i = 0; i < 8; ++i) {
    sessions.push_back({model::SessionId{i + 1}, day(7 * i)});
    for (const auto kind : {model::ItemKind::sign, model::ItemKind::characteristic})
      sessions.back().ratings.push_back(
          {kPartner, model::Rater::clinician, {kind, model::Path::boundaries}, i / 2});
  }
  const auto strips =
      heatStripsOf(sessions, kPartner, model::Rater::clinician, smallCatalogue(), kEnglish, 3);
  REQUIRE(strips.signs.size() == 5);
  CHECK(strips.signs[2].series.size() == 3);
  CHECK(strips.signs[2].series.front().session == model::SessionId{6});
  const auto list = drawHeatStrips(strips, 483.28, kClinicalPage, kMetrics, kEnglish);
  CHECK(list.hits.size() == 30);
  CHECK(says(list, "4 pervasive"));
  CHECK(says(list, "4 established"));
}

TEST_CASE("a name that is cut is told in full, to the pointer, and in the description") {
  const auto named = [](const display::DisplayList& list) {
    return std::ranges::count(list.hits, std::string("Poor boundaries"), &display::HitArea::words);
  };
  const auto narrow = drawHeatStrip({sign({2})}, 200, kClinicalPage, kMetrics, kEnglish);
  CHECK_FALSE(says(narrow, "Poor boundaries"));
  CHECK(named(narrow) == 1);
  CHECK(narrow.description.find("Poor boundaries") != std::string::npos);
  CHECK(named(drawHeatStrip({sign({2})}, 483.28, kClinicalPage, kMetrics, kEnglish)) == 0);
}

TEST_CASE("no tracks draw nothing") {
  CHECK(drawnStrip({}).marks.empty());
}

}  // namespace trellis::chart
