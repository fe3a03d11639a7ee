#include <doctest/doctest.h>

#include "core/store/measure_repository.h"
#include "core/store/vault_error.h"
#include "tests/support/builders.h"

using namespace trellis;
using model::Date;

namespace {

model::OutcomeMeasure phq9() {
  return model::OutcomeMeasure::make(
             {.name = "PHQ-9", .low = 0, .high = 27, .cutOff = 9.5, .source = "Kroenke 2001"})
      .value();
}

}  // namespace

TEST_CASE("a goal comes back as saved, with its levels") {
  const tests::VaultInFolder practice;
  const auto client = practice.addClient("Noor Haddad");
  const store::GoalRepository goals(practice.vault);
  model::GoalFields fields{.statement = "I say what I need before I am angry.",
                           .path = model::Path::balance,
                           .relationship = practice.addPartner(client),
                           .started = Date(2026, 1, 5),
                           .target = Date(2026, 7, 5),
                           .levels = {"never", {}, "once a week", {}, "every day"}};
  store::GoalRepository writing(practice.vault);
  const auto id = writing.add(client, tests::aGoal(fields));
  CHECK(*goals.find(id).goal == fields);
  fields.status = model::GoalStatus::met;
  writing.save(id, tests::aGoal(fields));
  CHECK(*goals.of(client).front().goal == fields);
}

TEST_CASE("the latest level of a goal is that of the last session that rated it") {
  const tests::VaultInFolder practice;
  const auto client = practice.addClient("Noor Haddad");
  store::GoalRepository goals(practice.vault);
  const auto rated = goals.add(client, tests::aGoal({.statement = "One", .started = Date(2026, 1, 1)}));
  const auto unrated = goals.add(client, tests::aGoal({.statement = "Two", .started = Date(2026, 1, 1)}));
  practice.addSession(client, {.date = Date(2026, 3, 1), .goals = {{rated, 1}}});
  practice.addSession(client, {.date = Date(2026, 2, 1), .goals = {{rated, -2}}});
  practice.addSession(client, {.date = Date(2026, 4, 1), .goals = {{rated, {}}, {unrated, {}}}});
  CHECK(goals.latestLevelsOf(client) == std::unordered_map<model::GoalId, int>{{rated, 1}});
}

TEST_CASE("a measure and its administrations come back as saved") {
  const tests::VaultInFolder practice;
  const auto client = practice.addClient("Noor Haddad");
  store::MeasureRepository measures(practice.vault);
  const auto id = measures.add(phq9());
  CHECK(measures.byName("PHQ-9")->measure == phq9());
  const auto administration =
      model::Administration::make({Date(2026, 2, 1), 14}, *phq9(), tests::kToday).value();
  measures.administer(client, id, administration);
  CHECK(measures.administrationsOf(client).front().administration == administration);
  CHECK_THROWS_AS(measures.administer(client, id, administration), store::VaultError);
}
