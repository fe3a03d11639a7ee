#include "app/view/client_removals.h"

#include <doctest/doctest.h>

#include "core/exchange/session_draft_json.h"
#include "core/store/goal_repository.h"
#include "core/store/measure_repository.h"
#include "core/store/search_index.h"
#include "tests/support/colleague.h"
#include "tests/support/open_practice.h"

using namespace trellis;

namespace {

struct Removals : tests::OpenPractice {
  model::ClientId maya = addClient("Maya Rosen");
  model::RelationshipId partner = addPartner(maya);
  view::ClientRemovals removals{workspace, maya};

  model::GoalId addGoal() {
    return store::GoalRepository(vault).add(
        maya, model::Goal::make({.statement = "I say no once a week.", .started = today()}, today()).value());
  }
  model::ClientFields fields() const { return *store::ClientRepository(vault).find(maya).client; }
};

}  // namespace

TEST_CASE("A relationship that was removed comes back as it was") {
  Removals practice;
  const auto before = store::ClientRepository(practice.vault).findRelationship(practice.partner);
  REQUIRE(practice.removals.canRemove(practice.partner));
  practice.removals.remove(practice.partner);
  CHECK(store::ClientRepository(practice.vault).relationshipsOf(practice.maya).empty());
  CHECK(practice.removals.sentence() == "The relationship was removed.");
  practice.removals.undo();
  const auto after = store::ClientRepository(practice.vault).findRelationship(practice.partner);
  CHECK(after.relationship == before.relationship);
  CHECK_FALSE(practice.removals.canUndo());
}

TEST_CASE("A relationship that a session rated stays") {
  Removals practice;
  practice.addSession(practice.maya, tests::ratedSession(practice.today(), practice.partner, 2, 2));
  CHECK_FALSE(practice.removals.canRemove(practice.partner));
}

TEST_CASE("A relationship stays while text that may speak of it is not saved") {
  Removals practice;
  practice.journal.keep({.clinician = practice.workspace.clinician, .client = practice.maya}, "{}",
                        practice.clock);
  CHECK_FALSE(practice.removals.canRemove(practice.partner));
}

TEST_CASE("A goal that was removed is found no more, and found again once that is undone") {
  Removals practice;
  const auto found = [&] {
    return store::SearchIndex(practice.vault).find("once a week", store::LastWord::whole, 5).size();
  };
  practice.removals.remove(practice.addGoal());
  CHECK(found() == 0);
  practice.removals.undo();
  CHECK(found() == 1);
}

TEST_CASE("A goal that was worked on in a session stays") {
  Removals practice;
  const auto goal = practice.addGoal();
  auto fields = tests::attendedSession(practice.today());
  fields.goals = {{goal, {}}};
  practice.addSession(practice.maya, fields);
  CHECK_FALSE(practice.removals.canRemove(goal));
}

TEST_CASE("Removals are undone one at a time, the last first") {
  Removals practice;
  practice.removals.remove(practice.partner);
  practice.removals.remove(practice.addGoal());
  practice.removals.undo();
  CHECK(store::GoalRepository(practice.vault).of(practice.maya).size() == 1);
  CHECK(store::ClientRepository(practice.vault).relationshipsOf(practice.maya).empty());
  practice.removals.undo();
  CHECK(store::ClientRepository(practice.vault).relationshipsOf(practice.maya).size() == 1);
}

TEST_CASE("A consent that was removed comes back at its place") {
  Removals practice;
  model::ClientFields fields = practice.fields();
  fields.consents = {{.kind = model::ConsentKind::treatment, .givenOn = practice.today()},
                     {.kind = model::ConsentKind::telehealth, .givenOn = practice.today()}};
  store::ClientRepository(practice.vault)
      .save(practice.maya, model::Client::make(fields, practice.today()).value(), practice.today());
  practice.removals.removeConsent(0);
  REQUIRE(practice.fields().consents.size() == 1);
  CHECK(practice.fields().consents[0].kind == model::ConsentKind::telehealth);
  practice.removals.undo();
  CHECK(practice.fields().consents == fields.consents);
}

TEST_CASE("A score that was removed comes back") {
  Removals practice;
  store::MeasureRepository measures(practice.vault);
  const auto measure =
      measures.add(model::OutcomeMeasure::make({.name = "PHQ-9", .low = 0, .high = 27}).value());
  measures.administer(
      practice.maya, measure,
      model::Administration::make({practice.today(), 14}, *measures.find(measure).measure, practice.today())
          .value());
  practice.removals.remove(measures.administrationsOf(practice.maya).front());
  CHECK(measures.administrationsOf(practice.maya).empty());
  practice.removals.undo();
  REQUIRE(measures.administrationsOf(practice.maya).size() == 1);
  CHECK(measures.administrationsOf(practice.maya)[0].administration->total == 14);
}

TEST_CASE("A measure that nobody took can be removed, and comes back as it was") {
  Removals practice;
  store::MeasureRepository measures(practice.vault);
  const auto measure = model::OutcomeMeasure::make({.name = "PHQ-9", .low = 0, .high = 27}).value();
  const auto id = measures.add(measure);
  REQUIRE(practice.removals.canRemove(id));
  practice.removals.remove(id);
  CHECK(measures.all().empty());
  CHECK(practice.removals.sentence() == "The measure was removed.");
  practice.removals.undo();
  CHECK(measures.find(id).measure == measure);
  measures.administer(practice.maya, id,
                      model::Administration::make({practice.today(), 9}, *measure, practice.today()).value());
  CHECK_FALSE(practice.removals.canRemove(id));
  CHECK_THROWS(measures.remove(id));
}

TEST_CASE("A session's draft that was removed comes back") {
  Removals practice;
  const auto session =
      practice.addSession(practice.maya, tests::ratedSession(practice.today(), practice.partner, 2, 2));
  REQUIRE(practice.removals.canRemove(session));
  practice.removals.remove(session);
  CHECK(store::SessionRepository(practice.vault).linesOf(practice.maya).empty());
  CHECK(practice.removals.sentence() == "The session was removed.");
  practice.removals.undo();
  CHECK(store::SessionRepository(practice.vault).linesOf(practice.maya).size() == 1);
}

TEST_CASE("A signed session stays, one on which another rests, and one in which something is typed") {
  Removals practice;
  store::SessionRepository sessions(practice.vault);
  const auto add = [&] {
    return practice.addSession(practice.maya, tests::attendedSession(practice.today()));
  };
  const auto isSigned = add();
  sessions.sign(isSigned, {practice.workspace.clinician, practice.clock});
  CHECK(practice.removals.whyKept(isSigned) ==
        "A signed session stays: an addendum can be written under it.");
  const auto restedOn = add();
  const auto task = sessions.setTask(
      restedOn, model::PracticeTask::make({.path = model::Path::self, .text = "Two lines."}).value());
  sessions.reviewTask(task, add(), {model::TaskResult::done, {}});
  CHECK_FALSE(practice.removals.canRemove(restedOn));
  const auto typedIn = add();
  practice.journal.keep(
      {.clinician = practice.workspace.clinician, .client = practice.maya, .session = typedIn}, "{}",
      practice.clock);
  CHECK_FALSE(practice.removals.canRemove(typedIn));
}

TEST_CASE("A draft with a colleague's psychotherapy note is not removed with it") {
  Removals practice;
  const auto session = practice.addSession(practice.maya, tests::attendedSession(practice.today()));
  store::SessionRepository(practice.vault)
      .savePsychotherapyNote(session, model::PsychotherapyNote::make("Pulled in.").value(),
                             practice.workspace.clinician);
  CHECK(practice.removals.canRemove(session));
  practice.workspace.clinician = tests::addColleague(practice.vault);
  CHECK_FALSE(practice.removals.canRemove(session));
}

TEST_CASE("Text that is not saved keeps what it speaks of, and nothing else, and one is told why") {
  Removals practice;
  const auto other = practice.addPartner(practice.maya);
  exchange::SessionDraft draft{.fields = tests::ratedSession(practice.today(), practice.partner, 2, 2)};
  practice.journal.keep({.clinician = practice.workspace.clinician, .client = practice.maya},
                        exchange::writeSessionDraft(draft), practice.clock);
  CHECK(practice.removals.canRemove(other));
  CHECK(practice.removals.whyKept(practice.partner) ==
        "A session that is not saved yet speaks of this relationship: save it or throw it away first.");
}

TEST_CASE("What was removed comes back beside what was added since") {
  Removals practice;
  const auto removedGoal = practice.addGoal();
  practice.removals.remove(practice.partner);
  practice.removals.remove(removedGoal);
  REQUIRE(practice.addGoal() == removedGoal);
  REQUIRE(practice.addPartner(practice.maya) == practice.partner);
  practice.removals.undo();
  practice.removals.undo();
  CHECK(store::GoalRepository(practice.vault).of(practice.maya).size() == 2);
  CHECK(store::ClientRepository(practice.vault).relationshipsOf(practice.maya).size() == 2);
}
