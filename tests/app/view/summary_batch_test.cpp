#include "app/view/summary_batch.h"

#include <filesystem>

#include <doctest/doctest.h>

#include "core/store/audit_trail.h"
#include "tests/support/open_practice.h"
#include "tests/support/temporary_folder.h"

using namespace trellis;
using tests::filesIn;
using tests::OpenPractice;

namespace {

// A client whose first session was half a year ago, so that the review is due.
model::ClientId addDue(OpenPractice& practice, const std::string& name, model::PrintSafety safety) {
  const auto client = practice.addClient(
      model::ClientFields{.legalName = name, .intakeDate = practice.today() - boost::gregorian::days(200)});
  const auto partner =
      practice.addRelationship(client, {.otherName = "Sam", .alias = "my partner", .printSafety = safety});
  for (const int weeks : {26, 2})
    practice.addSession(
        client, tests::ratedSession(practice.today() - boost::gregorian::days(7 * weeks), partner, 2, 2));
  return client;
}

void writeAll(view::SummaryBatch& batch) {
  while (const auto page = batch.next()) batch.wrote(*page, page->write());
}

}  // namespace

TEST_CASE("Only clients whose review is due are in the batch") {
  OpenPractice practice;
  addDue(practice, "Ada Moss", model::PrintSafety::safe);
  practice.addClient("Lee Hart");
  view::SummaryBatch batch(practice.workspace);
  batch.refresh();
  REQUIRE(batch.lines().size() == 1);
  CHECK(batch.lines()[0].name == "Ada Moss");
  CHECK_FALSE(batch.lines()[0].reason.empty());
}

TEST_CASE("A batch writes a page for each client, and none whose page may not simply go home") {
  OpenPractice practice;
  addDue(practice, "Ada Moss", model::PrintSafety::safe);
  addDue(practice, "Zora Quill", model::PrintSafety::safe);
  addDue(practice, "Lee Hart", model::PrintSafety::unsafe);
  const auto folder = practice.folder / "pages";
  std::filesystem::create_directory(folder);
  view::SummaryBatch batch(practice.workspace);
  batch.refresh();
  batch.start(folder, view::Paper::letter);
  writeAll(batch);
  CHECK(filesIn(folder) == 2);
  CHECK(batch.verdict() == "2 summaries saved, 1 left out: the list says why.");
  CHECK(batch.lines()[2].outcome.starts_with("Left out: "));
  CHECK(store::AuditTrail(practice.vault).list({.action = store::AuditAction::printed}).size() == 2);
}

TEST_CASE("A batch that is stopped writes no further page") {
  OpenPractice practice;
  for (const char* name : {"Ada Moss", "Zora Quill", "Lee Hart"})
    addDue(practice, name, model::PrintSafety::safe);
  const auto folder = practice.folder / "pages";
  std::filesystem::create_directory(folder);
  view::SummaryBatch batch(practice.workspace);
  batch.refresh();
  batch.start(folder, view::Paper::a4);
  batch.wrote(*batch.next(), 1);
  batch.stop();
  CHECK_FALSE(batch.next());
  CHECK(batch.done() == 3);
}

TEST_CASE("Where no review is due the place says so") {
  OpenPractice practice;
  view::SummaryBatch batch(practice.workspace);
  batch.refresh();
  CHECK(batch.lines().empty());
  CHECK_FALSE(batch.emptyState().empty());
}
