#include "app/view/data_export.h"

#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "app/view/note_formats.h"
#include "app/view/practice_import.h"
#include "app/view/resources.h"
#include "core/exchange/csv_format.h"
#include "core/store/audit_trail.h"
#include "core/store/clinician_repository.h"
#include "core/store/goal_repository.h"
#include "core/store/measure_repository.h"
#include "core/store/namesakes.h"
#include "core/store/record_chain.h"
#include "core/store/vault_error.h"
#include "tests/support/open_practice.h"

namespace trellis::view {
namespace {

namespace fs = std::filesystem;
using model::Date;

const char* const kAwkward = "=cmd|'/c calc'!A0\r\nsaid \"no\", twice;\n\t@home — Žižek 王 \U0001F600 ";

std::string bytesOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::map<std::string, std::string> textsOf(const fs::path& folder) {
  std::map<std::string, std::string> texts;
  for (const auto& entry : fs::directory_iterator(folder))
    texts[entry.path().filename().string()] = bytesOf(entry.path());
  return texts;
}

class Practice : public tests::OpenPractice {
 public:
  ImportResult import(const fs::path& source) {
    const PracticeImport import{source, ImportKeeps::allOrNothing, workspace.clinician, clock, today()};
    return runImport(import, vault, workspace.catalogue, [](auto, auto) {});
  }
  fs::path exported(const std::string& name, PsychotherapyNotes notes = PsychotherapyNotes::included) {
    exportCsv({.target = folder / name, .client = {}, .psychotherapyNotes = notes}, vault);
    return folder / name;
  }
};

// The practice in a vault of its own, which exports it again.
void checkComesBack(Practice& practice) {
  const auto once = practice.exported("once");
  Practice other;
  const auto result = other.import(once);
  for (const auto& row : result.report.refusedRows)
    FAIL_CHECK(row.file << ':' << row.line << ' ' << row.column << ": " << row.reason);
  REQUIRE(result.report.refusedRows.empty());
  CHECK(result.report.leftOutCells.empty());
  CHECK(textsOf(other.exported("twice")) == textsOf(once));
  CHECK(store::RecordChain(other.vault).verifyAll([](int, int) {}).empty());
}

model::ClientFields awkwardClient() {
  model::ClientFields fields{.legalName = "=HYPERLINK(\"x\")"};
  fields.phone = "+1 555 0100";
  fields.address = kAwkward;
  fields.emergencyContact = {"-Sam", "@partner", "+1 555 0101"};
  fields.referralSource = "'=quoted";
  fields.presentingConcerns = kAwkward;
  fields.intakeDate = Date(2026, 1, 5);
  fields.diagnoses = {{"F60.7", "Dependent, \"mild\"", Date(2026, 1, 5), Date(2026, 6, 1)},
                      {"F60.7", "Dependent, \"mild\"", Date(2026, 1, 5), Date(2026, 6, 1)}};
  fields.consents = {{model::ConsentKind::releaseOfInformation, "=Dr. X", Date(2026, 1, 5), {}, {}}};
  fields.nextAppointment = model::Appointment{Date(2026, 11, 27), *model::TimeOfDay::make(9, 5)};
  fields.legalHold = true;
  return fields;
}

model::SessionFields awkwardSession(model::RelationshipId relationship, model::GoalId goal) {
  model::SessionFields fields{.date = Date(2026, 2, 3)};
  fields.start = model::TimeOfDay::make(9, 0);
  fields.end = model::TimeOfDay::make(9, 50);
  fields.modality = model::Modality::video;
  fields.attendance = model::Attendance::attended;
  fields.risk = model::RiskAnswer{};
  fields.note =
      model::ProgressNote{"DAP", {{"data", kAwkward, false}, {"assessment", {}, true}, {"plan", "-", false}}};
  fields.takeaway = "@";
  fields.ratings = {{relationship, model::Rater::client, tests::kPoorBoundaries, 0, kAwkward}};
  fields.steps = {{{}, model::Path::self, model::Stage::planning}};
  fields.boundaries = {{relationship, kAwkward, model::BoundaryOutcome::kept, {}},
                       {relationship, kAwkward, model::BoundaryOutcome::kept, {}}};
  fields.expectedPushback = {{relationship, kAwkward}};
  fields.interventions = {"old_key"};
  fields.otherInterventions = "\t=1";
  fields.goals = {{goal, std::nullopt}};
  return fields;
}

// All that the format did not carry in its first release, in texts that are hard to carry.
void fillAwkwardly(Practice& practice) {
  const auto client = practice.addClient(awkwardClient());
  model::RelationshipFields people{.otherName = "-", .alias = "=my partner"};
  people.valuedGiving = kAwkward;
  people.notes = kAwkward;
  const auto relationship = practice.addRelationship(client, people);
  const auto goal =
      store::GoalRepository(practice.vault)
          .add(client, model::Goal::make(
                           {.statement = kAwkward, .relationship = relationship, .started = Date(2026, 1, 5)},
                           practice.today())
                           .value());
  const auto measure = model::OutcomeMeasure::make({.name = "+Own", .low = -5, .high = 5.5}).value();
  store::MeasureRepository measures(practice.vault);
  measures.administer(
      client, measures.add(measure),
      model::Administration::make({Date(2026, 2, 3), -2.5}, *measure, practice.today()).value());
  const auto later = model::OutcomeMeasure::make({.name = "*Later", .low = 0, .high = 5}).value();
  measures.administer(client, measures.add(later),
                      model::Administration::make({Date(2026, 2, 3), 2}, *later, practice.today()).value());
  store::SessionRepository sessions(practice.vault);
  const auto session =
      sessions.addDraft(client, practice.workspace.clinician,
                        model::Session::make(awkwardSession(relationship, goal), practice.today()).value());
  sessions.savePsychotherapyNote(session, model::PsychotherapyNote::make(kAwkward).value(),
                                 practice.workspace.clinician);
  sessions.setTask(session, model::PracticeTask::make({.text = kAwkward}).value());
  const model::Signature signature{practice.workspace.clinician, practice.clock};
  sessions.sign(session, signature);
  sessions.addAddendum(session, {kAwkward, signature});
  sessions.addAddendum(session, {kAwkward, signature});
  sessions.amendRating(
      session, {relationship, model::Rater::client, tests::kPoorBoundaries, {}, "=misheard", signature});
  store::tellApart(practice.vault, client, practice.addClient(awkwardClient()), Date(2026, 11, 2));
}

TEST_CASE("The sample practice comes back from its export, and exports to the same files") {
  Practice practice;
  practice.import(samplePracticeFolder(resourceFolder()));
  checkComesBack(practice);
}

TEST_CASE("All that can be recorded comes back, however it is written") {
  Practice practice;
  fillAwkwardly(practice);
  checkComesBack(practice);
}

// A format in use with a signed note in an earlier wording of it, and one that is out of use.
void addOwnFormats(Practice& practice) {
  NoteFormats formats(practice.workspace);
  CHECK(formats.save(std::nullopt, {"=Arts", {{"", "Material", "-"}, {"", "Process"}}}).empty());
  CHECK(formats.save(std::nullopt, {"Brief", {{"", "All"}}}).empty());
  const auto client = practice.addClient("Noor Haddad");
  const auto write = [&](std::string format, bool isToBeSigned) {
    model::SessionFields fields{
        .date = Date(2026, 2, 3),
        .start = model::TimeOfDay::make(9, 0),
        .end = model::TimeOfDay::make(9, 50),
        .modality = model::Modality::video,
        .attendance = model::Attendance::attended,
        .note = model::ProgressNote{std::move(format), {{"material", "Clay."}, {"process", {}, true}}},
        .risk = model::RiskAnswer{}};
    const auto session = practice.addSession(client, std::move(fields));
    if (isToBeSigned)
      store::SessionRepository(practice.vault).sign(session, {practice.workspace.clinician, practice.clock});
  };
  const std::string arts = practice.workspace.catalogue.ownFormats.front().key;
  write(arts, true);
  write(arts, false);
  model::OwnFormatFields fields = formats.fieldsOf(0);
  fields.sections[0].title = "Stuff";
  fields.sections.push_back({"", "Next"});
  CHECK(formats.save(0, fields).empty());
  formats.putOutOfUse(1);
}

TEST_CASE("Note formats of the practice's own come back, in every wording that notes were signed in") {
  Practice practice;
  addOwnFormats(practice);
  checkComesBack(practice);
}

TEST_CASE("A practice that came back has its formats to choose from, and knows which wording is today's") {
  Practice practice;
  addOwnFormats(practice);
  Practice other;
  REQUIRE(other.import(practice.exported("once")).isKept);
  const NoteFormats formats(other.workspace);
  REQUIRE(formats.lines().size() == 2);
  CHECK(formats.lines()[0].sections == "Stuff · Process · Next");
  CHECK_FALSE(formats.lines()[1].isInUse);
  CHECK(other.workspace.catalogue.ownFormats.size() == 3);
}

TEST_CASE("Importing a format again that is out of use by now leaves it so") {
  Practice practice;
  addOwnFormats(practice);
  const auto folder = practice.exported("once");
  NoteFormats formats(practice.workspace);
  formats.putOutOfUse(0);
  CHECK(practice.import(folder).isKept);
  formats.refresh();
  CHECK_FALSE(formats.lines()[0].isInUse);
}

TEST_CASE("A format in other words than the practice's is refused, and what is there stays") {
  Practice practice;
  NoteFormats formats(practice.workspace);
  CHECK(formats.save(std::nullopt, {"Arts", {{"", "Material"}}}).empty());
  const auto folder = practice.exported("once");
  CHECK(formats.save(0, {"Arts", {{"material", "Stuff"}}}).empty());
  const auto result = practice.import(folder);
  REQUIRE(result.report.refusedRows.size() == 1);
  CHECK(result.report.refusedRows[0].file == "note_formats.csv");
  formats.refresh();
  CHECK(formats.lines()[0].sections == "Stuff");
}

TEST_CASE("No text leaves as a formula") {
  Practice practice;
  fillAwkwardly(practice);
  for (const auto& file : textsOf(practice.exported("out")))
    for (const std::string_view start : {",=", ",@", ",+", ",\"=", "\n=", "\n@", ",\t", ",\"\t"})
      CHECK_MESSAGE(file.second.find(start) == std::string::npos, file.first);
}

TEST_CASE("Importing one's own export again changes nothing") {
  Practice practice, other;
  fillAwkwardly(practice);
  const auto folder = practice.exported("out");
  const auto once = other.import(folder);
  const auto twice = other.import(folder);
  CHECK(twice.report.refusedRows.empty());
  CHECK(twice.report.added() == 0);
  CHECK(twice.report.unchanged() == once.report.added());
}

TEST_CASE("Psychotherapy notes stay out unless they are asked for") {
  Practice practice;
  fillAwkwardly(practice);
  const auto folder = practice.exported("out", PsychotherapyNotes::leftOut);
  CHECK(bytesOf(folder / "psychotherapy_notes.csv") == "session_key,text\r\n");
}

TEST_CASE("The export of one client holds nobody else") {
  Practice practice;
  const auto other = practice.addClient("Noor Haddad");
  const auto client = practice.addClient("Zoë Example");
  store::tellApart(practice.vault, client, other, practice.today());
  const auto counts = exportCsv({.target = practice.folder / "one", .client = client}, practice.vault);
  CHECK(counts.clients == 1);
  CHECK(bytesOf(practice.folder / "one" / "told_apart.csv") == "client_key,other_client_key,said_on\r\n");
  exportJson({.target = practice.folder / "one.json", .client = client}, practice.vault, practice.clock);
  CHECK(bytesOf(practice.folder / "one.json").find("\"told_apart\": []") != std::string::npos);
  const auto texts = bytesOf(practice.folder / "one" / "clients.csv");
  CHECK(texts.find("Zoë") != std::string::npos);
  CHECK(texts.find("Noor") == std::string::npos);
}

TEST_CASE("An export is the owner's alone") {
  Practice practice;
  practice.addClient("Noor Haddad");
  const auto folder = practice.exported("out");
  const auto others = fs::perms::group_all | fs::perms::others_all;
  CHECK((fs::status(folder).permissions() & others) == fs::perms::none);
  for (const auto& entry : fs::directory_iterator(folder))
    CHECK((entry.status().permissions() & others) == fs::perms::none);
}

TEST_CASE("Psychotherapy notes are in the JSON only where they were asked for") {
  Practice practice;
  fillAwkwardly(practice);
  const auto file = practice.folder / "practice.json";
  exportJson({.target = file}, practice.vault, practice.clock);
  CHECK(bytesOf(file).find("\"psychotherapy_note\"") == std::string::npos);
  exportJson({.target = file, .client = {}, .psychotherapyNotes = PsychotherapyNotes::included},
             practice.vault, practice.clock);
  CHECK(bytesOf(file).find("\"psychotherapy_note\"") != std::string::npos);
}

// By what is told of it in JSON, but for what an import gives anew.
std::string toldOf(Practice& practice) {
  const auto file = practice.folder / "told.json";
  exportJson({.target = file, .client = {}, .psychotherapyNotes = PsychotherapyNotes::included},
             practice.vault, practice.clock);
  return bytesOf(file);
}

TEST_CASE("A practice that came back from CSV is told of in the same words") {
  Practice practice, other;
  fillAwkwardly(practice);
  other.import(practice.exported("out"));
  CHECK(toldOf(other) == toldOf(practice));
}

TEST_CASE("An export that is stopped leaves nothing behind") {
  Practice practice;
  practice.addClient("Noor Haddad");
  const auto before = std::distance(fs::directory_iterator(practice.folder.path()), {});
  CHECK_THROWS_AS(exportCsv({.target = practice.folder / "out"}, practice.vault, [](auto) { return false; }),
                  store::VaultError);
  CHECK(std::distance(fs::directory_iterator(practice.folder.path()), {}) == before);
}

TEST_CASE("The audit trail tells of an export, and whether psychotherapy notes left with it") {
  Practice practice;
  practice.exported("out");
  const auto entries = store::AuditTrail(practice.vault).list({.action = store::AuditAction::exported});
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].act.detail == "kind=csv_with_psychotherapy_notes");
}

}  // namespace
}  // namespace trellis::view
