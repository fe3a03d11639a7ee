// The five paths on the session form: both raters, last time's values, pushback, and what stands around them.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/view/recent_ratings.h"
#include "app/view/session_view.h"
#include "core/store/goal_repository.h"
#include "reports/display/text_metrics.h"
#include "tests/support/open_practice.h"

using namespace trellis;
using model::Rater;

namespace {

using tests::kPoorBoundaries;

struct RatedForm : tests::OpenPractice {
  model::ClientId client = addClient("Maya Rosen");
  model::RelationshipId partner = addPartner(client);
  view::SessionView form{workspace, client};

  void rate(Rater rater, int value) { form.rate(partner, rater, kPoorBoundaries, value); }
};

}  // namespace

TEST_CASE("The gap between clinician and client is said in words, and only where both have rated") {
  RatedForm desk;
  desk.rate(Rater::clinician, 3);
  CHECK(desk.form.gapWords(desk.partner, kPoorBoundaries).empty());
  desk.rate(Rater::client, 1);
  CHECK(desk.form.gapWords(desk.partner, kPoorBoundaries) == "2 lower");
  CHECK(desk.form.gapSentence(desk.partner, kPoorBoundaries) ==
        "The clinician rates 3 marked, the client 1 slight: 2 lower.");
  desk.rate(Rater::client, 4);
  CHECK(desk.form.gapWords(desk.partner, kPoorBoundaries) == "1 higher");
  desk.rate(Rater::client, 3);
  CHECK(desk.form.gapWords(desk.partner, kPoorBoundaries) == "the same");
}

TEST_CASE("A level is said with what one would see at it") {
  RatedForm desk;
  const std::string words = desk.form.levelWords(kPoorBoundaries, 3);
  CHECK(words.starts_with("Poor boundaries, 3 marked: "));
  CHECK(words.ends_with(desk.form.anchor(kPoorBoundaries, 3)));
}

TEST_CASE("Give-and-take and well-being of last time are shown, never taken over") {
  RatedForm desk;
  auto before = tests::ratedSession(model::Date(2026, 11, 13), desk.partner, 3, 1);
  before.giveAndTake = {{.relationship = desk.partner, .given = 8, .received = 2}};
  before.wellBeing[0] = 7;
  desk.addSession(desk.client, before);
  const view::SessionView now(desk.workspace, desk.client);
  CHECK(now.giveAndTakeLastTime(desk.partner).given == 8);
  CHECK(now.wellBeingLastTime(model::WellBeing::stress) == 7);
  CHECK_FALSE(now.given(desk.partner));
  CHECK_FALSE(now.fields().wellBeing[0]);
}

TEST_CASE("What was written about pushback is saved, and comes back with an answer that was taken back") {
  RatedForm desk;
  desk.form.expectPushback(desk.partner, true);
  desk.form.writePushbackNote(desk.partner, "He may stop calling.");
  desk.form.expectPushback(desk.partner, false);
  CHECK(desk.form.pushbackNote(desk.partner).empty());
  desk.form.expectPushback(desk.partner, true);
  REQUIRE(desk.form.save().empty());
  CHECK(view::SessionView(desk.workspace, *desk.form.session()).pushbackNote(desk.partner) ==
        "He may stop calling.");
}

TEST_CASE("A task that was set can be changed, and stays one task") {
  RatedForm desk;
  desk.form.setTask(model::Path::self, "Two lines.", model::Date(2026, 11, 27));
  REQUIRE(desk.form.save().empty());
  desk.form.changeTask(0, "Three lines.", std::nullopt);
  REQUIRE(desk.form.save().empty());
  const auto tasks = store::SessionRepository(desk.vault).tasksOf(desk.client);
  REQUIRE(tasks.size() == 1);
  CHECK(tasks.front().task->text == "Three lines.");
  CHECK_FALSE(tasks.front().task->due);
}

TEST_CASE("A goal's levels are in the client's words where there are any") {
  RatedForm desk;
  model::GoalFields goal{.statement = "I say what I need.", .started = desk.today()};
  goal.levels[0] = "I say nothing";
  store::GoalRepository(desk.vault).add(desk.client, model::Goal::make(goal, desk.today()).value());
  const auto levels = desk.form.goals().front().levels;
  CHECK(levels == std::vector<std::string>{"-2: I say nothing", "-1", "0", "+1", "+2"});
}

TEST_CASE("When a session took place is said with how") {
  RatedForm desk;
  desk.form.change([](model::SessionFields& fields) {
    fields.start = model::TimeOfDay::make(10, 0);
    fields.end = model::TimeOfDay::make(10, 50);
  });
  CHECK(desk.form.occasion().starts_with("Fri 20 Nov 2026, 10:00–10:50 · "));
}

TEST_CASE("The last sessions' ratings are drawn at a glance, the one at hand left out") {
  RatedForm desk;
  for (unsigned short day = 1; day <= 12; ++day)
    desk.addSession(desk.client, tests::ratedSession(model::Date(2026, 11, day), desk.partner, 3, 1));
  const view::RecentRatings recent(desk.workspace, desk.client, std::nullopt);
  CHECK_FALSE(recent.isEmpty(desk.partner));
  CHECK(recent.isEmpty(model::RelationshipId{desk.partner.value + 1}));
  const auto strip = recent.strip(desk.partner, 620, display::FixedTextMetrics());
  const auto leads = [](const display::HitArea& hit) { return hit.target.has_value(); };
  CHECK(std::ranges::count_if(strip.hits, leads) == 10 * 2 * std::ssize(model::kPaths));
}

TEST_CASE("A step can be told for the client as a whole, apart from any relationship") {
  RatedForm desk;
  desk.form.setStage(std::nullopt, model::Path::self, model::Stage::planning);
  desk.form.setStage(desk.partner, model::Path::self, model::Stage::practicing);
  REQUIRE(desk.form.save().empty());
  const view::SessionView read(desk.workspace, *desk.form.session());
  CHECK(read.stage(std::nullopt, model::Path::self) == model::Stage::planning);
  CHECK(read.stage(desk.partner, model::Path::self) == model::Stage::practicing);
}
