#include "app/view/summary_source.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/store/goal_repository.h"
#include "tests/support/open_practice.h"

using namespace trellis;
using tests::OpenPractice;

namespace {

struct OneSummary : OpenPractice {
  model::ClientId client = addClient("Maya Rosen");
  model::RelationshipId partner = addPartner(client);
  view::ReportRequest request{.client = client, .relationship = partner};

  content::ClientSummaryInput input() { return view::summaryInput(workspace, request); }
};

const analysis::Series& boundariesOf(const content::ClientSummaryInput& input) {
  return input.paths[static_cast<std::size_t>(model::Path::boundaries)].sign;
}

}  // namespace

TEST_CASE("Only attended sessions count") {
  OneSummary practice;
  practice.addSession(practice.client, tests::ratedSession(model::Date(2026, 11, 6), practice.partner, 3, 1));
  practice.addSession(practice.client,
                      {.date = model::Date(2026, 11, 13), .attendance = model::Attendance::noShow});
  const auto input = practice.input();
  CHECK(input.sessions.size() == 1);
  CHECK(boundariesOf(input).size() == 1);
  CHECK(input.from == model::Date(2026, 11, 6));
  CHECK(input.to == practice.today());
}

TEST_CASE("The period takes its first and last day along and leaves the rest out") {
  OneSummary practice;
  for (const int day : {1, 5, 10, 15})
    practice.addSession(
        practice.client,
        tests::ratedSession(model::Date(2026, 10, static_cast<unsigned short>(day)), practice.partner, 2, 2));
  practice.request.from = model::Date(2026, 10, 5);
  practice.request.to = model::Date(2026, 10, 10);
  const auto input = practice.input();
  CHECK(input.sessions.size() == 2);
  CHECK(input.from == model::Date(2026, 10, 5));
  CHECK(input.to == model::Date(2026, 10, 10));
}

TEST_CASE("The other person goes by the alias alone") {
  OneSummary practice;
  CHECK(practice.input().relationshipAlias == "my partner");
}

TEST_CASE("The page shows the ratings of whoever rated more") {
  OneSummary practice;
  practice.addSession(practice.client, tests::ratedSession(model::Date(2026, 11, 6), practice.partner, 3, 1));
  CHECK(practice.input().ratedBy == model::Rater::clinician);
  auto byClient = tests::ratedSession(model::Date(2026, 11, 13), practice.partner, 1, 3);
  for (auto& rating : byClient.ratings) rating.rater = model::Rater::client;
  practice.addSession(practice.client, byClient);
  const auto input = practice.input();
  CHECK(input.ratedBy == model::Rater::client);
  CHECK(ratedCount(boundariesOf(input)) == 1);
}

TEST_CASE("A safety concern, or violence noted as a risk, pauses boundary and balance work") {
  OneSummary practice;
  CHECK_FALSE(practice.input().hasSafetyConcern);
  auto session = tests::attendedSession(model::Date(2026, 11, 6));
  session.risk =
      model::RiskAnswer{.kinds = {model::RiskKind::intimatePartnerViolence}, .action = "Safety plan made."};
  practice.addSession(practice.client, session);
  CHECK(practice.input().hasSafetyConcern);
}

TEST_CASE("Practice that was done helped; practice without a review is open") {
  OneSummary practice;
  store::SessionRepository sessions(practice.vault);
  const auto set = practice.addSession(practice.client, tests::attendedSession(model::Date(2026, 11, 6)));
  const auto later = practice.addSession(practice.client, tests::attendedSession(model::Date(2026, 11, 13)));
  const auto task = [&](const char* text) {
    return sessions.setTask(set, model::PracticeTask::make({.text = text}).value());
  };
  sessions.reviewTask(task("One small no."), later, {model::TaskResult::done});
  sessions.reviewTask(task("Ask a friend."), later, {model::TaskResult::notDone});
  task("Two lines each evening.");
  const auto input = practice.input();
  CHECK(input.helped == std::vector<std::string>{"One small no."});
  REQUIRE(input.openTasks.size() == 1);
  CHECK(input.openTasks.front().words == "Two lines each evening.");
}

TEST_CASE("Goals of this relationship are on the page, active ones first, dropped ones not") {
  OneSummary practice;
  store::GoalRepository goals(practice.vault);
  const auto add = [&](const char* statement, model::GoalStatus status,
                       std::optional<model::RelationshipId> relationship = {}) {
    const model::GoalFields fields{
        .statement = statement, .relationship = relationship, .started = practice.today(), .status = status};
    goals.add(practice.client, model::Goal::make(fields, practice.today()).value());
  };
  const auto mother = practice.addRelationship(practice.client, {.otherName = "Ruth", .alias = "my mother"});
  add("Met", model::GoalStatus::met);
  add("Active", model::GoalStatus::active, practice.partner);
  add("Dropped", model::GoalStatus::dropped);
  add("About another", model::GoalStatus::active, mother);
  const auto input = practice.input();
  REQUIRE(input.goals.size() == 2);
  CHECK(input.goals.front().statement == "Active");
  CHECK(input.goals.back().statement == "Met");
}

TEST_CASE("An appointment that has passed is not announced") {
  OneSummary practice;
  const auto with = [&](model::Date date) {
    auto fields = model::ClientFields{.legalName = "Maya Rosen"};
    fields.nextAppointment = model::Appointment{date, *model::TimeOfDay::make(10, 0)};
    store::ClientRepository(practice.vault)
        .save(practice.client, model::Client::make(fields, practice.today()).value(), practice.today());
    return practice.input().nextAppointment.has_value();
  };
  CHECK_FALSE(with(model::Date(2026, 11, 19)));
  CHECK(with(model::Date(2026, 11, 26)));
}

TEST_CASE("The client's own words come oldest first") {
  OneSummary practice;
  for (const int day : {13, 6}) {
    auto session = tests::attendedSession(model::Date(2026, 11, static_cast<unsigned short>(day)));
    session.takeaway = "Day " + std::to_string(day);
    practice.addSession(practice.client, session);
  }
  const auto input = practice.input();
  REQUIRE(input.takeaways.size() == 2);
  CHECK(input.takeaways.front().words == "Day 6");
}
