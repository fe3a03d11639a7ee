#include "core/analysis/findings.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/core/analysis/observed.h"

namespace trellis::analysis {
namespace {

std::vector<SessionObservations> fallingBoundaries(int sessions) {
  std::vector<SessionObservations> all;
  for (int i = 0; i < sessions; ++i)
    all.push_back(
        sessionOn(i + 1, i * 7, {{kPartner, model::Rater::clinician, kBoundariesSign, std::max(0, 4 - i)}}));
  return all;
}

}  // namespace

TEST_CASE("a finding says where a sign began, where it is, and that it is clearly easing") {
  const auto all = findings(fallingBoundaries(5));
  REQUIRE(all.size() == 1);
  const Finding& finding = all.front();
  CHECK(finding.relationship == kPartner);
  CHECK(finding.rater == model::Rater::clinician);
  CHECK(finding.item == kBoundariesSign);
  CHECK(finding.n == 5);
  CHECK(finding.baseline == 4);
  CHECK(finding.current == 0);
  CHECK(finding.change == -4);
  CHECK(*finding.slopePer30Days == doctest::Approx(-30.0 / 7));
  CHECK(finding.s == -10);
  CHECK(*finding.p == doctest::Approx(1.0 / 60));
  CHECK(finding.verdict == Verdict::easing);
}

TEST_CASE("one rating is a finding without figures") {
  const auto all = findings(fallingBoundaries(1));
  REQUIRE(all.size() == 1);
  CHECK(all.front().n == 1);
  CHECK_FALSE(all.front().baseline);
  CHECK_FALSE(all.front().slopePer30Days);
  CHECK_FALSE(all.front().p);
  CHECK(all.front().verdict == Verdict::tooFew);
}

TEST_CASE("what was never rated has no finding") {
  CHECK(findings({}).empty());
  CHECK(findings({sessionOn(1, 0, {})}).empty());
}

TEST_CASE("findings are the same in whatever order the sessions are handed over") {
  auto sessions = fallingBoundaries(9);
  const auto inOrder = findings(sessions);
  std::ranges::reverse(sessions);
  const auto reversed = findings(sessions);
  REQUIRE(inOrder.size() == reversed.size());
  CHECK(inOrder.front().s == reversed.front().s);
  CHECK(inOrder.front().baseline == reversed.front().baseline);
  CHECK(inOrder.front().p == reversed.front().p);
}

TEST_CASE("relationships and raters are kept apart") {
  const auto all = findings({sessionOn(1, 0,
                                       {{kMother, model::Rater::clinician, kBoundariesSign, 1},
                                        {kPartner, model::Rater::client, kBoundariesSign, 2},
                                        {kPartner, model::Rater::clinician, kBoundariesSign, 3}})});
  REQUIRE(all.size() == 3);
  CHECK(all[0].relationship == kPartner);
  CHECK(all[0].rater == model::Rater::clinician);
  CHECK(all[1].rater == model::Rater::client);
  CHECK(all[2].relationship == kMother);
}

TEST_CASE("every verdict has the key that scripts rely on") {
  CHECK(model::keyOf(Verdict::tooFew) == "too_few");
  CHECK(model::keyOf(Verdict::easing) == "easing");
  CHECK(model::keyOf(Verdict::growing) == "growing");
  CHECK(model::keyOf(Verdict::noClearTrend) == "no_clear_trend");
}

}  // namespace trellis::analysis
