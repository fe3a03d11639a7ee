#include "app/view/export_view.h"

#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "app/view/record_request_view.h"
#include "core/store/audit_trail.h"
#include "tests/support/open_practice.h"

namespace trellis::view {
namespace {

namespace fs = std::filesystem;

struct Leaving : tests::OpenPractice {
  model::ClientId maya = addClient("Maya Rosen");
  model::ClientId li = addClient("Li Wei");

  Leaving() { fs::create_directory(out()); }
  fs::path out() const { return folder / "out"; }
  ExportView view() { return ExportView(workspace, out()); }
};

}  // namespace

TEST_CASE("An export of the practice says what left, that it is not sealed, and where it is") {
  Leaving practice;
  const auto view = practice.view();
  const auto outcome = view.write();
  REQUIRE(outcome.isDone);
  CHECK(outcome.sentence ==
        "Exported: 2 records, 0 sessions. Psychotherapy notes were left out. It is not sealed: " +
            (practice.out() / "trellis-csv-2026-11-20").string());
  CHECK(fs::exists(practice.out() / "trellis-csv-2026-11-20" / "clients.csv"));
}

TEST_CASE("An export of one client is named by the record, not by the client") {
  Leaving practice;
  auto view = practice.view();
  view.format = ExportFormat::json;
  view.client = 1;
  REQUIRE(view.write().isDone);
  CHECK(fs::exists(practice.out() / "trellis-json-record-2-2026-11-20.json"));
  const auto entries = store::AuditTrail(practice.vault).list({.action = store::AuditAction::exported});
  REQUIRE(entries.size() == 1);
  CHECK(entries.front().act.client == practice.li);
}

TEST_CASE("A second export never lies over the first") {
  Leaving practice;
  const auto view = practice.view();
  REQUIRE(view.write().isDone);
  CHECK(view.place() == practice.out() / "trellis-csv-2026-11-20-2");
  CHECK(view.write().isDone);
}

TEST_CASE("Psychotherapy notes that were ticked stay out of a format that cannot hold them") {
  Leaving practice;
  auto view = practice.view();
  view.withPsychotherapyNotes = true;
  view.format = ExportFormat::fhir;
  CHECK_FALSE(view.canHoldPsychotherapyNotes());
  CHECK(view.write().sentence.find("Psychotherapy notes were left out.") != std::string::npos);
}

TEST_CASE("An export that is stopped leaves nothing behind, in the folder and in the audit trail") {
  Leaving practice;
  const auto view = practice.view();
  CHECK_FALSE(view.write([](auto) { return false; }).isDone);
  CHECK(fs::is_empty(practice.out()));
  CHECK(store::AuditTrail(practice.vault).list({.action = store::AuditAction::exported}).empty());
}

TEST_CASE("A folder that is gone is told as a sentence") {
  Leaving practice;
  auto view = practice.view();
  view.folder = practice.folder / "nowhere";
  const auto outcome = view.write();
  CHECK_FALSE(outcome.isDone);
  CHECK_FALSE(outcome.sentence.empty());
}

TEST_CASE("A record request holds pages and data of the one client, in a folder of its own") {
  Leaving practice;
  const RecordRequestView request(practice.workspace, practice.li, practice.out());
  REQUIRE(request.write().isDone);
  const auto record = practice.out() / "record-2-2026-11-20";
  CHECK(fs::exists(record / "whole-record-record-2-2026-11-20.pdf"));
  for (const char* part : {"csv/clients.csv", "json/record.json", "fhir/record-2.json"})
    CHECK_MESSAGE(fs::exists(record / part), part);
}

TEST_CASE("A record that may be read by somebody dangerous is handed out only once that is weighed") {
  Leaving practice;
  practice.addRelationship(practice.maya, {.otherName = "Sam",
                                           .alias = "my partner",
                                           .printSafety = model::PrintSafety::unsafe,
                                           .hasSafetyConcern = true});
  RecordRequestView request(practice.workspace, practice.maya, practice.out());
  CHECK(request.write().sentence == request.report.refusal());
  request.report.request.confirmUnsafePrint = true;
  CHECK(request.write().isDone);
}

}  // namespace trellis::view
