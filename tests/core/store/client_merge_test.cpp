#include "core/store/client_merge.h"

#include <string>

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "core/store/caseload.h"
#include "core/store/disposal.h"
#include "core/store/keeping.h"
#include "core/store/measure_repository.h"
#include "core/store/search_index.h"
#include "core/store/verification.h"
#include "tests/support/all_rows.h"
#include "tests/support/chained_record.h"

using namespace trellis;
using model::Date;

namespace {

const model::OutcomeMeasureFields kQuestionnaire{.name = "PHQ-9", .low = 0, .high = 27};

// The signed record of a client, and of the same person begun anew, with something of everything.
struct TwiceBegun : tests::ChainedRecord {
  model::ClientId again = clients().add(
      tests::aClient(
          {.legalName = "Noor Hadad",
           .preferredName = "Noor",
           .dateOfBirth = Date(1990, 4, 1),
           .phone = "555-0199",
           .status = model::ClientStatus::discharged,
           .intakeDate = Date(2026, 6, 1),
           .diagnoses = {{.code = "F60.7", .text = "Dependent", .from = Date(2026, 6, 1)}},
           .consents = {{.kind = model::ConsentKind::treatment, .givenOn = Date(2026, 6, 1)}},
           .nextAppointment = model::Appointment{Date(2026, 12, 1), *model::parseTimeOfDay("10:00")},
           .legalHold = true}),
      Date(2026, 6, 1));
  model::RelationshipId friendOfAgain = clients().addRelationship(
      again, tests::aRelationship({.otherName = "Lia Lighthouse", .alias = "a friend"}));
  model::RootId root = clients().addRoot(again, model::Root::make({.story = "Kept the peace."}).value());
  model::GoalId goalOfAgain = store::GoalRepository(vault).add(
      again,
      tests::aGoal({.statement = "I rest.", .relationship = friendOfAgain, .started = Date(2026, 6, 1)}));
  model::MeasureId measure =
      store::MeasureRepository(vault).add(model::OutcomeMeasure::make(kQuestionnaire).value());
  model::SessionId signedOfAgain = sessionOfAgain(Date(2026, 6, 1));
  model::SessionId draftOfAgain = sessionOfAgain(Date(2026, 6, 8));

  TwiceBegun() {
    vault.connection().execute("PRAGMA foreign_keys = ON");
    sign(signedOfAgain);
    sessions().addAddendum(signedOfAgain, {"Called back.", {clinician, tests::kNow}});
    score(client, Date(2026, 1, 1), 12);
    score(again, Date(2026, 6, 1), 9);
  }

  model::SessionId sessionOfAgain(Date date) {
    return addSession(again, {.date = date,
                              .attendance = model::Attendance::attended,
                              .takeaway = "The harbor was calm.",
                              .ratings = {{.relationship = friendOfAgain, .item = {}, .value = 2}},
                              .goals = {{goalOfAgain, 1}}});
  }
  void score(model::ClientId whose, Date date, double total) const {
    store::MeasureRepository(vault).administer(
        whose, measure, model::Administration::make({date, total}, kQuestionnaire, tests::kToday).value());
  }
  model::ClientFields fields() const { return *clients().find(client).client; }
  void merge(model::ClientFields result) const {
    store::merge(vault, {client, again}, tests::aClient(std::move(result)), tests::kToday);
  }
  void merge() const { merge(fields()); }
  void undo() const { store::undoMerge(vault, again); }

  tests::AllRows everything() const { return tests::allRows(vault); }
  bool isWhole() const {
    return store::verifyWhole(vault, [](int, int) {}).isWhole();
  }
  std::size_t hits(const char* word) const {
    return store::SearchIndex(vault).find(word, store::LastWord::whole, 10).size();
  }
};

std::string refusalOf(const TwiceBegun& practice) {
  try {
    practice.undo();
    return "";
  } catch (const store::VaultError& error) {
    return error.kind() == store::VaultFault::refused ? error.what() : "another fault";
  }
}

}  // namespace

TEST_CASE("merged, the record that is kept holds all that both held, and the other is in no list") {
  const TwiceBegun practice;
  practice.merge();
  CHECK(practice.sessions().of(practice.client).size() == 6);
  CHECK(practice.clients().relationshipsOf(practice.client).size() == 3);
  CHECK(practice.clients().rootsOf(practice.client).size() == 1);
  CHECK(store::GoalRepository(practice.vault).of(practice.client).size() == 2);
  CHECK(store::MeasureRepository(practice.vault).administrationsOf(practice.client).size() == 2);
  CHECK(practice.fields().diagnoses.size() == 1);
  CHECK(practice.fields().consents.size() == 1);
  CHECK(practice.sessions().of(practice.again).empty());
  CHECK(practice.clients().all().size() == 2);
  CHECK(store::readCaseload(practice.vault).size() == 2);
  CHECK(store::readArchive(practice.vault).empty());
}

TEST_CASE("after a merge every signed note is as it was signed, and its printed hash the same") {
  const TwiceBegun practice;
  const auto hash = store::RecordChain(practice.vault).signedHash(practice.signedOfAgain);
  practice.merge();
  CHECK(practice.isWhole());
  CHECK(store::RecordChain(practice.vault).signedHash(practice.signedOfAgain) == hash);
}

TEST_CASE("what is signed after a merge is whole too: a draft that came, an addendum to what came") {
  const TwiceBegun practice;
  practice.merge();
  practice.sessions().addAddendum(practice.signedOfAgain, {"Once more.", {practice.clinician, tests::kNow}});
  practice.sign(practice.draftOfAgain);
  practice.sign(practice.draft);
  CHECK(practice.isWhole());
}

TEST_CASE("a signed note that came with a merge is found changed, under the client who is kept") {
  const TwiceBegun practice;
  practice.merge();
  practice.behindItsBack("UPDATE session SET takeaway = 'x' WHERE id = " +
                         std::to_string(practice.signedOfAgain.value));
  const auto broken = practice.broken();
  REQUIRE(broken);
  CHECK(broken->client == practice.client);
  CHECK(broken->session == practice.signedOfAgain);
}

TEST_CASE("a signed session that was filed elsewhere behind the program's back is found in both records") {
  const TwiceBegun practice;
  practice.behindItsBack("UPDATE session SET client_id = " + std::to_string(practice.other.value) +
                         " WHERE id = " + std::to_string(practice.signedOfAgain.value));
  CHECK(store::RecordChain(practice.vault).verify(practice.again));
  CHECK(store::RecordChain(practice.vault).verify(practice.other));
}

TEST_CASE("a merge that was not made with the vault's key leads nowhere") {
  const TwiceBegun practice;
  practice.merge();
  CHECK_FALSE(practice.broken());
  practice.behindItsBack("UPDATE client_merge SET mac = zeroblob(32)");
  CHECK(practice.broken());
}

TEST_CASE("a session that no merge moved stays where it was signed, whatever a merge says") {
  const TwiceBegun practice;
  practice.merge();
  practice.behindItsBack(
      "UPDATE merged_row SET owner = gone WHERE kind = 'session';"
      "UPDATE session SET client_id = " +
      std::to_string(practice.other.value) + " WHERE id = " + practice.idOf(0));
  CHECK(practice.broken());
}

TEST_CASE(
    "the vault lets a signed session be filed elsewhere by a merge alone, and nothing else of it change") {
  const TwiceBegun practice;
  auto& connection = practice.vault.connection();
  const std::string session = " WHERE id = " + std::to_string(practice.signedOfAgain.value);
  const std::string toOther = "UPDATE session SET client_id = " + std::to_string(practice.other.value);
  CHECK_THROWS_AS(connection.execute(toOther + session), store::VaultError);
  practice.merge();
  CHECK_THROWS_AS(connection.execute(toOther + session), store::VaultError);
  const std::string back = "UPDATE session SET client_id = " + std::to_string(practice.again.value);
  CHECK_THROWS_AS(connection.execute(back + ", takeaway = 'x'" + session), store::VaultError);
  CHECK_THROWS_AS(
      connection.execute("UPDATE session SET client_id = " + std::to_string(practice.again.value) +
                         " WHERE id = " + practice.idOf(0)),
      store::VaultError);
}

TEST_CASE("a merge that is undone leaves every table as it was") {
  const TwiceBegun practice;
  const auto before = practice.everything();
  REQUIRE(before.at("session").size() == 7);
  auto result = practice.fields();
  result.preferredName = "Noor";
  result.dateOfBirth = Date(1990, 4, 1);
  result.intakeDate = Date(2026, 6, 1);
  result.status = model::ClientStatus::paused;
  result.nextAppointment = model::Appointment{Date(2026, 12, 1), *model::parseTimeOfDay("10:00")};
  practice.merge(result);
  const auto merged = practice.everything();
  CHECK(merged.at("session") != before.at("session"));
  practice.undo();
  const auto after = practice.everything();
  for (const auto& each : before) CHECK_MESSAGE(after.at(each.first) == each.second, each.first);
  CHECK(practice.isWhole());
}

TEST_CASE("merges upon merges are undone the last first, and then every table is as it was") {
  const TwiceBegun practice;
  const auto before = practice.everything();
  practice.merge();
  const auto other = practice.other;
  store::merge(practice.vault, {other, practice.client}, practice.clients().find(other).client,
               tests::kToday);
  CHECK(practice.sessions().of(other).size() == 7);
  CHECK(practice.isWhole());
  CHECK(refusalOf(practice).find("undo that merge first") != std::string::npos);
  store::undoMerge(practice.vault, practice.client);
  practice.undo();
  CHECK(practice.everything() == before);
}

TEST_CASE("a legal hold on either record holds what is kept") {
  const TwiceBegun practice;
  practice.merge();
  CHECK(practice.fields().legalHold);
  practice.undo();
  CHECK_FALSE(practice.fields().legalHold);
}

TEST_CASE("after a merge the history of the status is that of both, and ends with what was chosen") {
  const TwiceBegun practice;
  practice.merge();
  const auto history = practice.clients().statusHistoryOf(practice.client);
  REQUIRE(history.size() == 3);
  CHECK(history.front() == model::StatusChange{model::ClientStatus::discharged, Date(2026, 6, 1)});
  CHECK(history.back() == model::StatusChange{model::ClientStatus::active, tests::kToday});
}

TEST_CASE("search finds the one who is kept, by both names and by what came") {
  const TwiceBegun practice;
  practice.merge();
  CHECK(practice.hits("hadad") == 1);
  CHECK(practice.hits("haddad") == 1);
  CHECK(practice.hits("lighthouse") == 1);
  CHECK(store::SearchIndex(practice.vault).find("hadad", store::LastWord::whole, 1).front().client ==
        practice.client);
  practice.undo();
  CHECK(store::SearchIndex(practice.vault).find("hadad", store::LastWord::whole, 1).front().client ==
        practice.again);
}

TEST_CASE("the number of a record that was merged away leads to the one that is kept") {
  const TwiceBegun practice;
  const auto number = std::to_string(practice.clients().find(practice.again).recordNumber);
  practice.merge();
  CHECK(practice.clients().byKey(number) == practice.client);
}

TEST_CASE("both ways are told in the audit trail, by the number of the record") {
  const TwiceBegun practice;
  practice.merge();
  practice.undo();
  for (const auto action : {store::AuditAction::merged, store::AuditAction::unmerged}) {
    const auto entries = store::AuditTrail(practice.vault).list({.action = action});
    REQUIRE(entries.size() == 1);
    CHECK(entries.front().act.client == practice.client);
    CHECK(entries.front().act.detail == "record=3");
  }
}

TEST_CASE("the trail of a client is that of all who were merged into the record, a page at a time") {
  const TwiceBegun practice;
  store::AuditTrail trail(practice.vault);
  trail.viewed(store::AuditObject::client, {}, practice.again);
  trail.viewed(store::AuditObject::client, {}, practice.client);
  const auto entriesOf = [&](model::ClientId client) { return trail.list({.client = client}).size(); };
  const auto apart = entriesOf(practice.client) + entriesOf(practice.again);
  practice.merge();
  CHECK(entriesOf(practice.client) == apart + 1);  // and the merge itself
  std::size_t paged = 0;
  store::AuditFilter filter{.client = practice.client, .limit = 3};
  for (auto page = trail.list(filter); !page.empty(); page = trail.list(filter)) {
    CHECK(page.size() <= 3);
    paged += page.size();
    filter.beforeSequence = page.back().sequence;
  }
  CHECK(paged == apart + 1);
}

TEST_CASE("a merge is refused where two scores of one day contradict each other, and nothing has changed") {
  const TwiceBegun practice;
  practice.score(practice.again, Date(2026, 1, 1), 3);
  const auto before = practice.everything();
  CHECK_THROWS_AS(practice.merge(), store::VaultError);
  CHECK(practice.everything() == before);
}

TEST_CASE("scores of one day that are the same count once, and are two again afterwards") {
  const TwiceBegun practice;
  practice.score(practice.again, Date(2026, 1, 1), 12);
  const auto before = practice.everything();
  practice.merge();
  CHECK(store::MeasureRepository(practice.vault).administrationsOf(practice.client).size() == 2);
  CHECK(store::readCaseload(practice.vault).size() == 2);
  practice.undo();
  CHECK(practice.everything() == before);
}

TEST_CASE("a merge is not undone where something was added since: nobody can tell whose it is") {
  const TwiceBegun practice;
  practice.merge();
  practice.addPartner(practice.client);
  CHECK(refusalOf(practice).find("added since") != std::string::npos);
}

TEST_CASE("a merge is not undone where a session that came was signed since") {
  const TwiceBegun practice;
  practice.merge();
  practice.sign(practice.draftOfAgain);
  CHECK(refusalOf(practice).find("was signed since") != std::string::npos);
}

TEST_CASE("a merge is not undone where a session of one speaks of a relationship of the other") {
  const TwiceBegun practice;
  practice.merge();
  practice.sessions().saveDraft(
      practice.draftOfAgain,
      tests::aSession({.date = Date(2026, 6, 8),
                       .ratings = {{.relationship = practice.partner, .item = {}, .value = 2}}}));
  CHECK(refusalOf(practice).find("cannot be told apart") != std::string::npos);
}

TEST_CASE("a merge is not undone where what it put together was changed since") {
  const TwiceBegun practice;
  auto result = practice.fields();
  result.phone = "555-0199";
  practice.merge(result);
  auto changed = practice.fields();
  changed.phone = "555-0200";
  practice.clients().save(practice.client, tests::aClient(changed), tests::kToday);
  CHECK(refusalOf(practice).find("changed since") != std::string::npos);
}

TEST_CASE("a merge is not undone where a consent was added or changed since") {
  const TwiceBegun practice;
  practice.merge();
  auto changed = practice.fields();
  changed.consents.push_back({.kind = model::ConsentKind::reports, .givenOn = Date(2026, 7, 1)});
  practice.clients().save(practice.client, tests::aClient(changed), tests::kToday);
  CHECK(refusalOf(practice).find("changed since") != std::string::npos);
}

TEST_CASE("what was written at a goal since the merge goes with the goal") {
  const TwiceBegun practice;
  practice.merge();
  store::GoalRepository(practice.vault)
      .save(practice.goalOfAgain, tests::aGoal({.statement = "I rest on Sundays.",
                                                .relationship = practice.friendOfAgain,
                                                .started = Date(2026, 6, 1)}));
  practice.undo();
  const auto goals = store::GoalRepository(practice.vault).of(practice.again);
  REQUIRE(goals.size() == 1);
  CHECK(goals.front().goal->statement == "I rest on Sundays.");
}

TEST_CASE("disposing of a record disposes of what was merged into it, down to the last word") {
  const TwiceBegun practice;
  practice.merge();
  auto free = practice.fields();
  free.legalHold = false;
  practice.clients().save(practice.client, tests::aClient(free), tests::kToday);
  store::dispose(practice.vault, practice.client, Date(2040, 1, 1));
  CHECK(practice.hits("hadad") == 0);
  CHECK(practice.vault.connection().number("SELECT count(*) FROM client") == 1);
  CHECK(practice.vault.connection().number("SELECT count(*) FROM record_link") == 1);
  CHECK(practice.vault.connection().number("SELECT count(*) FROM merged_row") == 0);
  CHECK(practice.vault.connection().number("SELECT count(*) FROM disposal") == 2);
  CHECK(practice.isWhole());
}
