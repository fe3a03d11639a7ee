#include <doctest/doctest.h>

#include "core/store/connection.h"
#include "tests/support/builders.h"

using namespace trellis;
using model::Date;
using store::VaultError;

namespace {

// A session with a row in every table, signed; beside it a draft of the same client.
class SignedSession : public tests::VaultInFolder {
 public:
  SignedSession() {
    sessions().setTask(session, tests::aTask("One small no."));
    sign(session);
  }

  model::SessionFields content() const {
    return {.date = Date(2026, 1, 1),
            .note = model::ProgressNote{"narrative", {{"narrative", "Said no."}}},
            .takeaway = "I can want things.",
            .ratings = {{.relationship = partner, .item = {}, .value = 3}},
            .steps = {{partner, model::Path::self, model::Stage::planning}},
            .giveAndTake = {{partner, 7, 3}},
            .wellBeing = {5, {}, {}, {}},
            .boundaries = {{partner, "No calls after ten", model::BoundaryOutcome::kept, 2}},
            .expectedPushback = {{partner, "He may call at night."}},
            .goals = {{goal, 1}}};
  }
  bool isRefused(const std::string& sql) const {
    try {
      vault.connection().execute(sql);
      return false;
    } catch (const VaultError& error) {
      return error.kind() == store::VaultFault::refused &&
             std::string(error.what()) == "A signed session can no longer be changed.";
    }
  }

  model::ClientId client = addClient("Noor Haddad");
  model::RelationshipId partner = addPartner(client);
  model::RelationshipId friendship = addPartner(client);
  model::GoalId goal = store::GoalRepository(vault).add(
      client, tests::aGoal({.statement = "I say what I need.", .started = Date(2026, 1, 1)}));
  model::SessionId session = addSession(client, content());
  model::SessionId draft = addSession(client, {.date = Date(2026, 2, 1)});
};

const std::vector<std::string> kTables = {"note_section",      "rating",     "step_progress",
                                          "give_and_take",     "well_being", "boundary_event",
                                          "expected_pushback", "goal_work"};

}  // namespace

TEST_CASE("a signed session keeps its signature and its content") {
  const SignedSession practice;
  const auto record = practice.sessions().find(practice.session);
  CHECK(record.signature == model::Signature{practice.clinician, tests::kNow});
  CHECK(*record.session == practice.content());
}

TEST_CASE("a signed session is neither saved nor signed again") {
  const SignedSession practice;
  CHECK_THROWS_AS(
      practice.sessions().saveDraft(practice.session, tests::aSession({.date = Date(2026, 1, 2)})),
      VaultError);
  CHECK_THROWS_AS(practice.sign(practice.session), VaultError);
  CHECK(*practice.sessions().find(practice.session).session == practice.content());
}

TEST_CASE("the database itself refuses to change, move or delete anything under a signed session") {
  const SignedSession practice;
  const std::string signedId = std::to_string(practice.session.value);
  for (const std::string& table : kTables) {
    CAPTURE(table);
    CHECK(practice.isRefused("DELETE FROM " + table + " WHERE session_id = " + signedId));
    CHECK(
        practice.isRefused("UPDATE " + table + " SET session_id = " + std::to_string(practice.draft.value)));
  }
  CHECK(practice.isRefused("DELETE FROM session WHERE id = " + signedId));
  CHECK(practice.isRefused("UPDATE session SET signed_at = NULL, signed_by = NULL WHERE id = " + signedId));
  CHECK(practice.isRefused("UPDATE session SET takeaway = 'other' WHERE id = " + signedId));
  CHECK(practice.isRefused("UPDATE practice_task SET text = 'other'"));
  CHECK(practice.isRefused("DELETE FROM practice_task"));
}

TEST_CASE("the database itself refuses to add anything under a signed session") {
  const SignedSession practice;
  const std::string s = std::to_string(practice.session.value);
  const std::string r = std::to_string(practice.friendship.value);
  CHECK(
      practice.isRefused("INSERT INTO note_section VALUES (" + s + " * 64 + 9, " + s + ", 'plan', 'x', 0)"));
  CHECK(practice.isRefused("INSERT INTO rating VALUES (" + s + ", " + r +
                           ", 'client', 'loss_of_self', 1, NULL)"));
  CHECK(practice.isRefused("INSERT INTO step_progress VALUES (" + s + ", " + r + ", 'self', 'planning')"));
  CHECK(practice.isRefused("INSERT INTO give_and_take VALUES (" + s + ", " + r + ", 1, 1)"));
  CHECK(practice.isRefused("INSERT INTO well_being VALUES (" + s + ", 'self_worth', 1)"));
  CHECK(practice.isRefused("INSERT INTO boundary_event VALUES (99, " + s + ", " + r + ", 'x', 'kept', 1)"));
  CHECK(practice.isRefused("INSERT INTO expected_pushback VALUES (" + s + ", " + r + ", 'x')"));
  CHECK(practice.isRefused("INSERT INTO practice_task (set_in, path, text) VALUES (" + s + ", 'self', 'x')"));
}

TEST_CASE("a task of a signed session can still be reviewed at a later one, until that is signed too") {
  const SignedSession practice;
  const auto task = practice.sessions().tasksOf(practice.client).front().id;
  practice.sessions().reviewTask(task, practice.draft, {.result = model::TaskResult::done});
  practice.sign(practice.draft);
  CHECK_THROWS_AS(practice.sessions().takeReviewBack(task), VaultError);
}

TEST_CASE("addenda and amendments stand under a signed session and stay") {
  const SignedSession practice;
  const model::Signature signature{practice.clinician, tests::kNow};
  const model::Addendum addendum{"Called back on Friday.", signature};
  const store::Amendment amendment{
      .relationship = practice.partner, .item = {}, .value = 2, .reason = "Misread.", .signature = signature};
  practice.sessions().addAddendum(practice.session, addendum);
  practice.sessions().amendRating(practice.session, amendment);
  const auto record = practice.sessions().find(practice.session);
  CHECK(record.addenda == std::vector{addendum});
  CHECK(record.amendments == std::vector{amendment});
  CHECK(record.session->ratings.front().value == 3);
  for (const char* sql : {"DELETE FROM addendum", "UPDATE addendum SET text = 'x'", "DELETE FROM amendment",
                          "UPDATE amendment SET value = 4"})
    CHECK_THROWS_AS(practice.vault.connection().execute(sql), VaultError);
}

TEST_CASE("a draft takes neither addendum nor amendment") {
  const SignedSession practice;
  const model::Signature signature{practice.clinician, tests::kNow};
  CHECK_THROWS_AS(practice.sessions().addAddendum(practice.draft, {"Later.", signature}), VaultError);
  CHECK_THROWS_AS(
      practice.sessions().amendRating(
          practice.draft,
          {.relationship = practice.partner, .item = {}, .value = 2, .reason = "x", .signature = signature}),
      VaultError);
}

TEST_CASE(
    "what counts of an amended rating is its last amendment, and its absence where it was not discussed") {
  const SignedSession practice;
  const auto amend = [&](std::optional<int> value) {
    practice.sessions().amendRating(practice.session, {.relationship = practice.partner,
                                                       .item = {},
                                                       .value = value,
                                                       .reason = "Misread.",
                                                       .signature = {practice.clinician, tests::kNow}});
    return asAmended(practice.sessions().find(practice.session)).ratings;
  };
  CHECK(amend(2).front().value == 2);
  CHECK(amend(1).front().value == 1);
  CHECK(amend({}).empty());
  CHECK(amend(4).front().value == 4);
}
