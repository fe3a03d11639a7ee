#include <cmath>

#include <doctest/doctest.h>

#include "core/analysis/goal_score.h"
#include "core/analysis/phase_change.h"
#include "core/analysis/rater_gap.h"
#include "core/analysis/skill_spread.h"
#include "core/analysis/step_course.h"
#include "tests/core/analysis/observed.h"
#include "tests/core/analysis/reference_table.h"

namespace trellis::analysis {
namespace {

const std::vector<int> kBefore = {20, 20, 26, 25, 22, 23};
const std::vector<int> kAfter = {28, 25, 24, 27, 30, 30, 29};

SessionObservations ratedByBoth(std::int64_t id, int client, int clinician) {
  return sessionOn(id, static_cast<int>(id) * 7,
                   {{kPartner, model::Rater::client, kBoundariesSign, client},
                    {kPartner, model::Rater::clinician, kBoundariesSign, clinician}});
}

SessionObservations practiced(std::int64_t id, int days, model::RelationshipId relationship,
                              model::Stage stage) {
  auto session = sessionOn(id, days, {});
  session.steps = {{relationship, model::Path::boundaries, stage}};
  return session;
}

}  // namespace

TEST_CASE("the example of Parker and Vannest has 38 better pairs and one tie of 42: NAP 0.917") {
  const auto change = phaseChange(kBefore, kAfter, model::Better::higher);
  REQUIRE(change);
  CHECK(change->nap == doctest::Approx(38.5 / 42));
}

TEST_CASE(
    "NAP and Tau-U agree with scipy on every reference pair of phases, and mirrored for lower is better") {
  const auto rows = referenceRows("phases.csv");
  REQUIRE(rows.size() > 20);
  for (const auto& row : rows) {
    CAPTURE(row.at(0));
    CAPTURE(row.at(1));
    const auto higher = phaseChange(numbers(row.at(0)), numbers(row.at(1)), model::Better::higher);
    const auto lower = phaseChange(numbers(row.at(0)), numbers(row.at(1)), model::Better::lower);
    REQUIRE(higher);
    CHECK(std::abs(higher->nap - *number(row.at(2))) < 1e-9);
    CHECK(std::abs(higher->tauU - *number(row.at(3))) < 1e-9);
    CHECK(std::abs(lower->nap - (1 - higher->nap)) < 1e-9);
    CHECK(std::abs(lower->tauU + higher->tauU) < 1e-9);
  }
}

TEST_CASE("Tau-U takes off what the first phase was on the way to") {
  // 38 better less 3 worse pairs, less 4 for the rise within the first phase.
  CHECK(phaseChange(kBefore, kAfter, model::Better::higher)->tauU == doctest::Approx((38.0 - 3 - 4) / 42));
}

TEST_CASE("falling is improvement where lower is better") {
  CHECK(phaseChange({4, 4, 3}, {1, 1, 0}, model::Better::lower)->nap == 1.0);
  CHECK(phaseChange({4, 4, 3}, {1, 1, 0}, model::Better::higher)->nap == 0.0);
  CHECK(phaseChange({2, 2, 2}, {2, 2, 2}, model::Better::lower)->nap == 0.5);
}

TEST_CASE("fewer than three ratings in a phase tell nothing") {
  CHECK_FALSE(phaseChange({4, 4}, {1, 1, 0}, model::Better::lower));
  CHECK_FALSE(phaseChange({4, 4, 3}, {1, 1}, model::Better::lower));
}

TEST_CASE("the second phase begins with the session in which the step was first practiced") {
  const Series series = weekly({4, std::nullopt, 4, 3, 1, 1, 0});
  const std::vector<StageObservation> stages = {{model::SessionId{2}, day(7), model::Stage::planning},
                                                {model::SessionId{5}, day(28), model::Stage::practicing}};
  const auto change = phaseChange(series, stages, model::Better::lower);
  REQUIRE(change);
  CHECK(change->before == 3);
  CHECK(change->after == 3);
  CHECK(change->nap == 1.0);
}

TEST_CASE("a step never practiced has no second phase") {
  const std::vector<StageObservation> stages = {{model::SessionId{2}, day(7), model::Stage::planning}};
  CHECK_FALSE(phaseChange(weekly({4, 4, 4, 1, 1, 1}), stages, model::Better::lower));
}

TEST_CASE("a step tells its stage now, its first practice, and both sides of its path before and after") {
  std::vector<SessionObservations> sessions;
  for (int i = 0; i < 6; ++i) {
    sessions.push_back(sessionOn(i + 1, i * 7, allRated(kPartner, i < 3 ? 4 : 1, i < 3 ? 0 : i - 2)));
    const auto stage = i < 3 ? model::Stage::planning : model::Stage::practicing;
    sessions.back().steps = {{kPartner, model::Path::boundaries, stage}};
  }
  const auto step = stepCourseOf(sessions, kPartner, model::Path::boundaries);
  REQUIRE(step);
  CHECK(step->latest.stage == model::Stage::practicing);
  CHECK(step->firstPracticed->date == day(21));
  CHECK(step->sign->nap == 1.0);
  CHECK(step->characteristic->nap == 1.0);
  CHECK_FALSE(stepCourseOf(sessions, kPartner, model::Path::self));
}

TEST_CASE("a gap is the median difference over the sessions that both rated") {
  const auto gaps = raterGaps({ratedByBoth(1, 1, 4), ratedByBoth(2, 3, 2), ratedByBoth(3, 2, 3),
                               sessionOn(4, 40, {{kPartner, model::Rater::client, kBoundariesSign, 0}})},
                              kPartner);
  REQUIRE(gaps.size() == 1);
  CHECK(gaps.front().sessions == 3);
  CHECK(gaps.front().median == -1.0);
  CHECK(gaps.front().medianSize == 1.0);
}

TEST_CASE("the largest gaps come first, and agreement is none") {
  std::vector<RaterGap> gaps(5);
  for (std::size_t i = 0; i < gaps.size(); ++i) gaps[i].medianSize = static_cast<double>(i) / 2;
  const auto largest = largestGaps(gaps);
  REQUIRE(largest.size() == 3);
  CHECK(largest[0].medianSize == 2.0);
  CHECK(largest[2].medianSize == 1.0);
  CHECK(largestGaps({RaterGap{}}).empty());
}

TEST_CASE("a skill spreads from the relationship where it was first practiced, in weeks") {
  const auto spread = skillSpread(
      {practiced(1, 0, kMother, model::Stage::planning), practiced(2, 7, kPartner, model::Stage::practicing),
       practiced(3, 20, kPartner, model::Stage::sustaining),
       practiced(4, 30, kMother, model::Stage::practicing)},
      model::Path::boundaries);
  REQUIRE(spread.size() == 2);
  CHECK(spread[0] == SkillAppearance{kPartner, model::SessionId{2}, day(7), 0});
  CHECK(spread[1] == SkillAppearance{kMother, model::SessionId{4}, day(30), 3});
}

TEST_CASE("a stage told of the client as a whole, or of another path, spreads nowhere") {
  auto whole = sessionOn(1, 0, {});
  whole.steps = {{std::nullopt, model::Path::boundaries, model::Stage::practicing}};
  CHECK(skillSpread({whole}, model::Path::boundaries).empty());
  CHECK(skillSpread({practiced(1, 0, kPartner, model::Stage::practicing)}, model::Path::self).empty());
}

TEST_CASE("goals met as expected score 50, whatever their weights") {
  CHECK(goalScore({{0, 1}, {0, 3}}) == 50.0);
}

TEST_CASE("two equal goals one level above what was expected score 62.4") {
  CHECK(*goalScore({{1}, {1}}) == doctest::Approx(50 + 20 / 1.6124515496597098));
  CHECK(*goalScore({{-1}, {-1}}) == doctest::Approx(50 - 20 / 1.6124515496597098));
}

TEST_CASE("without a goal there is no score") {
  CHECK_FALSE(goalScore({}));
  CHECK_FALSE(goalScore({{2, 0}}));
}

}  // namespace trellis::analysis
