// What is taken out of a session's form comes back, and what later sessions did is not undone by an earlier.
#include <doctest/doctest.h>

#include "app/view/session_view.h"
#include "tests/support/open_practice.h"
#include "tests/support/vault_fault.h"

using namespace trellis;

namespace {

struct Corrections : tests::OpenPractice {
  model::ClientId client = addClient("Maya Rosen");
  model::RelationshipId partner = addPartner(client);

  model::BoundaryEvent boundary(const char* words) const {
    return {partner, words, model::BoundaryOutcome::kept, 2};
  }
  model::ClinicianId addColleague() const {
    return store::ClinicianRepository(vault).add(
        model::Clinician::make({.signInName = "leo", .displayName = "Leo Park"}).value());
  }
  // A saved session that set one task.
  model::SessionId setTask(model::Date date) {
    view::SessionView session(workspace, client);
    session.change([date](model::SessionFields& fields) { fields.date = date; });
    session.setTask(model::Path::boundaries, "One small no.");
    REQUIRE(session.save().empty());
    return *session.session();
  }
};

model::Date november(int day) {
  return {2026, 11, static_cast<unsigned short>(day)};
}

}  // namespace

TEST_CASE("Boundaries that were removed come back to their places, the last first") {
  Corrections practice;
  view::SessionView form(practice.workspace, practice.client);
  for (const char* words : {"one", "two", "three"}) form.logBoundary(practice.boundary(words));
  const auto before = form.boundaries();
  form.dropBoundary(0);
  form.dropBoundary(1);
  form.bringBoundaryBack();
  form.bringBoundaryBack();
  CHECK(form.boundaries() == before);
  CHECK_FALSE(form.canBringBoundaryBack());
}

TEST_CASE("What was dropped last in a session is known, whether it is a task or a boundary") {
  using Dropped = view::SessionView::Dropped;
  Corrections practice;
  view::SessionView form(practice.workspace, practice.client);
  form.logBoundary(practice.boundary("one"));
  form.setTask(model::Path::self, "Two lines.");
  CHECK_FALSE(form.droppedLast());
  form.dropTask(0);
  form.dropBoundary(0);
  CHECK(form.droppedLast() == Dropped::boundary);
  form.bringTaskBack();
  CHECK(form.droppedLast() == Dropped::boundary);
  form.bringBoundaryBack();
  CHECK_FALSE(form.droppedLast());
}

TEST_CASE("A boundary that was logged can be corrected in its place") {
  Corrections practice;
  view::SessionView form(practice.workspace, practice.client);
  form.logBoundary(practice.boundary("No calls after tne"));
  form.logBoundary(practice.boundary("An evening of my own"));
  auto corrected = practice.boundary("No calls after ten");
  corrected.guilt = std::nullopt;
  form.changeBoundary(0, corrected);
  REQUIRE(form.boundaries().size() == 2);
  CHECK(form.boundaries()[0] == corrected);
}

TEST_CASE("A task that was dropped comes back, before the session is saved and after") {
  Corrections practice;
  view::SessionView form(practice.workspace, practice.setTask(november(13)));
  const auto task = form.setTasks().front().id;
  form.dropTask(0);
  form.bringTaskBack();
  REQUIRE(form.save().empty());
  CHECK(store::SessionRepository(practice.vault).tasksOf(practice.client).front().id == task);
  form.dropTask(0);
  REQUIRE(form.save().empty());
  form.bringTaskBack();
  REQUIRE(form.save().empty());
  CHECK(store::SessionRepository(practice.vault).tasksOf(practice.client).front().task->text ==
        "One small no.");
}

TEST_CASE("What was removed from one session does not come back in another") {
  Corrections practice;
  view::SessionView form(practice.workspace, practice.client);
  form.logBoundary(practice.boundary("one"));
  form.setTask(model::Path::self, "Two lines.");
  form.dropBoundary(0);
  form.dropTask(0);
  form.turnTo(practice.addClient("Ada Quist"));
  CHECK_FALSE(form.canBringBoundaryBack());
  CHECK_FALSE(form.canBringTaskBack());
}

TEST_CASE("A task that a later session looked at stays") {
  Corrections practice;
  const auto first = practice.setTask(november(13));
  view::SessionView later(practice.workspace, practice.client);
  later.reviewTask(later.outstandingTasks().front().id, model::TaskReview{model::TaskResult::done, {}});
  REQUIRE(later.save().empty());
  view::SessionView form(practice.workspace, first);
  CHECK_FALSE(form.canDropTask(0));
  form.dropTask(0);
  CHECK(form.setTasks().size() == 1);
}

TEST_CASE("An older session does not list tasks that were set after it") {
  Corrections practice;
  const auto older = practice.addSession(practice.client, tests::attendedSession(november(6)));
  practice.setTask(november(13));
  CHECK(view::SessionView(practice.workspace, older).outstandingTasks().empty());
  CHECK(view::SessionView(practice.workspace, practice.client).outstandingTasks().size() == 1);
}

TEST_CASE("Who held a session is the one who logs it, until another is chosen and saved") {
  Corrections practice;
  const auto leo = practice.addColleague();
  view::SessionView form(practice.workspace, practice.client);
  CHECK(form.clinician() == practice.workspace.clinician);
  REQUIRE(form.save().empty());
  form.chooseClinician(leo);
  CHECK(form.isDirty());
  REQUIRE(form.save().empty());
  CHECK(view::SessionView(practice.workspace, *form.session()).clinician() == leo);
}

TEST_CASE("Another holder that was chosen and not saved is in what outlives a crash") {
  Corrections practice;
  const auto leo = practice.addColleague();
  view::SessionView form(practice.workspace, practice.client);
  form.chooseClinician(leo);
  view::SessionView after(practice.workspace, practice.client);
  after.restore(form.draft());
  CHECK(after.clinician() == leo);
}

TEST_CASE("Who held a session stays where there is a psychotherapy note: nobody comes by it that way") {
  Corrections practice;
  const auto leo = practice.addColleague();
  view::SessionView form(practice.workspace, practice.client);
  form.writePrivateNote("My own pull to rescue.");
  CHECK_FALSE(form.canChooseClinician());
  REQUIRE(form.save().empty());
  form.chooseClinician(leo);
  CHECK(form.clinician() == practice.workspace.clinician);
  CHECK(tests::faultOf([&] {
          store::SessionRepository(practice.vault).changeClinician(*form.session(), leo);
        }) == store::VaultFault::refused);
}

TEST_CASE("Nobody writes a psychotherapy note on a session that a colleague held") {
  Corrections practice;
  view::SessionView form(practice.workspace, practice.client);
  form.chooseClinician(practice.addColleague());
  form.writePrivateNote("Not mine to write.");
  CHECK_FALSE(form.canWritePrivateNote());
  CHECK(form.privateNote().empty());
}
