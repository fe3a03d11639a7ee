#include "core/analysis/path_move.h"

#include <doctest/doctest.h>

#include "tests/core/analysis/observed.h"

namespace trellis::analysis {
namespace {

const Series kFalling = weekly({4, 4, 3, 2, 1, 0});
const Series kRising = weekly({0, 1, 2, 3, 4, 4});
const Series kLevel = weekly({1, 1, 1, 1, 1, 1});

}  // namespace

TEST_CASE("a sign that eases beside a characteristic that grows moves toward interdependence") {
  CHECK(pathMoveOf(kFalling, kRising) == PathMove::towardInterdependence);
}

TEST_CASE("poor boundaries that fall while healthy boundaries do not rise are a question") {
  CHECK(pathMoveOf(kFalling, kLevel) == PathMove::withdrawalOrInterdependence);
  CHECK(pathMoveOf(kFalling, kFalling) == PathMove::withdrawalOrInterdependence);
}

TEST_CASE("a characteristic that rose by a point, if not clearly, raises no question") {
  CHECK(pathMoveOf(kFalling, weekly({1, 2, 1, 2, 1, 2, 2})) == PathMove::noClearMove);
}

TEST_CASE("too few ratings of either side tell nothing of both") {
  const Series four = weekly({4, 3, 1, 0, std::nullopt});
  CHECK(pathMoveOf(four, kRising) == PathMove::tooFew);
  CHECK(pathMoveOf(kFalling, four) == PathMove::tooFew);
  CHECK(pathMoveOf({}, {}) == PathMove::tooFew);
}

TEST_CASE("growth beside a sign that stays is growth, a sign that grows is none") {
  CHECK(pathMoveOf(kLevel, kRising) == PathMove::growingBesideTheSign);
  CHECK(pathMoveOf(kRising, kLevel) == PathMove::towardCodependence);
  CHECK(pathMoveOf(kLevel, kFalling) == PathMove::towardCodependence);
  CHECK(pathMoveOf(kRising, kRising) == PathMove::noClearMove);
  CHECK(pathMoveOf(kLevel, kLevel) == PathMove::noClearMove);
}

}  // namespace trellis::analysis
