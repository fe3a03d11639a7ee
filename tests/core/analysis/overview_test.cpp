#include "core/analysis/overview.h"

#include <doctest/doctest.h>

#include "tests/core/analysis/observed.h"

namespace trellis::analysis {
namespace {

model::Rating signOf(model::Path path, int value) {
  return {kPartner, model::Rater::clinician, {model::ItemKind::sign, path}, value};
}

}  // namespace

TEST_CASE("an overview is the mean of what was rated, with the count") {
  const auto all = overviews({sessionOn(1, 0,
                                        {signOf(model::Path::self, 4), signOf(model::Path::support, 3),
                                         signOf(model::Path::balance, 0)})},
                             model::Rater::clinician);
  REQUIRE(all.size() == 1);
  CHECK(all.front().codependence.rated == 3);
  CHECK(*all.front().codependence.mean == doctest::Approx(7.0 / 3));
}

TEST_CASE("two of five are counted but not averaged") {
  const auto all =
      overviews({sessionOn(1, 0, {signOf(model::Path::self, 4), signOf(model::Path::support, 3)})},
                model::Rater::clinician);
  REQUIRE(all.size() == 1);
  CHECK(all.front().codependence.rated == 2);
  CHECK_FALSE(all.front().codependence.mean);
}

TEST_CASE("the direction needs both overviews") {
  const auto both = overviews({sessionOn(1, 0, allRated(kPartner, 1, 3))}, model::Rater::clinician);
  CHECK(both.front().direction() == 2.0);
  Overview half = both.front();
  half.interdependence = overviewMean(6, 2);
  CHECK_FALSE(half.direction());
}

TEST_CASE("each relationship has its own overview, and the other rater's ratings stay out") {
  auto ratings = allRated(kPartner, 4, 0);
  for (const auto& rating : allRated(kMother, 2, 2)) ratings.push_back(rating);
  ratings.push_back({kPartner, model::Rater::client, kBoundariesSign, 0});
  const auto all = overviews({sessionOn(1, 0, ratings)}, model::Rater::clinician);
  REQUIRE(all.size() == 2);
  CHECK(all[0].codependence == OverviewMean{5, 4.0});
  CHECK(all[1].codependence == OverviewMean{5, 2.0});
}

}  // namespace trellis::analysis
