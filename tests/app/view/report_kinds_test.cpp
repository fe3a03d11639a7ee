#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "app/view/report_view.h"
#include "core/store/goal_repository.h"
#include "tests/support/open_practice.h"
#include "tests/support/page_text.h"
#include "tests/support/word_boxes.h"

using namespace trellis;
using tests::OpenPractice;
using tests::textOf;
using view::ReportKind;

namespace {

// Each field of a client that one report or another may not say holds a word of its own.
struct Planted : OpenPractice {
  model::ClientId client = addClient(model::ClientFields{.legalName = "Małgorzata Nguyễn",
                                                         .preferredName = "Gosia",
                                                         .dateOfBirth = model::Date(1987, 9, 14),
                                                         .phone = "PHONE",
                                                         .email = "EMAIL@example.org",
                                                         .address = "ADDRESS",
                                                         .emergencyContact = {"KINNAME", "KINTIE", "KINCALL"},
                                                         .referralSource = "REFERRAL",
                                                         .presentingConcerns = "CONCERN",
                                                         .diagnoses = {{"F60.7", "DIAGNOSIS", today()}}});
  model::RelationshipId partner = addRelationship(client, {.otherName = "OTHERNAME",
                                                           .alias = "my partner",
                                                           .printSafety = model::PrintSafety::safe,
                                                           .valuedGiving = "VALUEDGIVING",
                                                           .notes = "RELATIONSHIPNOTES"});
  model::GoalId goal = store::GoalRepository(vault).add(
      client,
      model::Goal::make({.statement = "GOAL", .path = model::Path::boundaries, .started = today()}, today())
          .value());

  model::RootId root = store::ClientRepository(vault).addRoot(
      client, model::Root::make({.period = "ROOTPERIOD", .story = "ROOTSTORY"}).value());

  void addSessions(int count) {
    for (int i = 0; i < count; ++i) {
      auto fields =
          tests::ratedSession(today() - boost::gregorian::days(7 * (count - i)), partner, 3 - i % 3, i % 4);
      fields.start = model::TimeOfDay::make(10, 0);
      fields.end = model::TimeOfDay::make(10, 50);
      for (auto& rating : fields.ratings) rating.evidence = "EVIDENCE";
      fields.note = model::ProgressNote{.format = "SOAP",
                                        .sections = {{.key = "subjective", .text = "SUBJECTIVE"},
                                                     {.key = "objective", .isNotApplicable = true},
                                                     {.key = "assessment", .text = "ASSESSMENT"},
                                                     {.key = "plan", .text = "PLANTEXT"}}};
      fields.risk = model::RiskAnswer{.kinds = {model::RiskKind::selfHarm}, .action = "RISKACTION"};
      fields.takeaway = "TAKEAWAY";
      fields.boundaries = {{.relationship = partner, .boundary = "LIMIT"}};
      fields.expectedPushback = {{partner, "PUSHBACK"}};
      fields.otherInterventions = "INTERVENTION";
      fields.goals = {{goal, 0}};
      store::SessionRepository sessions(vault);
      const auto id = addSession(client, fields);
      sessions.savePsychotherapyNote(id, model::PsychotherapyNote::make("PSYCHOTHERAPY").value(),
                                     workspace.clinician);
      sessions.setTask(id, model::PracticeTask::make({model::Path::boundaries, "TASK"}).value());
      sessions.sign(id, {workspace.clinician, clock});
    }
  }

  view::ReportView report(ReportKind kind) {
    view::ReportView view = kind == ReportKind::caseloadReview ? view::ReportView(workspace)
                                                               : view::ReportView(workspace, client);
    view.request.kind = kind;
    view.request.path = model::Path::boundaries;
    return view;
  }

  std::string text(const view::ReportView& report) {
    const auto file = folder / "report.pdf";
    report.write(file);
    return tests::textOf(file);
  }
};

bool says(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

// What each report may say of what was planted; it may say nothing else of it.
const std::map<ReportKind, std::vector<std::string>> kAllowed = {
    {ReportKind::clientSummary, {"TAKEAWAY", "GOAL", "TASK", "Gosia", "my partner"}},
    {ReportKind::clinicalSummary,
     {"CONCERN", "DIAGNOSIS", "GOAL", "ASSESSMENT", "PLANTEXT", "RISKACTION", "Małgorzata", "My partner",
      "REFERRAL", "INTERVENTION"}},
    {ReportKind::sessionNote,
     {"LIMIT", "PUSHBACK", "INTERVENTION", "EVIDENCE", "SUBJECTIVE", "ASSESSMENT", "PLANTEXT", "RISKACTION",
      "TAKEAWAY", "GOAL", "TASK", "Małgorzata", "my partner"}},
    {ReportKind::dischargeSummary,
     {"CONCERN", "DIAGNOSIS", "GOAL", "ASSESSMENT", "PLANTEXT", "RISKACTION", "Małgorzata", "My partner"}},
    {ReportKind::treatmentPlan, {"CONCERN", "DIAGNOSIS", "GOAL", "TASK", "Małgorzata"}},
    {ReportKind::worksheet, {"TASK"}},
    {ReportKind::caseloadReview, {"M. N."}},
    {ReportKind::wholeRecord,
     {"EMAIL",
      "KINNAME",
      "KINTIE",
      "KINCALL",
      "REFERRAL",
      "ROOTPERIOD",
      "ROOTSTORY",
      "LIMIT",
      "PUSHBACK",
      "INTERVENTION",
      "PHONE",
      "ADDRESS",
      "CONCERN",
      "DIAGNOSIS",
      "OTHERNAME",
      "VALUEDGIVING",
      "RELATIONSHIPNOTES",
      "GOAL",
      "EVIDENCE",
      "SUBJECTIVE",
      "ASSESSMENT",
      "PLANTEXT",
      "RISKACTION",
      "TAKEAWAY",
      "TASK",
      "Małgorzata",
      "Gosia",
      "my partner"}},
};

const std::vector<std::string> kPlanted = {
    "PHONE", "ADDRESS",    "CONCERN",     "DIAGNOSIS",  "OTHERNAME",  "VALUEDGIVING",  "RELATIONSHIPNOTES",
    "GOAL",  "EVIDENCE",   "SUBJECTIVE",  "ASSESSMENT", "PLANTEXT",   "RISKACTION",    "TAKEAWAY",
    "TASK",  "Małgorzata", "Gosia",       "my partner", "My partner", "PSYCHOTHERAPY", "M. N.",
    "EMAIL", "KINNAME",    "KINTIE",      "KINCALL",    "REFERRAL",   "ROOTPERIOD",    "ROOTSTORY",
    "LIMIT", "PUSHBACK",   "INTERVENTION"};

}  // namespace

TEST_CASE("Each report says what it may of a client, and no word more, in both languages") {
  Planted practice;
  practice.addSessions(3);
  for (const ReportKind kind : model::every<ReportKind>())
    for (const model::Language language : model::every<model::Language>()) {
      auto report = practice.report(kind);
      report.request.language = language;
      const std::string text = practice.text(report);
      const auto& allowed = kAllowed.at(kind);
      for (const std::string& word : kPlanted) {
        CAPTURE(model::keyOf(kind));
        CAPTURE(word);
        const bool isAllowed = std::find(allowed.begin(), allowed.end(), word) != allowed.end();
        CHECK(says(text, word) == isAllowed);
      }
    }
}

TEST_CASE("No report names the client in its metadata or the name of its file") {
  Planted practice;
  practice.addSessions(1);
  for (const ReportKind kind : model::every<ReportKind>()) {
    CAPTURE(model::keyOf(kind));
    const auto report = practice.report(kind);
    report.write(practice.folder / "report.pdf");
    const std::string info = tests::outputOf("pdfinfo '" + (practice.folder / "report.pdf").string() + "'");
    CHECK_FALSE(says(info, "Nguy"));
    CHECK_FALSE(says(info, "Gosia"));
    CHECK_FALSE(says(report.suggestedFileName(), "Nguy"));
  }
}

TEST_CASE("Every report is a sound file for a client of any number of sessions, on both papers") {
  for (const int sessions : {0, 1, 8}) {
    Planted practice;
    practice.addSessions(sessions);
    for (const ReportKind kind : model::every<ReportKind>())
      for (const view::Paper paper : {view::Paper::a4, view::Paper::letter}) {
        CAPTURE(sessions);
        CAPTURE(model::keyOf(kind));
        auto report = practice.report(kind);
        report.request.paper = paper;
        if (sessions == 0 && kind == ReportKind::sessionNote) {
          CHECK_FALSE(report.canWrite());
          continue;
        }
        const auto file = practice.folder / "report.pdf";
        CHECK(report.write(file).warnings.empty());
        CHECK(tests::outputOf("qpdf --check '" + file.string() + "' 2>&1").find("No syntax") !=
              std::string::npos);
      }
  }
}

TEST_CASE(
    "A signed note carries the beginning of its record's hash at the foot, a draft says that it is one") {
  Planted practice;
  practice.addSessions(1);
  CHECK(says(practice.text(practice.report(ReportKind::sessionNote)), "hash"));
  practice.addSession(practice.client, tests::attendedSession(practice.today()));
  CHECK(says(practice.text(practice.report(ReportKind::sessionNote)), "Draft: this note is not signed."));
}

TEST_CASE("The foot of a report names the sessions that it rests on") {
  Planted practice;
  practice.addSessions(3);
  CHECK(says(practice.text(practice.report(ReportKind::clientSummary)), "Sessions 1–3"));
  auto report = practice.report(ReportKind::clinicalSummary);
  report.request.from = practice.today() - boost::gregorian::days(15);
  CHECK(says(practice.text(report), "Sessions 2–3"));
}

TEST_CASE("What was unticked is not on the page, and what guards the client cannot be unticked") {
  Planted practice;
  practice.addSessions(3);
  auto report = practice.report(ReportKind::clientSummary);
  const auto made = report.make();
  for (const auto& part : made.parts) {
    CHECK_FALSE(says(part.words, "If it gets hard"));
    report.request.leftOut.insert(part.key);
  }
  const std::string text = practice.text(report);
  CHECK_FALSE(says(text, "GOAL"));
  CHECK_FALSE(says(text, "TASK"));
  CHECK(says(text, "If it gets hard"));
  CHECK(report.make().parts.size() == made.parts.size());
}

TEST_CASE("A single line can be left out of its section") {
  Planted practice;
  practice.addSessions(1);
  auto report = practice.report(ReportKind::treatmentPlan);
  report.request.leftOut.insert("Diagnoses\nF60.7 DIAGNOSIS, since 20 Nov 2026");
  const std::string text = practice.text(report);
  CHECK_FALSE(says(text, "DIAGNOSIS"));
  CHECK(says(text, "CONCERN"));
}

TEST_CASE("A signed note is told whole") {
  Planted practice;
  practice.addSessions(1);
  CHECK(practice.report(ReportKind::sessionNote).make().parts.empty());
  CHECK(practice.report(ReportKind::wholeRecord).make().parts.empty());
}

TEST_CASE(
    "Pages that go home ask where a relationship asks; pages for the file stop only where it is unsafe") {
  OpenPractice practice;
  const auto refused = [&](model::PrintSafety safety, ReportKind kind) {
    const auto client = practice.addClient("Ada Moss");
    practice.addRelationship(client, {.otherName = "Sam", .alias = "my partner", .printSafety = safety});
    practice.addSession(client, tests::attendedSession(practice.today()));
    view::ReportView report(practice.workspace, client);
    report.request.kind = kind;
    return report.needsConfirmation();
  };
  CHECK(refused(model::PrintSafety::ask, ReportKind::clientSummary));
  CHECK(refused(model::PrintSafety::ask, ReportKind::worksheet));
  CHECK(refused(model::PrintSafety::ask, ReportKind::treatmentPlan));
  CHECK_FALSE(refused(model::PrintSafety::ask, ReportKind::clinicalSummary));
  CHECK_FALSE(refused(model::PrintSafety::safe, ReportKind::worksheet));
  for (const ReportKind kind : model::every<ReportKind>())
    if (kind != ReportKind::caseloadReview) CHECK(refused(model::PrintSafety::unsafe, kind));
}

TEST_CASE("A report that cannot be written leaves the file that was there as it was") {
  Planted practice;
  practice.addSessions(1);
  const auto file = practice.folder / "closed" / "report.pdf";
  CHECK_THROWS(practice.report(ReportKind::worksheet).write(file));
  CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("No report has words outside its margins or on other words, whatever the length of the names") {
  constexpr double kSide = 55.5;
  constexpr double kAbove = 26;
  constexpr double kBelow = 28;
  Planted practice;
  practice.client = practice.addClient(
      model::ClientFields{.legalName = std::string(200, 'W'),
                          .presentingConcerns = std::string(600, 'x') + " end",
                          .diagnoses = {{"F60.7", std::string(150, 'm'), practice.today()}}});
  practice.partner = practice.addRelationship(
      practice.client,
      {.otherName = "Sam", .alias = std::string(120, 'a'), .printSafety = model::PrintSafety::safe});
  practice.goal = store::GoalRepository(practice.vault)
                      .add(practice.client, model::Goal::make({.statement = std::string(180, 'g'),
                                                               .path = model::Path::boundaries,
                                                               .relationship = practice.partner,
                                                               .started = practice.today()},
                                                              practice.today())
                                                .value());
  practice.addSessions(8);
  for (const ReportKind kind : model::every<ReportKind>())
    for (const view::Paper paper : {view::Paper::a4, view::Paper::letter}) {
      CAPTURE(model::keyOf(kind));
      auto report = practice.report(kind);
      report.request.paper = paper;
      report.write(practice.folder / "report.pdf");
      for (const tests::PageBoxes& page : tests::wordBoxes(practice.folder / "report.pdf")) {
        CHECK(tests::outsideMargins(page, kSide, kAbove, kBelow) == std::vector<std::string>{});
        CHECK(tests::overlapping(page) == std::vector<std::string>{});
      }
    }
}

TEST_CASE("A relationship that is left out of a clinical page takes its goals along, and its say in safety") {
  Planted practice;
  const auto mother = practice.addRelationship(
      practice.client,
      {.otherName = "Ruth", .alias = "my mother", .printSafety = model::PrintSafety::unsafe});
  store::GoalRepository(practice.vault)
      .add(practice.client, model::Goal::make({.statement = "HERGOAL",
                                               .path = model::Path::boundaries,
                                               .relationship = mother,
                                               .started = practice.today()},
                                              practice.today())
                                .value());
  practice.addSessions(3);
  practice.addSession(practice.client, tests::ratedSession(practice.today(), mother, 3, 1));
  for (const ReportKind kind : {ReportKind::clinicalSummary, ReportKind::dischargeSummary}) {
    auto report = practice.report(kind);
    CHECK(report.needsConfirmation());
    report.request.leftOutRelationships = {mother};
    CHECK_FALSE(report.needsConfirmation());
    const std::string rest = practice.text(report);
    CHECK_FALSE(says(rest, "My mother"));
    CHECK_FALSE(says(rest, "HERGOAL"));
    CHECK(says(rest, "My partner"));
    report.request.leftOutRelationships.clear();
    report.request.confirmUnsafePrint = true;
    CHECK(says(practice.text(report), "HERGOAL"));
  }
}
