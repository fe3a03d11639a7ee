#include "app/view/client_form.h"

#include <doctest/doctest.h>

#include "core/store/goal_repository.h"
#include "tests/support/field_errors.h"
#include "tests/support/open_practice.h"

using namespace trellis;
using tests::OpenPractice;

TEST_CASE("A new client starts today, with the clinician who is signed in") {
  OpenPractice practice;
  const view::ClientForm form(practice.workspace);
  CHECK(form.isNew());
  CHECK(form.fields.intakeDate == practice.today());
  CHECK(form.fields.clinician == practice.workspace.clinician);
}

TEST_CASE("A refused client keeps what was typed and is saved once it is right") {
  OpenPractice practice;
  view::ClientForm form(practice.workspace);
  form.fields.legalName = "Maya Rosen";
  form.fields.email = "maya at example.org";
  form.fields.phone = "555-0100";
  CHECK(tests::refuses(form.save(), "email"));
  CHECK_FALSE(form.client());
  CHECK(form.fields.email == "maya at example.org");
  CHECK(store::ClientRepository(practice.vault).all().empty());
  form.fields.email = "maya@example.org";
  CHECK(form.save().empty());
  REQUIRE(form.client());
  CHECK(*store::ClientRepository(practice.vault).find(*form.client()).client == form.fields);
}

TEST_CASE("Saving a new client twice makes one client") {
  OpenPractice practice;
  view::ClientForm form(practice.workspace);
  form.fields.legalName = "Maya Rosen";
  REQUIRE(form.save().empty());
  form.fields.preferredName = "May";
  REQUIRE(form.save().empty());
  const auto all = store::ClientRepository(practice.vault).all();
  REQUIRE(all.size() == 1);
  CHECK(all.front().client->preferredName == "May");
}

TEST_CASE("An existing client is changed where it stands") {
  OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  view::ClientForm form(practice.workspace, client);
  CHECK_FALSE(form.isNew());
  form.fields.status = model::ClientStatus::paused;
  REQUIRE(form.save().empty());
  const store::ClientRepository clients(practice.vault);
  CHECK(clients.find(client).client->status == model::ClientStatus::paused);
  CHECK(clients.statusHistoryOf(client).size() == 2);
}

TEST_CASE("A status that changes does so today, or on the day that is told") {
  OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  const store::ClientRepository clients(practice.vault);
  view::ClientForm form(practice.workspace, client);
  form.fields.status = model::ClientStatus::paused;
  REQUIRE(form.save().empty());
  CHECK(clients.statusHistoryOf(client).back().on == practice.today());
  practice.clock = *model::parseInstant("2027-03-01T10:00:00Z");
  form.fields.status = model::ClientStatus::discharged;
  form.statusSince = *model::parseDate("2027-02-10");
  REQUIRE(form.save().empty());
  const auto last = clients.statusHistoryOf(client).back();
  CHECK(last == model::StatusChange{model::ClientStatus::discharged, *model::parseDate("2027-02-10")});
}

TEST_CASE("The day of a status is corrected, and the history keeps what stood there") {
  OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  const store::ClientRepository clients(practice.vault);
  const auto before = clients.statusHistoryOf(client).size();
  view::ClientForm form(practice.workspace, client);
  form.statusSince = *model::parseDate("2020-01-15");
  REQUIRE(form.save().empty());
  CHECK(clients.statusHistoryOf(client).size() == before + 1);
  CHECK(clients.statusHistoryOf(client).back().on == *model::parseDate("2020-01-15"));
  REQUIRE(form.save().empty());
  CHECK(clients.statusHistoryOf(client).size() == before + 1);
}

TEST_CASE("A status neither begins in the future nor before the one before it") {
  OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  view::ClientForm form(practice.workspace, client);
  form.fields.status = model::ClientStatus::discharged;
  form.statusSince = practice.today() + boost::gregorian::days(1);
  CHECK(tests::refuses(form.save(), "statusSince"));
  form.statusSince = form.sinceOf(model::ClientStatus::active) - boost::gregorian::days(1);
  CHECK(tests::refuses(form.save(), "statusSince"));
  CHECK(store::ClientRepository(practice.vault).find(client).client->status == model::ClientStatus::active);
}

TEST_CASE("A relationship without an alias is refused, and reads back as it was saved") {
  OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  view::RelationshipForm form(practice.workspace, client);
  form.fields.otherName = "Sam Sample";
  CHECK(tests::refuses(form.save(), "alias"));
  form.fields.alias = "my partner";
  form.fields.maintainedBy = {model::Maintainer::guilt};
  form.fields.livesTogether = true;
  REQUIRE(form.save().empty());
  REQUIRE(form.relationship());
  CHECK(view::RelationshipForm(practice.workspace, *form.relationship()).fields == form.fields);
}

TEST_CASE("A goal and a root read back as they were saved") {
  OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  view::GoalForm goal(practice.workspace, client);
  CHECK(goal.fields.started == practice.today());
  CHECK(tests::refuses(goal.save(), "statement"));
  goal.fields.statement = "I say what I need.";
  goal.fields.levels[4] = "every day";
  REQUIRE(goal.save().empty());
  view::RootForm root(practice.workspace, client);
  root.fields = {.theme = model::RootTheme::keepingThePeace, .period = "teens", .feeds = {model::Path::self}};
  REQUIRE(root.save().empty());
  const auto goals = store::GoalRepository(practice.vault).of(client);
  const auto roots = store::ClientRepository(practice.vault).rootsOf(client);
  REQUIRE(goals.size() == 1);
  REQUIRE(roots.size() == 1);
  CHECK(view::GoalForm(practice.workspace, goals.front().id).fields == goal.fields);
  CHECK(view::RootForm(practice.workspace, roots.front().id).fields == root.fields);
}

TEST_CASE("A date of birth after a session is refused at its field") {
  OpenPractice practice;
  const auto client = practice.addClient(model::ClientFields{.legalName = "Maya Rosen"});
  practice.addSession(client, tests::attendedSession(model::Date(2020, 3, 4)));
  view::ClientForm form(practice.workspace, client);
  form.fields.dateOfBirth = model::Date(2021, 4, 2);
  CHECK(tests::refuses(form.save(), "dateOfBirth"));
  form.fields.dateOfBirth = model::Date(1991, 4, 2);
  CHECK(form.save().empty());
}
