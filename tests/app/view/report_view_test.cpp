#include "app/view/report_view.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/open_practice.h"
#include "tests/support/page_text.h"
#include "tests/support/scripted_prompts.h"

using namespace trellis;
using tests::OpenPractice;
using tests::outputOf;
using tests::textOf;

namespace {

constexpr const char* kSecret = "Zanzibar";

// A client whose notes, evidence, risk and private notes all hold a word that must not be printed.
struct Guarded : OpenPractice {
  model::ClientId client =
      addClient(model::ClientFields{.legalName = "Małgorzata Nguyễn", .presentingConcerns = kSecret});
  model::RelationshipId partner = addRelationship(client, {.otherName = kSecret,
                                                           .alias = "my partner",
                                                           .printSafety = model::PrintSafety::safe,
                                                           .valuedGiving = kSecret,
                                                           .notes = kSecret});

  void addSessions(int count) {
    for (int i = 0; i < count; ++i) {
      const model::Date date = today() - boost::gregorian::days(7 * (count - i));
      auto fields = tests::ratedSession(date, partner, 3 - i % 3, i % 4);
      for (auto& rating : fields.ratings) rating.evidence = kSecret;
      fields.note =
          model::ProgressNote{.format = "SOAP", .sections = {{.key = "subjective", .text = kSecret}}};
      fields.risk = model::RiskAnswer{.kinds = {model::RiskKind::selfHarm}, .action = kSecret};
      fields.takeaway = "I can want things.";
      const auto id = addSession(client, fields);
      store::SessionRepository(vault).savePsychotherapyNote(
          id, model::PsychotherapyNote::make(kSecret).value(), workspace.clinician);
    }
  }
};

}  // namespace

TEST_CASE(
    "A summary of any number of sessions names the client and holds nothing that is not theirs to print") {
  for (const int sessions : {0, 1, 8, 60}) {
    CAPTURE(sessions);
    Guarded practice;
    practice.addSessions(sessions);
    for (const model::Language language : model::every<model::Language>()) {
      view::ReportView report(practice.workspace, practice.client);
      report.request.language = language;
      const auto file = practice.folder / "summary.pdf";
      const auto result = report.write(file);
      CHECK(result.pages >= 1);
      CHECK(result.pages <= 2);
      const std::string text = textOf(file);
      CHECK(text.find("Małgorzata Nguyễn") != std::string::npos);
      CHECK(text.find(kSecret) == std::string::npos);
      CHECK(outputOf("pdfinfo '" + file.string() + "'").find("Nguy") == std::string::npos);
    }
  }
}

TEST_CASE("The same summary at the same moment is the same file") {
  Guarded practice;
  practice.addSessions(3);
  const view::ReportView report(practice.workspace, practice.client);
  report.write(practice.folder / "a.pdf");
  report.write(practice.folder / "b.pdf");
  CHECK(outputOf("cmp '" + (practice.folder / "a.pdf").string() + "' '" +
                 (practice.folder / "b.pdf").string() + "' && echo same") == "same\n");
}

TEST_CASE("A report tells how much of it is made, and one that is stopped leaves no file") {
  Guarded practice;
  practice.addSessions(8);
  view::ReportView report(practice.workspace, practice.client);
  report.request.kind = view::ReportKind::wholeRecord;
  std::vector<double> told;
  const auto listen = [&](std::optional<double> done) {
    if (done) told.push_back(*done);
    return true;
  };
  CHECK(report.make(listen).pdf == report.make().pdf);
  CHECK(told.size() > 2);
  CHECK(std::ranges::is_sorted(told));
  CHECK(told.back() == 1);
  const auto file = practice.folder / "record.pdf";
  for (const double end : {0.1, 0.9}) {
    CAPTURE(end);
    const auto stop = [&](std::optional<double> done) { return done.value_or(0) < end; };
    CHECK_FALSE(store::finished([&] { return report.write(file, stop); }));
    CHECK_FALSE(std::filesystem::exists(file));
  }
}

TEST_CASE("The suggested name of the file does not name the client") {
  Guarded practice;
  const view::ReportView report(practice.workspace, practice.client);
  CHECK(report.suggestedFileName().starts_with("progress-summary-record-"));
  CHECK(report.suggestedFileName().ends_with("-2026-11-20.pdf"));
}

TEST_CASE("A client without a relationship has no summary yet") {
  OpenPractice practice;
  const view::ReportView report(practice.workspace, practice.addClient("Ada Moss"));
  CHECK_FALSE(report.canWrite());
  CHECK_FALSE(report.refusal()->empty());
}

TEST_CASE("A period that ends before it begins is refused") {
  Guarded practice;
  view::ReportView report(practice.workspace, practice.client);
  report.request.from = model::Date(2026, 11, 2);
  report.request.to = model::Date(2026, 11, 1);
  CHECK_FALSE(report.canWrite());
  CHECK_FALSE(report.needsConfirmation());
}

TEST_CASE("What is not safe to print is refused with its reason until it is confirmed") {
  OpenPractice practice;
  const auto refusalOf = [&](model::PrintSafety safety, bool hasConcern) {
    const auto client = practice.addClient("Ada Moss");
    practice.addRelationship(client, {.otherName = "Sam Sample",
                                      .alias = "my partner",
                                      .printSafety = safety,
                                      .hasSafetyConcern = hasConcern});
    view::ReportView report(practice.workspace, client);
    const auto refusal = report.refusal();
    report.request.confirmUnsafePrint = true;
    CHECK(report.canWrite());
    return refusal.value_or("");
  };
  CHECK(refusalOf(model::PrintSafety::safe, false).empty());
  CHECK(refusalOf(model::PrintSafety::ask, false).find("ask the client") != std::string::npos);
  CHECK(refusalOf(model::PrintSafety::unsafe, false).find("unsafe to print") != std::string::npos);
  CHECK(refusalOf(model::PrintSafety::safe, true).find("safety concern") != std::string::npos);
}

TEST_CASE("The first relationship that is safe to print is chosen, in the client's report language") {
  OpenPractice practice;
  const auto client = practice.addClient(
      model::ClientFields{.legalName = "Lucía Núñez", .reportLanguage = model::Language::spanish});
  practice.addRelationship(client, {.otherName = "Lee Hart", .alias = "mi amiga"});
  const auto safe = practice.addPartner(client);
  const view::ReportView report(practice.workspace, client);
  CHECK(report.request.relationship == safe);
  CHECK(report.request.language == model::Language::spanish);
}

TEST_CASE("An unsafe page is written only where the therapist says so, and a cancel leaves no file") {
  OpenPractice practice;
  const auto client = practice.addClient("Ada Moss");
  practice.addRelationship(
      client, {.otherName = "Sam Sample", .alias = "my partner", .printSafety = model::PrintSafety::unsafe});
  tests::ScriptedPrompts prompts;
  const auto file = practice.folder / "summary.pdf";
  prompts.place = file;

  view::ReportView refused(practice.workspace, client);
  CHECK_FALSE(refused.writeAsking(prompts));
  CHECK(prompts.suggestedNames.empty());

  prompts.willConfirm = true;
  prompts.place.reset();
  view::ReportView cancelled(practice.workspace, client);
  CHECK_FALSE(cancelled.writeAsking(prompts));
  CHECK_FALSE(std::filesystem::exists(file));

  prompts.place = file;
  view::ReportView confirmed(practice.workspace, client);
  REQUIRE(confirmed.writeAsking(prompts));
  CHECK(std::filesystem::exists(file));
  CHECK(prompts.questions.size() == 3);
}
