#include "core/analysis/client_progress.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/core/analysis/observed.h"

namespace trellis::analysis {
namespace {

std::vector<SessionObservations> easingWeeks(int weeks) {
  std::vector<SessionObservations> sessions;
  for (int i = 0; i < weeks; ++i) {
    sessions.push_back(sessionOn(i + 1, i * 7, allRated(kPartner, std::max(0, 4 - i), std::min(4, i))));
    sessions.back().wellBeing[static_cast<std::size_t>(model::WellBeing::stress)] = std::max(0, 9 - i);
    sessions.back().giveAndTake = {{kPartner, 8, i}};
  }
  return sessions;
}

}  // namespace

TEST_CASE("everything about a client is found, whatever the order in which the sessions are handed over") {
  auto sessions = easingWeeks(6);
  std::ranges::reverse(sessions);
  const auto progress = clientProgressOf(sessions, {kPartner, kMother}, {});
  CHECK(progress.findings.size() == 10);
  CHECK(progress.wellBeing[static_cast<std::size_t>(model::WellBeing::stress)].verdict == Verdict::easing);
  CHECK(progress.wellBeing[static_cast<std::size_t>(model::WellBeing::selfWorth)].n == 0);
  REQUIRE(progress.relationships.size() == 2);
  const auto& partner = progress.relationships.front();
  CHECK(partner.moves[2] == PathMove::towardInterdependence);
  CHECK(partner.overviews.size() == 6);
  CHECK(*partner.overviews.back().direction() == 4);
  CHECK(partner.giveAndTake.size() == 6);
}

TEST_CASE("a relationship that was never rated has too few ratings for everything") {
  const auto progress = clientProgressOf(easingWeeks(6), {kPartner, kMother}, {});
  const auto& mother = progress.relationships.back();
  CHECK(mother.overviews.empty());
  CHECK(mother.moves[0] == PathMove::tooFew);
  CHECK(mother.steps.empty());
  CHECK(mother.largestGaps.empty());
}

}  // namespace trellis::analysis
