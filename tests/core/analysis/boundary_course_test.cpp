#include "core/analysis/boundary_course.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "core/analysis/client_progress.h"
#include "tests/core/analysis/observed.h"

namespace trellis::analysis {
namespace {

using model::BoundaryOutcome;

model::BoundaryEvent boundary(BoundaryOutcome outcome, std::optional<int> guilt = {},
                              model::RelationshipId relationship = kPartner) {
  return {relationship, {}, outcome, guilt};
}

SessionObservations sessionWith(int week, std::vector<model::BoundaryEvent> boundaries) {
  auto session = sessionOn(week + 1, week * 7, {});
  session.boundaries = std::move(boundaries);
  return session;
}

std::vector<SessionObservations> guiltOf(const std::vector<int>& weeks) {
  std::vector<SessionObservations> sessions;
  for (const int guilt : weeks)
    sessions.push_back(
        sessionWith(static_cast<int>(sessions.size()), {boundary(BoundaryOutcome::kept, guilt)}));
  return sessions;
}

std::vector<SessionObservations> outcomesOf(const std::vector<BoundaryOutcome>& weeks) {
  std::vector<SessionObservations> sessions;
  for (const BoundaryOutcome outcome : weeks)
    sessions.push_back(sessionWith(static_cast<int>(sessions.size()), {boundary(outcome)}));
  return sessions;
}

// Histories of three relationships, in which some sessions log nothing and some boundaries tell no guilt.
std::vector<SessionObservations> anyHistory(std::mt19937& chance) {
  const auto below = [&](int n) { return static_cast<int>(chance() % static_cast<unsigned>(n)); };
  std::vector<SessionObservations> sessions;
  for (int week = 0, weeks = below(40); week < weeks; ++week) {
    auto session = sessionWith(week, {});
    for (int left = below(4); left > 0; --left)
      session.boundaries.push_back(
          boundary(static_cast<BoundaryOutcome>(below(4)),
                   below(4) == 0 ? std::nullopt : std::optional(below(model::kHighestRating + 1)),
                   model::RelationshipId{below(3) + 1}));
    sessions.push_back(std::move(session));
  }
  return sessions;
}

// The same history told from its end.
std::vector<SessionObservations> mirrored(std::vector<SessionObservations> sessions) {
  for (SessionObservations& session : sessions) {
    session.date = kFirstDay + (day(400) - session.date);
    std::ranges::reverse(session.boundaries);
  }
  std::ranges::reverse(sessions);
  return sessions;
}

}  // namespace

TEST_CASE("a boundary is observed with what became of it and its guilt, and without its words") {
  const auto seen =
      observe(model::SessionId{1},
              {.date = day(0), .boundaries = {{kPartner, "No calls", BoundaryOutcome::tested, 3}}});
  REQUIRE(seen->boundaries.size() == 1);
  CHECK(seen->boundaries.front() == model::BoundaryEvent{kPartner, "", BoundaryOutcome::tested, 3});
}

TEST_CASE("a relationship without a boundary has no course of boundaries") {
  CHECK_FALSE(boundaryCourseOf({}, kPartner));
  CHECK_FALSE(boundaryCourseOf({sessionWith(0, {boundary(BoundaryOutcome::kept, 1, kMother)})}, kPartner));
}

TEST_CASE("sessions are told with their boundaries or with the pushback that was expected") {
  auto warned = sessionWith(1, {});
  warned.expectedPushback = {{kPartner}};
  const auto told = boundariesOf(
      {sessionWith(0, {boundary(BoundaryOutcome::kept, 4), boundary(BoundaryOutcome::dropped, 2, kMother)}),
       warned, sessionWith(2, {})},
      kPartner);
  REQUIRE(told.size() == 2);
  CHECK(told[0].outcomes == OutcomeCounts{1, 0, 0, 0});
  CHECK_FALSE(told[0].isPushbackExpected);
  CHECK(told[1].isPushbackExpected);
}

TEST_CASE("the guilt of several boundaries in one session is their median, the higher of two") {
  const auto guiltOfOne = [](std::vector<model::BoundaryEvent> events) {
    return guiltSeriesOf({sessionWith(0, std::move(events))}, kPartner).front().value;
  };
  CHECK(guiltOfOne({boundary(BoundaryOutcome::kept, 1), boundary(BoundaryOutcome::kept, 4)}) == 4);
  CHECK(guiltOfOne({boundary(BoundaryOutcome::kept, 0), boundary(BoundaryOutcome::kept, 4),
                    boundary(BoundaryOutcome::kept, 1)}) == 1);
  CHECK_FALSE(guiltOfOne({boundary(BoundaryOutcome::kept)}));
}

TEST_CASE("guilt is told by where it was at first and where it is lately") {
  const auto course = boundaryCourseOf(guiltOf({4, 4, 3, 3, 2, 2, 1, 1}), kPartner);
  CHECK(course->guilt.n == 8);
  CHECK(course->guilt.baseline == 4);
  CHECK(course->guilt.current == 1);
  CHECK(course->guilt.verdict == Verdict::easing);
}

TEST_CASE("four sessions of guilt are too few to tell") {
  const auto course = boundaryCourseOf(guiltOf({4, 3, 2, 1}), kPartner);
  CHECK(course->guilt.verdict == Verdict::tooFew);
}

TEST_CASE("shares of kept boundaries are compared from five in each half, without the one in the middle") {
  using enum BoundaryOutcome;
  CHECK_FALSE(boundaryCourseOf(outcomesOf(std::vector(9, kept)), kPartner)->kept);
  const auto course = boundaryCourseOf(
      outcomesOf({dropped, kept, tested, repaired, dropped, kept, kept, kept, tested, kept, kept}), kPartner);
  CHECK(course->kept->first == KeptShare{1, 5});
  CHECK(course->kept->latest == KeptShare{4, 5});
  CHECK(course->outcomes == OutcomeCounts{6, 2, 1, 2});
}

TEST_CASE("guilt that falls while the noes persist is named, and guilt that falls because they end is not") {
  auto persisting = guiltOf({4, 4, 4, 3, 3, 2, 2, 1, 1, 0});
  CHECK(boundaryCourseOf(persisting, kPartner)->isGuiltFallingWhileNoesPersist());
  for (std::size_t week = 5; week < persisting.size(); ++week)
    persisting[week].boundaries.front().outcome = BoundaryOutcome::dropped;
  CHECK_FALSE(boundaryCourseOf(persisting, kPartner)->isGuiltFallingWhileNoesPersist());
  CHECK_FALSE(boundaryCourseOf(guiltOf(std::vector(10, 2)), kPartner)->isGuiltFallingWhileNoesPersist());
}

TEST_CASE(
    "whatever the history, no boundary is lost or counted twice, and time told backwards swaps the ends") {
  std::mt19937 chance(4);
  for (int round = 0; round < 300; ++round) {
    const auto sessions = anyHistory(chance);
    std::size_t all = 0;
    for (const int each : {1, 2, 3}) {
      const model::RelationshipId relationship{each};
      const auto course = boundaryCourseOf(sessions, relationship);
      if (!course) continue;
      all += logged(course->outcomes);
      CHECK(course->guilt.n <= logged(course->outcomes));
      const auto back = boundaryCourseOf(mirrored(sessions), relationship);
      CHECK(back->outcomes == course->outcomes);
      CHECK(back->guilt.baseline == course->guilt.current);
      CHECK(back->guilt.s.value_or(0) == -course->guilt.s.value_or(0));
      REQUIRE(back->kept.has_value() == course->kept.has_value());
      if (!course->kept) continue;
      CHECK(back->kept->first == course->kept->latest);
      CHECK(course->kept->first.of >= kBoundariesForShare);
      CHECK(course->kept->first.kept + course->kept->latest.kept <=
            countOf(course->outcomes, BoundaryOutcome::kept));
    }
    std::size_t recorded = 0;
    for (const SessionObservations& session : sessions) recorded += session.boundaries.size();
    CHECK(all == recorded);
  }
}

TEST_CASE("the progress of a relationship holds its boundaries") {
  CHECK(relationshipProgressOf(guiltOf({3}), kPartner).boundaries->outcomes == OutcomeCounts{1, 0, 0, 0});
  CHECK_FALSE(relationshipProgressOf(guiltOf({3}), kMother).boundaries);
}

}  // namespace trellis::analysis
