#include "core/store/import_writer.h"

#include <doctest/doctest.h>

#include "core/store/connection.h"
#include "core/store/search_index.h"
#include "tests/support/builders.h"

using namespace trellis;
using model::Date;
using store::ImportWriter;
using store::RowOutcome;

namespace {

// One row of every kind, all of one client; how often each outcome was told.
struct Told {
  int added = 0;
  int unchanged = 0;
  int conflicts = 0;

  void count(RowOutcome outcome) {
    switch (outcome) {
      case RowOutcome::added:
        ++added;
        break;
      case RowOutcome::unchanged:
        ++unchanged;
        break;
      case RowOutcome::conflict:
        ++conflicts;
        break;
    }
  }
};

constexpr int kRows = 17;

Told writeEverything(ImportWriter& writer, const std::string& key = "C1",
                     const std::string& words = "pelican", bool isSigned = true) {
  Told told;
  const auto client = writer.addClient(key, tests::aClient({.legalName = "Noor Haddad"}));
  const auto partner = writer.addRelationship(
      key + "-R1", client.id, tests::aRelationship({.otherName = "Sam", .alias = "my partner"}));
  const auto goal =
      writer.addGoal(key + "-G1", client.id, tests::aGoal({.statement = "One", .started = Date(2026, 1, 1)}));
  const auto root = model::Root::make({.story = "wallpaper"}).value();
  const model::OutcomeMeasureFields measure{.name = "PHQ-9", .low = 0, .high = 27};
  const auto administration =
      model::Administration::make({Date(2026, 1, 1), 14}, measure, tests::kToday).value();
  const auto session =
      writer.addSession(key + "-S1", client.id,
                        tests::aSession({.date = Date(2026, 1, 1), .note = model::ProgressNote{"DAP"}}));
  const model::BoundaryEvent boundary{partner.id, "No calls after ten", model::BoundaryOutcome::kept, 1};
  for (const RowOutcome outcome :
       {client.outcome, partner.outcome, goal.outcome, session.outcome, writer.addRoot(client.id, root),
        writer.addAdministration(client.id, measure, administration),
        writer.addNoteSection(session.id, {"data", words}),
        writer.addNoteSection(session.id, {"plan", "Breathe."}),
        writer.addPsychotherapyNote(session.id, model::PsychotherapyNote::make("private").value()),
        writer.addRating(session.id, {.relationship = partner.id, .item = {}, .value = 3, .evidence = words}),
        writer.addStep(session.id, {std::nullopt, model::Path::self, model::Stage::planning}),
        writer.addGiveAndTake(session.id, {partner.id, 7, {}}),
        writer.addWellBeing(session.id, model::WellBeing::stress, 6),
        writer.addBoundary(session.id, boundary), writer.addBoundary(session.id, boundary),
        writer.addGoalWork(session.id, {goal.id, 1}),
        writer.addTask(key + "-T1", session.id, tests::aTask("One small no."), std::nullopt)})
    told.count(outcome);
  if (isSigned) writer.sign(session.id);
  return told;
}

Told import(const tests::VaultInFolder& practice, const std::string& key = "C1",
            const std::string& words = "pelican", bool isSigned = true) {
  ImportWriter writer(practice.vault, practice.clinician, tests::kNow);
  const Told told = writeEverything(writer, key, words, isSigned);
  writer.commit();
  return told;
}

int rowsIn(const tests::VaultInFolder& practice, const std::string& table) {
  return practice.vault.connection().number(("SELECT count(*) FROM " + table).c_str());
}

std::size_t hits(const tests::VaultInFolder& practice, std::string_view word) {
  return store::SearchIndex(practice.vault).find(word, store::LastWord::whole, 50).size();
}

}  // namespace

TEST_CASE("every kind of row is added, signed and found") {
  const tests::VaultInFolder practice;
  CHECK(import(practice).added == kRows);
  const auto client = practice.clients().byKey("C1");
  REQUIRE(client);
  const auto session = practice.sessions().of(*client).front();
  CHECK(session.externalKey == "C1-S1");
  CHECK(session.signature == model::Signature{practice.clinician, tests::kNow});
  CHECK(session.session->note->sections.size() == 2);
  CHECK(session.session->boundaries.size() == 2);
  CHECK(practice.clients().statusHistoryOf(*client).size() == 1);
  CHECK(hits(practice, "pelican") == 2);
  CHECK(hits(practice, "private") == 0);
}

TEST_CASE("what is not committed never happened") {
  const tests::VaultInFolder practice;
  {
    ImportWriter writer(practice.vault, practice.clinician, tests::kNow);
    writeEverything(writer);
  }
  CHECK(rowsIn(practice, "client") == 0);
  CHECK(rowsIn(practice, "session") == 0);
  CHECK(hits(practice, "pelican") == 0);
}

TEST_CASE("importing the same rows twice is the same as once, whether signed or draft") {
  for (const bool isSigned : {true, false}) {
    const tests::VaultInFolder practice;
    import(practice, "C1", "pelican", isSigned);
    const Told again = import(practice, "C1", "pelican", isSigned);
    CHECK(again.unchanged == kRows);
    CHECK(rowsIn(practice, "root") == 1);
    CHECK(rowsIn(practice, "boundary_event") == 2);
    CHECK(hits(practice, "pelican") == 2);
  }
}

TEST_CASE("rows that are there with other words are conflicts, and stay as they were") {
  const tests::VaultInFolder practice;
  import(practice);
  const Told again = import(practice, "C1", "albatross");
  CHECK(again.conflicts == 2);
  CHECK(again.unchanged == kRows - 2);
  CHECK(hits(practice, "albatross") == 0);
  CHECK(hits(practice, "pelican") == 2);
}

TEST_CASE("a session that was signed before takes no new rows; a draft does, and they are found") {
  for (const bool isSigned : {true, false}) {
    const tests::VaultInFolder practice;
    import(practice, "C1", "pelican", isSigned);
    const auto session = *practice.sessions().byKey("C1-S1");
    ImportWriter writer(practice.vault, practice.clinician, tests::kNow);
    const RowOutcome expected = isSigned ? RowOutcome::conflict : RowOutcome::added;
    CHECK(writer.addNoteSection(session, {"assessment", "heron"}) == expected);
    CHECK(writer.addWellBeing(session, model::WellBeing::selfWorth, 4) == expected);
    writer.commit();
    CHECK(hits(practice, "heron") == (isSigned ? 0 : 1));
  }
}

TEST_CASE("a second client imported later is found beside the first") {
  const tests::VaultInFolder practice;
  import(practice, "C1", "pelican");
  CHECK(import(practice, "C2", "heron").added == kRows);
  CHECK(hits(practice, "pelican") == 2);
  CHECK(hits(practice, "heron") == 2);
  CHECK(hits(practice, "Noor") == 2);
}

TEST_CASE("an index built at once is the index that grows row by row") {
  const tests::VaultInFolder atOnce;
  import(atOnce, "C1", "pelican");
  const tests::VaultInFolder later;
  later.addClient("Wen");
  import(later, "C1", "pelican");
  for (const char* word : {"pelican", "breathe", "wallpaper", "small", "noor", "sam", "one", "calls"})
    CHECK(hits(atOnce, word) == hits(later, word));
}
