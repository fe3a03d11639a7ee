#include "app/view/session_view.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/store/goal_repository.h"
#include "tests/support/colleague.h"
#include "tests/support/field_errors.h"
#include "tests/support/open_practice.h"
#include "tests/support/scripted_prompts.h"
#include "tests/support/secrets.h"

using namespace trellis;
using tests::OpenPractice;

namespace {

using tests::kPoorBoundaries;
constexpr model::Item kHealthyBoundaries{model::ItemKind::characteristic, model::Path::boundaries};

struct OneClient : OpenPractice {
  model::ClientId client = addClient("Maya Rosen");
  model::RelationshipId partner = addPartner(client);
};

// Fills in all that a signature needs.
void complete(view::SessionView& view) {
  view.change([](model::SessionFields& fields) {
    fields.start = model::TimeOfDay::make(9, 0);
    fields.end = model::TimeOfDay::make(9, 50);
  });
  for (const auto& section : view.sections()) view.writeSection(section.key, "Words of " + section.key);
  view.answerRisk(model::RiskAnswer{});
}

// Ratings are a set: the vault has its own order for them.
model::SessionFields inOneOrder(model::SessionFields fields) {
  std::ranges::sort(fields.ratings, {}, [](const model::Rating& rating) {
    return view::RatingPlace{rating.relationship, rating.rater, rating.item};
  });
  return fields;
}

}  // namespace

TEST_CASE("Last session's ratings are ghosts, never values") {
  OneClient practice;
  practice.addSession(practice.client,
                      tests::ratedSession(model::Date(2026, 11, 13), practice.partner, 3, 1));
  const view::SessionView view(practice.workspace, practice.client);
  CHECK(view.ghost(practice.partner, model::Rater::clinician, kPoorBoundaries) == 3);
  CHECK_FALSE(view.rating(practice.partner, model::Rater::clinician, kPoorBoundaries));
  CHECK_FALSE(view.ghost(practice.partner, model::Rater::client, kPoorBoundaries));
  CHECK(view.fields().ratings.empty());
  CHECK_FALSE(view.isDirty());
}

TEST_CASE("The ghosts of an older session are those of the session before it") {
  OneClient practice;
  practice.addSession(practice.client, tests::ratedSession(model::Date(2026, 11, 6), practice.partner, 4, 0));
  const auto second = practice.addSession(
      practice.client, tests::ratedSession(model::Date(2026, 11, 13), practice.partner, 2, 1));
  const view::SessionView view(practice.workspace, second);
  CHECK(view.ghost(practice.partner, model::Rater::clinician, kPoorBoundaries) == 4);
  CHECK(view.rating(practice.partner, model::Rater::clinician, kPoorBoundaries) == 2);
}

TEST_CASE("A rating set, cleared and set again brings its evidence back") {
  OneClient practice;
  view::SessionView view(practice.workspace, practice.client);
  CHECK_FALSE(view.canWriteEvidence(practice.partner, model::Rater::clinician, kPoorBoundaries));
  view.rate(practice.partner, model::Rater::clinician, kPoorBoundaries, 3);
  view.writeEvidence(practice.partner, model::Rater::clinician, kPoorBoundaries, "Phone on the pillow");
  view.rate(practice.partner, model::Rater::clinician, kPoorBoundaries, std::nullopt);
  CHECK_FALSE(view.rating(practice.partner, model::Rater::clinician, kPoorBoundaries));
  view.rate(practice.partner, model::Rater::clinician, kPoorBoundaries, 0);
  CHECK(view.rating(practice.partner, model::Rater::clinician, kPoorBoundaries) == 0);
  CHECK(view.evidence(practice.partner, model::Rater::clinician, kPoorBoundaries) == "Phone on the pillow");
}

TEST_CASE("A draft is told as such, saved, and told when") {
  OneClient practice;
  view::SessionView view(practice.workspace, practice.client);
  CHECK(view.title() == "Maya Rosen · Session 1");
  view.writeSection(view.sections().front().key, "Came on time.");
  CHECK(view.isDirty());
  CHECK(view.status() == "Draft, not saved yet");
  REQUIRE(view.save().empty());
  CHECK_FALSE(view.isDirty());
  CHECK(view.status() == "Draft, saved " + view::timeWithSeconds(practice.clock));
}

TEST_CASE("What was saved reads back the same, on every part of the form") {
  OneClient practice;
  const auto goal =
      store::GoalRepository(practice.vault)
          .add(practice.client,
               model::Goal::make({.statement = "I say what I need.", .started = practice.today()},
                                 practice.today())
                   .value());
  view::SessionView view(practice.workspace, practice.client);
  complete(view);
  view.rate(practice.partner, model::Rater::clinician, kPoorBoundaries, 3);
  view.writeEvidence(practice.partner, model::Rater::clinician, kPoorBoundaries, "Phone on the pillow");
  view.rate(practice.partner, model::Rater::client, kHealthyBoundaries, 0);
  view.setStage(practice.partner, model::Path::boundaries, model::Stage::planning);
  view.setGiveAndTake(practice.partner, 8, std::nullopt);
  view.setWellBeing(model::WellBeing::stress, 7);
  view.workOnGoal(goal, true, -1);
  view.answerRisk(model::RiskAnswer{.kinds = {model::RiskKind::selfHarm}, .action = "Safety plan made."});
  view.writePrivateNote("My own pull to rescue.");
  view.setTask(model::Path::boundaries, "One small no.", practice.today());
  view.change([&](model::SessionFields& fields) {
    fields.takeaway = "I can want things.";
    fields.boundaries = {{.relationship = practice.partner, .boundary = "No calls after ten", .guilt = 2}};
    fields.expectedPushback = {{.relationship = practice.partner}};
    fields.interventions = {practice.workspace.catalogue.interventions.front().key};
  });
  REQUIRE(view.save().empty());

  const view::SessionView read(practice.workspace, *view.session());
  CHECK(inOneOrder(read.fields()) == inOneOrder(view.fields()));
  CHECK(read.privateNote() == "My own pull to rescue.");
  REQUIRE(read.setTasks().size() == 1);
  CHECK(read.setTasks().front().fields == view.setTasks().front().fields);
  REQUIRE(read.goals().size() == 1);
  CHECK(read.goals().front().work == model::GoalWork{goal, -1});
  CHECK_FALSE(read.isDirty());
}

TEST_CASE("Saving again changes the session that is there and doubles nothing") {
  OneClient practice;
  view::SessionView view(practice.workspace, practice.client);
  view.setTask(model::Path::self, "Two lines each evening.");
  REQUIRE(view.save().empty());
  view.writePrivateNote("Kept apart.");
  REQUIRE(view.save().empty());
  const store::SessionRepository sessions(practice.vault);
  CHECK(sessions.linesOf(practice.client).size() == 1);
  CHECK(sessions.tasksOf(practice.client).size() == 1);
  view.dropTask(0);
  view.writePrivateNote("");
  REQUIRE(view.save().empty());
  CHECK(sessions.tasksOf(practice.client).empty());
  CHECK_FALSE(sessions.hasPsychotherapyNote(*view.session()));
}

TEST_CASE("A session that ends before it starts is refused and keeps what was typed") {
  OneClient practice;
  view::SessionView view(practice.workspace, practice.client);
  view.writeSection(view.sections().front().key, "Came on time.");
  view.change([](model::SessionFields& fields) {
    fields.start = model::TimeOfDay::make(10, 0);
    fields.end = model::TimeOfDay::make(9, 0);
  });
  CHECK(tests::refuses(view.save(), "end"));
  CHECK(view.isDirty());
  CHECK_FALSE(view.session());
  CHECK(view.sectionText(view.sections().front().key) == "Came on time.");
}

TEST_CASE("What a signature still needs is listed, each by its field") {
  OneClient practice;
  view::SessionView view(practice.workspace, practice.client);
  CHECK_FALSE(view.canSign());
  const auto missing = view.missingForSignature();
  CHECK(tests::refuses(missing, "start"));
  CHECK(tests::refuses(missing, "risk"));
  CHECK(tests::refuses(missing, "note." + view.sections().front().key));
  tests::ScriptedPrompts prompts;
  CHECK(view.sign(prompts) == missing);
  CHECK(prompts.questions.empty());
  CHECK_FALSE(view.isSigned());
  complete(view);
  CHECK(view.canSign());
}

TEST_CASE("Without the right passphrase a session is saved and not signed") {
  OneClient practice;
  view::SessionView view(practice.workspace, practice.client);
  complete(view);
  tests::ScriptedPrompts prompts;
  prompts.passphrase = tests::secret(tests::kGoodPassphrase);
  CHECK(view.sign(prompts).empty());
  CHECK(prompts.questions.size() == 1);
  CHECK_FALSE(view.isSigned());
  CHECK(view.session());
  CHECK_FALSE(view.isDirty());
}

TEST_CASE("A section marked as not applicable is no longer missing") {
  OneClient practice;
  view::SessionView view(practice.workspace, practice.client);
  const std::string first = view.sections().front().key;
  view.markNotApplicable(first, true);
  CHECK(view.isNotApplicable(first));
  CHECK_FALSE(tests::refuses(view.missingForSignature(), "note." + first));
  view.markNotApplicable(first, false);
  CHECK(tests::refuses(view.missingForSignature(), "note." + first));
}

TEST_CASE("A signed session takes no change") {
  OneClient practice;
  view::SessionView view(practice.workspace, practice.client);
  complete(view);
  view.rate(practice.partner, model::Rater::clinician, kPoorBoundaries, 3);
  tests::ScriptedPrompts prompts;
  prompts.passphrase = tests::aPassphrase();
  REQUIRE(view.sign(prompts).empty());
  CHECK(view.isSigned());
  CHECK(view.status().find("Ana Ruiz") != std::string::npos);
  const auto before = view.fields();

  view::SessionView later(practice.workspace, *view.session());
  later.rate(practice.partner, model::Rater::clinician, kPoorBoundaries, 0);
  later.writeSection(later.sections().front().key, "Other words");
  later.writePrivateNote("Other words");
  later.setTask(model::Path::self, "Another task");
  later.chooseFormat("DAP");
  later.setStage(practice.partner, model::Path::self, model::Stage::planning);
  later.setGiveAndTake(practice.partner, 1, 1);
  later.markNotApplicable(later.sections().front().key, true);
  CHECK(later.fields() == before);
  CHECK(later.privateNote().empty());
  CHECK(later.setTasks().empty());
  CHECK_FALSE(later.isDirty());
  CHECK(later.save().empty());
}

TEST_CASE("A task set last time is outstanding until it is looked at, and the answer can be taken back") {
  OneClient practice;
  view::SessionView first(practice.workspace, practice.client);
  first.change([](model::SessionFields& fields) { fields.date = model::Date(2026, 11, 13); });
  first.setTask(model::Path::boundaries, "One small no.");
  REQUIRE(first.save().empty());

  view::SessionView second(practice.workspace, practice.client);
  REQUIRE(second.outstandingTasks().size() == 1);
  const auto task = second.outstandingTasks().front().id;
  second.reviewTask(task, model::TaskReview{model::TaskResult::partly, "Smaller than I feared."});
  REQUIRE(second.save().empty());
  CHECK(store::SessionRepository(practice.vault).outstandingTasksOf(practice.client).empty());

  view::SessionView again(practice.workspace, *second.session());
  REQUIRE(again.outstandingTasks().size() == 1);
  CHECK(again.outstandingTasks().front().review ==
        model::TaskReview{model::TaskResult::partly, "Smaller than I feared."});
  again.reviewTask(task, std::nullopt);
  REQUIRE(again.save().empty());
  CHECK(store::SessionRepository(practice.vault).outstandingTasksOf(practice.client).size() == 1);
}

TEST_CASE("A relationship added meanwhile can be rated, with its safety and valued giving in view") {
  OneClient practice;
  view::SessionView view(practice.workspace, practice.client);
  CHECK(view.relationships().size() == 1);
  practice.addRelationship(practice.client, {.otherName = "Ruth Rosen",
                                             .alias = "my mother",
                                             .context = model::RelationshipContext::family,
                                             .valuedGiving = "Cooking for her each Friday",
                                             .hasSafetyConcern = true});
  view.refreshRelationships();
  REQUIRE(view.relationships().size() == 2);
  CHECK(view.relationships().back().hasSafetyConcern);
  CHECK(view.relationships().back().valuedGiving == "Cooking for her each Friday");
}

TEST_CASE("A session without a risk answer saves, and stays without one") {
  OneClient practice;
  view::SessionView view(practice.workspace, practice.client);
  REQUIRE(view.save().empty());
  CHECK_FALSE(view::SessionView(practice.workspace, *view.session()).fields().risk);
}

TEST_CASE("The boundary log, expected pushback and interventions are saved with the session") {
  OneClient practice;
  view::SessionView view(practice.workspace, practice.client);
  const model::BoundaryEvent event{practice.partner, "No calls after ten", model::BoundaryOutcome::tested, 3};
  view.logBoundary(event);
  view.expectPushback(practice.partner, true);
  view.useIntervention(view.interventions().front().key, true);
  REQUIRE(view.save().empty());
  const view::SessionView read(practice.workspace, *view.session());
  CHECK(read.boundaries() == std::vector{event});
  CHECK(read.isPushbackExpected(practice.partner));
  CHECK(read.isUsed(view.interventions().front().key));
}

TEST_CASE("A boundary, an expected pushback and an intervention can be taken back") {
  OneClient practice;
  view::SessionView view(practice.workspace, practice.client);
  view.logBoundary({practice.partner, "No calls after ten"});
  view.logBoundary({practice.partner, "An evening of my own"});
  view.expectPushback(practice.partner, true);
  view.useIntervention(view.interventions().front().key, true);
  view.dropBoundary(0);
  view.expectPushback(practice.partner, false);
  view.useIntervention(view.interventions().front().key, false);
  REQUIRE(view.boundaries().size() == 1);
  CHECK(view.boundaries().front().boundary == "An evening of my own");
  CHECK_FALSE(view.isPushbackExpected(practice.partner));
  CHECK(view.fields().interventions.empty());
}

TEST_CASE("A boundary without words is not logged") {
  OneClient practice;
  view::SessionView view(practice.workspace, practice.client);
  view.logBoundary({practice.partner, "  "});
  CHECK(view.boundaries().empty());
  CHECK_FALSE(view.isDirty());
}

TEST_CASE("Of a colleague's psychotherapy note one is told that there is one and whose, and nothing of it") {
  OneClient practice;
  view::SessionView own(practice.workspace, practice.client);
  own.writePrivateNote("My own pull to rescue.");
  REQUIRE(own.save().empty());
  CHECK(own.isPrivateNoteMine());
  view::Workspace desk = practice.workspace;
  desk.clinician = tests::addColleague(practice.vault);
  const view::SessionView view(desk, *own.session());
  CHECK_FALSE(view.isPrivateNoteMine());
  CHECK(view.privateNote().empty());
  CHECK(view.colleaguesNote().starts_with("Ana Ruiz keeps a psychotherapy note"));
}

TEST_CASE("A colleague who saves a draft leaves its psychotherapy note as it is") {
  OneClient practice;
  view::SessionView own(practice.workspace, practice.client);
  own.writePrivateNote("My own pull to rescue.");
  REQUIRE(own.save().empty());
  view::Workspace desk = practice.workspace;
  desk.clinician = tests::addColleague(practice.vault);
  view::SessionView view(desk, *own.session());
  view.writePrivateNote("Mine instead.");
  CHECK_FALSE(view.isDirty());
  view.setWellBeing(model::WellBeing::stress, 4);
  REQUIRE(view.save().empty());
  CHECK(view::SessionView(practice.workspace, *own.session()).privateNote() == "My own pull to rescue.");
}

TEST_CASE("A session from before the client was born is refused at its date") {
  OpenPractice practice;
  const auto client = practice.addClient(
      model::ClientFields{.legalName = "Maya Rosen", .dateOfBirth = model::Date(2008, 4, 2)});
  view::SessionView view(practice.workspace, client);
  view.change([](model::SessionFields& fields) { fields.date = model::Date(2006, 11, 13); });
  CHECK(tests::refuses(view.save(), "date"));
  view.change([](model::SessionFields& fields) { fields.date = model::Date(2026, 11, 13); });
  CHECK(view.save().empty());
}

TEST_CASE("Violence that was recorded pauses boundary and balance prompts in every relationship") {
  OneClient practice;
  view::SessionView view(practice.workspace, practice.client);
  CHECK_FALSE(view.relationships().front().hasSafetyConcern);
  view.answerRisk(model::RiskAnswer{.kinds = {model::RiskKind::intimatePartnerViolence}});
  CHECK(view.relationships().front().hasSafetyConcern);
  REQUIRE(view.save().empty());
  CHECK(view::SessionView(practice.workspace, practice.client).relationships().front().hasSafetyConcern);
  view.answerRisk(model::RiskAnswer{});
  REQUIRE(view.save().empty());
  CHECK_FALSE(
      view::SessionView(practice.workspace, practice.client).relationships().front().hasSafetyConcern);
}

TEST_CASE(
    "A due date that cannot be read is kept as it was typed, and the session is not saved with another") {
  OneClient practice;
  view::SessionView view(practice.workspace, practice.client);
  view.setTask(model::Path::self, "Two lines each evening.", practice.today());
  view.setTask(model::Path::boundaries, "One small no.");
  view.writeTaskDue(1, "next friday");
  CHECK(tests::refuses(view.save(), "tasks[1].due"));
  CHECK(view.taskDue(1) == "next friday");
  view.dropTask(0);
  CHECK(view.taskDue(0) == "next friday");
  view.writeTaskDue(0, "2026-11-27");
  REQUIRE(view.save().empty());
  CHECK(view.setTasks().front().fields.due == model::Date(2026, 11, 27));
  CHECK_FALSE(view.isDirty());
}

TEST_CASE("Last session's ghosts are those of a session that took place") {
  OneClient practice;
  practice.addSession(practice.client, tests::ratedSession(model::Date(2026, 11, 6), practice.partner, 4, 0));
  auto missed = tests::ratedSession(model::Date(2026, 11, 13), practice.partner, 1, 1);
  missed.attendance = model::Attendance::noShow;
  practice.addSession(practice.client, missed);
  const view::SessionView view(practice.workspace, practice.client);
  CHECK(view.ghost(practice.partner, model::Rater::clinician, kPoorBoundaries) == 4);
}
