#include "reports/chart/progress_grid.h"

#include <doctest/doctest.h>

#include "tests/reports/chart/charted.h"

namespace trellis::chart {
namespace {

constexpr model::RelationshipId kMother{2};

std::vector<analysis::SessionObservations> boundariesOf(const std::vector<int>& levels) {
  std::vector<analysis::SessionObservations> sessions;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    sessions.push_back({model::SessionId{static_cast<std::int64_t>(i + 1)}, day(static_cast<int>(i) * 7)});
    sessions.back().ratings = {
        {kPartner, model::Rater::clinician, {model::ItemKind::sign, model::Path::boundaries}, levels[i]}};
  }
  return sessions;
}

ProgressGrid signsOf(const std::vector<int>& levels) {
  return progressGridOf(boundariesOf(levels), {{kPartner, "my partner"}, {kMother, "my mother"}},
                        model::Rater::clinician, model::ItemKind::sign, smallCatalogue(), kEnglish);
}

display::DisplayList drawn(const ProgressGrid& grid) {
  return drawProgressGrid(grid, 483.28, kClinicalPage, kMetrics, kEnglish);
}

}  // namespace

TEST_CASE("a cell says where its item began and where it is now, tinted by the level now") {
  const auto list = drawn(signsOf({4, 3, 1}));
  CHECK(says(list, "4 → 1"));
  const auto cells = marksOf<display::Rect>(list);
  CHECK(std::ranges::count_if(cells, [](const auto& cell) { return cell.fill == display::Ink::level1; }) ==
        2);
}

TEST_CASE("one rating has no baseline, none is a dashed outline and no zero") {
  const auto list = drawn(signsOf({3}));
  CHECK(says(list, "3"));
  CHECK(says(list, "–"));
  CHECK_FALSE(says(list, "0"));
}

TEST_CASE("better and harder are told by shape beside the tint") {
  const auto better = signsOf({4, 1});
  const auto harder = signsOf({1, 4});
  CHECK(better.rows[0].cells[2].course == analysis::Course::better);
  CHECK(harder.rows[0].cells[2].course == analysis::Course::worse);
  CHECK(discsOf(drawn(better), display::Ink::accent).size() == 2);  // in the grid and in its key
  CHECK(discsOf(drawn(harder), display::Ink::accent).size() == 1);
}

TEST_CASE("every cell tells its relationship and its ratings, and so does the grid in words") {
  const auto list = drawn(signsOf({4, 1}));
  CHECK(list.hits.size() == 10);
  CHECK(list.hits[2].words == "my partner · poor_boundaries: 2 ratings, first 4 pervasive, latest 1 slight");
  CHECK(list.description.find("my mother · poor_boundaries: not rated.") != std::string::npos);
}

}  // namespace trellis::chart
