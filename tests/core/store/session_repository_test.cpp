#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "tests/support/builders.h"
#include "tests/support/colleague.h"
#include "tests/support/vault_fault.h"

using namespace trellis;
using model::Date;

namespace {

// Sessions of one client with two relationships and a goal, invented at random but always by the rules.
class SessionInventor {
 public:
  SessionInventor(std::vector<model::RelationshipId> relationships, model::GoalId goal, unsigned seed)
      : relationships_(std::move(relationships)), goal_(goal), random_(seed) {}

  model::SessionFields invent() {
    model::SessionFields fields{.date = Date(2020, 1, 1) + boost::gregorian::days(number(0, 2000))};
    inventFrame(fields);
    inventNote(fields);
    for (const auto relationship : relationships_) inventObservations(fields, relationship);
    for (auto& value : fields.wellBeing)
      if (chance()) value = number(0, 10);
    if (chance()) fields.goals.push_back({goal_, chance() ? std::optional(number(-2, 2)) : std::nullopt});
    return fields;
  }

 private:
  int number(int low, int high) { return std::uniform_int_distribution(low, high)(random_); }
  bool chance() { return number(0, 1) == 1; }
  std::string words() {
    static const std::vector<std::string> kSome = {"¿Qué quiero?", "said \"no\"", "line\nbreak",
                                                   "γιαγιά; 日本", "' --",        ""};
    return kSome[static_cast<std::size_t>(number(0, 5))] + std::to_string(number(0, 99));
  }
  model::OptionalText perhaps() { return chance() ? model::OptionalText(words()) : std::nullopt; }
  template <class Value>
  Value any() {
    const auto all = model::every<Value>();
    return all[static_cast<std::size_t>(number(0, static_cast<int>(all.size()) - 1))];
  }

  void inventFrame(model::SessionFields& fields) {
    if (chance()) fields.start = model::TimeOfDay::make(number(8, 11), number(0, 59));
    if (chance()) fields.end = model::TimeOfDay::make(number(12, 19), number(0, 59));
    fields.kind = any<model::SessionKind>();
    if (chance()) fields.modality = any<model::Modality>();
    if (chance()) fields.attendance = any<model::Attendance>();
    fields.takeaway = perhaps();
    if (chance()) fields.risk = model::RiskAnswer{{}, perhaps()};
    if (fields.risk && chance())
      fields.risk->kinds = {model::RiskKind::selfHarm, model::RiskKind::suicidality};
    if (chance()) fields.interventions = {"role_play", "grounding"};
    fields.otherInterventions = perhaps();
  }
  void inventNote(model::SessionFields& fields) {
    if (chance()) return;
    fields.note = model::ProgressNote{.format = "DAP"};
    for (const char* key : {"plan", "data", "assessment"})
      if (chance()) fields.note->sections.push_back({key, perhaps(), chance()});
  }
  void inventObservations(model::SessionFields& fields, model::RelationshipId relationship) {
    for (const model::Rater rater : model::every<model::Rater>())
      for (const model::Path path : model::kPaths)
        for (const auto kind : {model::ItemKind::sign, model::ItemKind::characteristic})
          if (chance())
            fields.ratings.push_back({relationship, rater, {kind, path}, number(0, 4), perhaps()});
    for (const model::Path path : model::kPaths)
      if (chance()) fields.steps.push_back({relationship, path, any<model::Stage>()});
    if (chance()) fields.giveAndTake.push_back({relationship, number(0, 10), {}});
    if (chance())
      fields.boundaries.push_back({relationship, "b" + words(), any<model::BoundaryOutcome>(), number(0, 4)});
    if (chance()) fields.expectedPushback.push_back({relationship, perhaps()});
  }

  std::vector<model::RelationshipId> relationships_;
  model::GoalId goal_;
  std::mt19937 random_;
};

// The order of what was observed at once says nothing.
model::SessionFields inOneOrder(model::SessionFields fields) {
  std::ranges::sort(fields.ratings, {},
                    [](const model::Rating& r) { return std::tuple(r.relationship, r.rater, r.item); });
  return fields;
}

class ClientWithGoal : public tests::VaultInFolder {
 public:
  model::ClientId client = addClient("Noor Haddad");
  std::vector<model::RelationshipId> relationships = {addPartner(client), addPartner(client)};
  model::GoalId goal = store::GoalRepository(vault).add(
      client, tests::aGoal({.statement = "I say what I need.", .started = Date(2020, 1, 1)}));
};

}  // namespace

TEST_CASE("whatever the rules allow in a session comes back from the vault") {
  const ClientWithGoal practice;
  SessionInventor inventor(practice.relationships, practice.goal, 7);
  for (int i = 0; i < 60; ++i) {
    const auto fields = inventor.invent();
    const auto id = practice.addSession(practice.client, fields);
    CHECK(inOneOrder(*practice.sessions().find(id).session) == inOneOrder(fields));
  }
}

TEST_CASE("a draft saved again holds the new content and nothing of the old") {
  const ClientWithGoal practice;
  SessionInventor inventor(practice.relationships, practice.goal, 8);
  const auto id = practice.addSession(practice.client, inventor.invent());
  for (int i = 0; i < 30; ++i) {
    const auto fields = inventor.invent();
    practice.sessions().saveDraft(id, tests::aSession(fields));
    CHECK(inOneOrder(*practice.sessions().find(id).session) == inOneOrder(fields));
  }
}

TEST_CASE("all sessions of a client read at once are what each reads alone") {
  const ClientWithGoal practice;
  SessionInventor inventor(practice.relationships, practice.goal, 9);
  for (int i = 0; i < 20; ++i) practice.addSession(practice.client, inventor.invent());
  practice.addSession(practice.addClient("Wen Pérez"), {.date = Date(2021, 1, 1)});
  const auto all = practice.sessions().of(practice.client);
  REQUIRE(all.size() == 20);
  for (const auto& record : all) {
    const auto alone = practice.sessions().find(record.id);
    CHECK(record.session == alone.session);
    CHECK(record.number == alone.number);
  }
}

TEST_CASE("sessions are numbered by date and start time, whenever they were entered") {
  const ClientWithGoal practice;
  const auto later = practice.addSession(practice.client,
                                         {.date = Date(2026, 3, 2), .start = model::TimeOfDay::make(15, 0)});
  const auto earlier =
      practice.addSession(practice.client, {.date = Date(2026, 3, 2), .start = model::TimeOfDay::make(9, 0)});
  const auto first = practice.addSession(practice.client, {.date = Date(2026, 1, 1)});
  const auto lines = practice.sessions().linesOf(practice.client);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].id == first);
  CHECK(lines[1].id == earlier);
  CHECK(lines[2].id == later);
  CHECK(lines[2].number == 3);
  CHECK(practice.sessions().find(later).number == 3);
}

TEST_CASE("a session line tells what became of the session") {
  const ClientWithGoal practice;
  const auto id =
      practice.addSession(practice.client, {.date = Date(2026, 3, 2),
                                            .modality = model::Modality::phone,
                                            .attendance = model::Attendance::attended,
                                            .risk = model::RiskAnswer{{model::RiskKind::selfHarm}, "Plan."}});
  practice.sign(id);
  const auto line = practice.sessions().linesOf(practice.client).front();
  CHECK(line.modality == model::Modality::phone);
  CHECK(line.attendance == model::Attendance::attended);
  CHECK(line.isSigned);
  CHECK(line.isRiskNoted);
}

TEST_CASE("the last rated session is the one before, not a later one and not one without ratings") {
  const ClientWithGoal practice;
  const auto rated = [&](Date date) {
    return practice.addSession(
        practice.client,
        {.date = date, .ratings = {{.relationship = practice.relationships[0], .item = {}, .value = 3}}});
  };
  const auto first = rated(Date(2026, 1, 1));
  const auto second = rated(Date(2026, 2, 1));
  practice.addSession(practice.client, {.date = Date(2026, 3, 1)});
  CHECK(practice.sessions().lastRatedOf(practice.client)->id == second);
  CHECK(practice.sessions().lastRatedOf(practice.client, second)->id == first);
  CHECK_FALSE(practice.sessions().lastRatedOf(practice.client, first));
}

TEST_CASE("the private note is kept apart, changed and taken away") {
  const ClientWithGoal practice;
  const auto id = practice.addSession(practice.client, {.date = Date(2026, 1, 1)});
  CHECK_FALSE(practice.sessions().hasPsychotherapyNote(id));
  const auto note = model::PsychotherapyNote::make("I felt the pull to rescue.").value();
  practice.sessions().savePsychotherapyNote(id, note, practice.clinician);
  CHECK(practice.sessions().psychotherapyNoteOf(id, practice.clinician) == note);
  practice.sessions().savePsychotherapyNote(id, std::nullopt, practice.clinician);
  CHECK_FALSE(practice.sessions().hasPsychotherapyNote(id));
}

TEST_CASE("a psychotherapy note is read, changed and taken away by nobody but the clinician of its session") {
  const ClientWithGoal practice;
  const auto id = practice.addSession(practice.client, {.date = Date(2026, 1, 1)});
  const auto note = model::PsychotherapyNote::make("I felt the pull to rescue.").value();
  practice.sessions().savePsychotherapyNote(id, note, practice.clinician);
  const auto colleague = tests::addColleague(practice.vault);
  const auto sessions = practice.sessions();
  CHECK(tests::faultOf([&] { sessions.psychotherapyNoteOf(id, colleague); }) == store::VaultFault::refused);
  for (const auto& words : {std::optional(note), std::optional<model::PsychotherapyNote>()})
    CHECK(tests::faultOf([&] { practice.sessions().savePsychotherapyNote(id, words, colleague); }) ==
          store::VaultFault::refused);
  CHECK(sessions.psychotherapyNoteOf(id, practice.clinician) == note);
}

TEST_CASE("a task is outstanding from the day it is set until it is reviewed") {
  const ClientWithGoal practice;
  const auto set = practice.addSession(practice.client, {.date = Date(2026, 1, 1)});
  const auto later = practice.addSession(practice.client, {.date = Date(2026, 1, 8)});
  const auto task = practice.sessions().setTask(set, tests::aTask("One small no."));
  CHECK(practice.sessions().outstandingTasksOf(practice.client).front().task ==
        tests::aTask("One small no."));
  const model::TaskReview review{model::TaskResult::partly, "Smaller than I feared."};
  practice.sessions().reviewTask(task, later, review);
  CHECK(practice.sessions().outstandingTasksOf(practice.client).empty());
  CHECK(practice.sessions().tasksOf(practice.client).front().review == review);
  CHECK(practice.sessions().tasksOf(practice.client).front().reviewedIn == later);
  practice.sessions().takeReviewBack(task);
  CHECK(practice.sessions().outstandingTasksOf(practice.client).size() == 1);
  practice.sessions().dropTask(task);
  CHECK(practice.sessions().tasksOf(practice.client).empty());
}
