#include "core/analysis/series.h"

#include <doctest/doctest.h>

#include "core/analysis/give_take.h"
#include "tests/core/analysis/observed.h"

namespace trellis::analysis {
namespace {

model::SessionFields session(model::Attendance attendance) {
  model::SessionFields fields;
  fields.date = kFirstDay;
  fields.attendance = attendance;
  fields.ratings = {{kPartner, model::Rater::clinician, kBoundariesSign, 3, "Said yes to a third weekend."}};
  return fields;
}

}  // namespace

TEST_CASE("a session that did not take place says nothing") {
  CHECK(observe(model::SessionId{1}, session(model::Attendance::attended)));
  CHECK_FALSE(observe(model::SessionId{1}, session(model::Attendance::noShow)));
  CHECK_FALSE(observe(model::SessionId{1}, session(model::Attendance::lateCancellation)));
  CHECK_FALSE(observe(model::SessionId{1}, session(model::Attendance::cancelled)));
}

TEST_CASE("an observation leaves the words of the evidence behind") {
  const auto seen = observe(model::SessionId{1}, session(model::Attendance::attended));
  REQUIRE(seen->ratings.size() == 1);
  CHECK(seen->ratings.front().value == 3);
  CHECK_FALSE(seen->ratings.front().evidence);
}

TEST_CASE("sessions come in order of date, then of start time") {
  auto noon = sessionOn(1, 7, {});
  noon.start = model::TimeOfDay::make(12, 0);
  auto morning = sessionOn(2, 7, {});
  morning.start = model::TimeOfDay::make(9, 30);
  std::vector<SessionObservations> sessions = {noon, morning, sessionOn(3, 0, {})};
  putInOrder(sessions);
  CHECK(sessions[0].session == model::SessionId{3});
  CHECK(sessions[1].session == model::SessionId{2});
  CHECK(sessions[2].session == model::SessionId{1});
}

TEST_CASE("a series holds one relationship, one rater and one item, and a gap where nothing was said") {
  const std::vector<SessionObservations> sessions = {
      sessionOn(1, 0, {{kPartner, model::Rater::clinician, kBoundariesSign, 3}}),
      sessionOn(2, 7,
                {{kMother, model::Rater::clinician, kBoundariesSign, 4},
                 {kPartner, model::Rater::client, kBoundariesSign, 2}}),
      sessionOn(3, 14, {{kPartner, model::Rater::clinician, kBoundariesSign, 0}})};
  const Series series = seriesOf(sessions, kPartner, model::Rater::clinician, kBoundariesSign);
  REQUIRE(series.size() == 3);
  CHECK(series[0].value == 3);
  CHECK_FALSE(series[1].value);
  CHECK(series[2].value == 0);
  CHECK(ratedCount(series) == 2);
  CHECK(ratedOnly(series).back() == series[2]);
}

TEST_CASE("a stage told of the relationship goes before one told of the client as a whole") {
  auto first = sessionOn(1, 0, {});
  first.steps = {{std::nullopt, model::Path::boundaries, model::Stage::considering}};
  auto second = sessionOn(2, 7, {});
  second.steps = {{std::nullopt, model::Path::boundaries, model::Stage::considering},
                  {kPartner, model::Path::boundaries, model::Stage::practicing},
                  {kMother, model::Path::boundaries, model::Stage::notStarted}};
  const auto stages = stagesOf({first, second, sessionOn(3, 14, {})}, kPartner, model::Path::boundaries);
  REQUIRE(stages.size() == 2);
  CHECK(stages[0].stage == model::Stage::considering);
  CHECK(stages[1].stage == model::Stage::practicing);
}

TEST_CASE("well-being is a series of its own") {
  auto told = sessionOn(1, 0, {});
  told.wellBeing[static_cast<std::size_t>(model::WellBeing::stress)] = 8;
  const Series stress = seriesOf({told, sessionOn(2, 7, {})}, model::WellBeing::stress);
  CHECK(stress[0].value == 8);
  CHECK_FALSE(stress[1].value);
}

TEST_CASE("the balance runs from receiving only to giving only") {
  CHECK(giveTakeBalance({kPartner, 8, 2}) == doctest::Approx(0.6));
  CHECK(giveTakeBalance({kPartner, 0, 5}) == -1.0);
  CHECK(giveTakeBalance({kPartner, 5, 5}) == 0.0);
}

TEST_CASE("a balance of nothing given and nothing received, or half told, is undefined") {
  CHECK_FALSE(giveTakeBalance({kPartner, 0, 0}));
  CHECK_FALSE(giveTakeBalance({kPartner, 5, std::nullopt}));
  CHECK_FALSE(giveTakeBalance({kPartner}));
}

TEST_CASE("give-and-take keeps the sessions that told of it in this relationship") {
  auto told = sessionOn(1, 0, {});
  told.giveAndTake = {{kMother, 9, 1}, {kPartner, 7, std::nullopt}};
  auto untold = sessionOn(2, 7, {});
  untold.giveAndTake = {{kPartner}};
  const auto course = giveTakeOf({told, untold}, kPartner);
  REQUIRE(course.size() == 1);
  CHECK(course.front().given == 7);
  CHECK_FALSE(course.front().received);
}

}  // namespace trellis::analysis
