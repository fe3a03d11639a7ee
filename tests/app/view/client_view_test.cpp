#include "app/view/client_view.h"

#include <doctest/doctest.h>

#include "core/store/goal_repository.h"
#include "tests/support/open_practice.h"

using namespace trellis;
using tests::OpenPractice;

TEST_CASE("A new client's page says what to do first") {
  OpenPractice practice;
  const view::ClientView page(practice.workspace, practice.addClient("Maya Rosen"));
  CHECK(page.name() == "Maya Rosen");
  CHECK_FALSE(page.sessionsEmptyState().empty());
  CHECK_FALSE(page.relationshipsEmptyState().empty());
  CHECK_FALSE(page.riskBanner());
}

TEST_CASE("The head of the page tells who the client is") {
  OpenPractice practice;
  const auto client = practice.addClient(model::ClientFields{
      .legalName = "Maya Rosen",
      .preferredName = "May",
      .pronouns = "she/her",
      .dateOfBirth = model::Date(1990, 11, 21),
      .nextAppointment = model::Appointment{model::Date(2026, 11, 26), *model::TimeOfDay::make(10, 0)}});
  const view::ClientView page(practice.workspace, client);
  CHECK(page.name() == "May");
  CHECK(page.identity().starts_with("Maya Rosen · she/her · 35 · record "));
  CHECK(page.identity().ends_with(" · active"));
  CHECK(page.nextAppointment() == "Next session: Thu 26 Nov 2026, 10:00");
}

TEST_CASE("A client who goes by the name in law is named once") {
  OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  const view::ClientView page(practice.workspace, client);
  CHECK(page.name() == "Maya Rosen");
  CHECK(page.identity().starts_with("record "));
}

TEST_CASE("Sessions are listed the latest first, and the latest risk is the banner") {
  OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  auto risky = tests::attendedSession(model::Date(2026, 11, 6));
  risky.risk = model::RiskAnswer{.kinds = {model::RiskKind::selfHarm}, .action = "Safety plan made."};
  practice.addSession(client, risky);
  practice.addSession(client, tests::attendedSession(model::Date(2026, 11, 13)));
  const view::ClientView page(practice.workspace, client);
  REQUIRE(page.sessions().size() == 2);
  CHECK(page.sessions().front().date == "Fri 13 Nov 2026");
  CHECK(page.sessions().front().number == "2");
  CHECK(page.sessions().front().state == "○ draft");
  CHECK(page.sessions().front().risk.empty());
  CHECK_FALSE(page.sessions().back().risk.empty());
  REQUIRE(page.riskBanner());
  CHECK(page.riskBanner()->find("6 Nov 2026") != std::string::npos);
  CHECK(page.riskSession() == page.sessions().back().id);
}

TEST_CASE("Relationships say how they may be printed") {
  OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  practice.addRelationship(client, {.otherName = "Sam Sample",
                                    .alias = "my partner",
                                    .began = model::Date(2019, 2, 3),
                                    .livesTogether = true,
                                    .printSafety = model::PrintSafety::safe});
  practice.addRelationship(client, {.otherName = "Lee Hart",
                                    .alias = "my friend",
                                    .livesTogether = false,
                                    .printSafety = model::PrintSafety::safe,
                                    .hasSafetyConcern = true,
                                    .notes = "Moved out in May."});
  const view::ClientView page(practice.workspace, client);
  REQUIRE(page.relationships().size() == 2);
  CHECK(page.relationships().front().context.find("since 2019, living together") != std::string::npos);
  CHECK(page.relationships().front().safety.empty());
  CHECK_FALSE(page.relationships().back().safety.empty());
  CHECK(page.relationships().back().context.ends_with("not living together"));
  CHECK(page.relationships().back().notes == "Moved out in May.");
}

TEST_CASE("Goals show the level they reached, with its words") {
  OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  store::GoalRepository goals(practice.vault);
  model::GoalFields fields{.statement = "I say what I need.", .started = practice.today()};
  fields.levels[3] = "most days";
  const auto rated = goals.add(client, model::Goal::make(fields, practice.today()).value());
  goals.add(client, model::Goal::make(fields, practice.today()).value());
  auto session = tests::attendedSession(practice.today());
  session.goals = {{rated, 1}};
  practice.addSession(client, session);
  const view::ClientView page(practice.workspace, client);
  REQUIRE(page.goals().size() == 2);
  CHECK(page.goals().front().attainment == "+1: most days");
  CHECK(page.goals().back().attainment == "not rated yet");
}

TEST_CASE("Roots name the signs that they feed") {
  OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  store::ClientRepository(practice.vault)
      .addRoot(client, model::Root::make({.theme = model::RootTheme::keepingThePeace,
                                          .period = "teens",
                                          .feeds = {model::Path::self, model::Path::boundaries}})
                           .value());
  const view::ClientView page(practice.workspace, client);
  REQUIRE(page.roots().size() == 1);
  CHECK(page.roots().front().feeds == "Loss of self, Poor boundaries");
}

TEST_CASE("A safety concern of a relationship stands at the top of the page, with no session too") {
  OpenPractice practice;
  const auto client = practice.addClient("Maya Rosen");
  practice.addPartner(client);
  CHECK(view::ClientView(practice.workspace, client).safetyBanner().empty());
  practice.addRelationship(client, {.otherName = "Kim", .alias = "my ex-husband", .hasSafetyConcern = true});
  const view::ClientView page(practice.workspace, client);
  CHECK(page.safetyBanner().starts_with("Safety concern: my ex-husband."));
  CHECK_FALSE(page.riskBanner());
}
