#include "core/analysis/goal_course.h"

#include <doctest/doctest.h>

#include "tests/core/analysis/observed.h"

namespace trellis::analysis {
namespace {

constexpr model::GoalId kSayNo{1};
constexpr model::GoalId kOwnEvening{2};

SessionObservations worked(std::int64_t id, std::vector<model::GoalWork> goals) {
  auto session = sessionOn(id, static_cast<int>(id) * 7, {});
  session.goals = std::move(goals);
  return session;
}

}  // namespace

TEST_CASE("a goal's course goes from the first level rated to the latest") {
  const auto courses =
      goalCourses({worked(1, {{kSayNo, -2}}), worked(2, {{kSayNo, std::nullopt}, {kOwnEvening, 0}}),
                   worked(3, {{kSayNo, 1}})},
                  {kSayNo, kOwnEvening});
  REQUIRE(courses.size() == 2);
  CHECK(courses[0] == GoalCourse{kSayNo, 2, -2, 1});
  CHECK(courses[1] == GoalCourse{kOwnEvening, 1, 0, 0});
}

TEST_CASE("a goal is attained from the expected level on, and never by being worked on alone") {
  CHECK(GoalCourse{kSayNo, 1, 0, 0}.isAttained());
  CHECK_FALSE(GoalCourse{kSayNo, 1, -1, -1}.isAttained());
  CHECK_FALSE(GoalCourse{kSayNo, 2, 0, -1}.isAttained());
  CHECK(goalCourses({worked(1, {{kSayNo, std::nullopt}})}, {kSayNo}).empty());
}

TEST_CASE("scores weigh the rated goals alike, first and latest") {
  const auto scores = goalScores({{kSayNo, 3, -2, 0}, {kOwnEvening, 2, 0, 0}});
  REQUIRE(scores);
  CHECK(scores->first == doctest::Approx(50 - 20 / 1.6124515496597098));
  CHECK(scores->latest == 50);
  CHECK_FALSE(goalScores({}));
}

}  // namespace trellis::analysis
