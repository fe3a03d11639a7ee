#include "app/view/practice_import.h"

#include <doctest/doctest.h>

#include "app/view/resources.h"
#include "app/view/sample_practice.h"
#include "core/store/caseload.h"
#include "core/store/client_repository.h"
#include "core/store/clinician_repository.h"
#include "core/store/search_index.h"
#include "core/store/session_repository.h"
#include "tests/support/catalogue.h"
#include "tests/support/passphrases.h"
#include "tests/support/practice_folder.h"

namespace trellis::view {
namespace {

const model::Instant kNow = *model::parseInstant("2026-11-20T10:55:00Z");

class EmptyPractice {
 public:
  tests::TemporaryFolder folder;
  store::Vault vault =
      store::Vault::create(folder / "practice.trellis", model::Practice::make({.name = "Practice"}).value(),
                           model::Clinician::make({.signInName = "ana", .displayName = "Ana Ruiz"}).value(),
                           tests::aPassphrase(), tests::kQuickCost, [] { return kNow; });

  ImportResult import(const tests::PracticeFolder& source, ImportKeeps keeps = ImportKeeps::allOrNothing) {
    const PracticeImport import{source.path(), keeps, store::ClinicianRepository(vault).all().front().id,
                                kNow, kNow.date()};
    return runImport(import, vault, tests::catalogue(), [](auto, auto) {});
  }

  std::size_t clients() const { return store::readCaseload(vault).size(); }
};

TEST_CASE("An imported practice can be read back from the vault by its keys") {
  EmptyPractice practice;
  CHECK(practice.import(tests::PracticeFolder()).isKept);
  const store::ClientRepository clients(practice.vault);
  const auto client = clients.byKey("C00001");
  REQUIRE(client);
  CHECK(clients.find(*client).client->legalName == "Zoë Example");
  const store::SessionRepository sessions(practice.vault);
  const auto all = sessions.of(*client);
  REQUIRE(all.size() == 2);
  CHECK(all[0].externalKey == "C00001-S001");
  CHECK(all[0].session->note->sections[0].text == "Arrived on time.\nSet the agenda.");
  CHECK(all[0].session->ratings.size() == 2);
  CHECK(all[0].session->goals[0].level == -1);
  CHECK(sessions.tasksOf(*client)[0].review->learned == "Smaller than I feared.");
  CHECK(sessions.psychotherapyNoteOf(all[0].id, all[0].clinician)->privateText() ==
        "Private: the pull to rescue.");
}

TEST_CASE("A session that is marked as signed is signed by the importing clinician, another stays a draft") {
  EmptyPractice practice;
  practice.import(tests::PracticeFolder());
  const auto all =
      store::SessionRepository(practice.vault).of(*store::ClientRepository(practice.vault).byKey("C00001"));
  REQUIRE(all[0].signature);
  CHECK(all[0].signature->at == kNow);
  CHECK_FALSE(all[1].signature);
}

TEST_CASE("What was imported can be searched, the psychotherapy note cannot") {
  EmptyPractice practice;
  practice.import(tests::PracticeFolder());
  const store::SearchIndex index(practice.vault);
  CHECK(index.find("agenda", store::LastWord::whole, 10).size() == 1);
  CHECK(index.find("rescue", store::LastWord::whole, 10).empty());
}

TEST_CASE("Importing the same folder twice changes nothing, and says so") {
  EmptyPractice practice;
  const tests::PracticeFolder source;
  const auto once = practice.import(source);
  const auto twice = practice.import(source);
  CHECK(twice.report.refusedRows.empty());
  CHECK(twice.report.added() == 0);
  CHECK(twice.report.unchanged() == once.report.added());
  CHECK(practice.clients() == 1);
}

TEST_CASE("A refused row keeps the whole practice out") {
  EmptyPractice practice;
  const tests::PracticeFolder source;
  source.change("ratings.csv", "poor_boundaries,3", "poor_boundaries,7");
  const auto result = practice.import(source);
  CHECK_FALSE(result.isKept);
  CHECK(result.report.refusedRows.size() == 1);
  CHECK(practice.clients() == 0);
}

TEST_CASE("The good rows are kept where that was asked for, and the rest can follow") {
  EmptyPractice practice;
  const tests::PracticeFolder damaged;
  damaged.change("well_being.csv", "stress,8", "stress,80");
  damaged.change("sessions.csv", "none,,yes", "none,,no");
  CHECK(practice.import(damaged, ImportKeeps::goodRows).isKept);
  CHECK(practice.clients() == 1);
  const tests::PracticeFolder repaired;
  repaired.change("sessions.csv", "none,,yes", "none,,no");
  CHECK(practice.import(repaired).report.added() == 1);
}

TEST_CASE("A dry run tells what would happen and leaves the vault as it was") {
  EmptyPractice practice;
  const auto result = practice.import(tests::PracticeFolder(), ImportKeeps::nothing);
  CHECK_FALSE(result.isKept);
  CHECK(result.report.added() == 20);
  CHECK(practice.clients() == 0);
}

TEST_CASE("A row that the vault holds with other content is refused") {
  EmptyPractice practice;
  const tests::PracticeFolder source;
  practice.import(source);
  source.change("clients.csv", "Zoë Example", "Zoë Changed");
  const auto result = practice.import(source);
  REQUIRE(result.report.refusedRows.size() == 1);
  CHECK(result.report.refusedRows[0].file == "clients.csv");
}

TEST_CASE("A signed session takes no rows that come later") {
  EmptyPractice practice;
  const tests::PracticeFolder source;
  practice.import(source);
  source.append("well_being.csv", "C00001-S001,self_worth,3\r\n");
  const auto result = practice.import(source);
  REQUIRE(result.report.refusedRows.size() == 1);
  CHECK(result.report.refusedRows[0].line == 3);
}

TEST_CASE("Two roots that read the same are two, however often they are imported") {
  EmptyPractice practice;
  const tests::PracticeFolder source;
  source.append("roots.csv", "C00001,other,,Said twice.,\r\nC00001,other,,Said twice.,\r\n");
  practice.import(source);
  CHECK(practice.import(source).report.added() == 0);
  const store::ClientRepository clients(practice.vault);
  CHECK(clients.rootsOf(*clients.byKey("C00001")).size() == 3);
}

TEST_CASE("The sample practice opens with its clients and their sessions") {
  const tests::TemporaryFolder folder;
  const auto vault = makeSamplePractice(folder / "sample.trellis", resourceFolder(), tests::catalogue(),
                                        [] { return kNow; });
  const auto caseload = store::readCaseload(vault);
  REQUIRE(caseload.size() >= 6);
  CHECK(caseload[0].externalKey == "C00001");
  CHECK(caseload[0].sessions >= 14);
}

}  // namespace
}  // namespace trellis::view
