#include <algorithm>
#include <fstream>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "app/view/about.h"
#include "tests/app/cli/trellisctl_run.h"
#include "tests/support/practice_folder.h"

namespace trellis::cli {
namespace {

using nlohmann::json;
using tests::PracticeFolder;
using tests::Trellisctl;

// A practice with the folder's one client in it.
class ImportedPractice : public Trellisctl {
 public:
  PracticeFolder source;
  ImportedPractice() {
    create();
    run({"import", source.path().string()});
  }
};

TEST_CASE("A new vault is made once, and a file that is there is left alone") {
  const Trellisctl trellisctl;
  CHECK(trellisctl.create().exitCode == 0);
  const auto again = trellisctl.create();
  CHECK(again.exitCode == 1);
  CHECK_FALSE(again.messages.empty());
}

TEST_CASE("A sign-in name that cannot be one is refused with its sentence") {
  const Trellisctl trellisctl;
  const auto answer = trellisctl.run(
      {"create", "--practice", "Willow Street", "--clinician", "Ana Ruiz", "--display-name", "Ana Ruiz"});
  CHECK(answer.exitCode == 1);
  CHECK(answer.says("A sign-in name"));
  CHECK_FALSE(std::filesystem::exists(trellisctl.vault()));
}

TEST_CASE("Wrong usage exits with 2 and shows the usage") {
  const Trellisctl trellisctl;
  for (const std::vector<std::string>& words : {std::vector<std::string>{},
                                                {"fly"},
                                                {"clients", "--fast"},
                                                {"clients", "extra"},
                                                {"import"},
                                                {"progress"},
                                                {"search", "boundary", "--limit", "many"},
                                                {"search", "boundary", "--limit"},
                                                {"create"},
                                                {"report", "client-summary", "--client", "C00001"},
                                                {"clinicians", "add"},
                                                {"clinicians", "fire", "ana"},
                                                {"audit", "--from", "yesterday"},
                                                {"restore", "file"},
                                                {"verify", "one", "two"}}) {
    const auto answer = trellisctl.run(words);
    CHECK(answer.exitCode == 2);
    CHECK(answer.says("trellisctl [--vault FILE]"));
    CHECK(answer.out.empty());
  }
}

TEST_CASE("Help is an answer") {
  const auto answer = Trellisctl().runProgram("LC_ALL=C", "--help");
  CHECK(answer.exitCode == 0);
  CHECK(answer.out.find("import DIR") != std::string::npos);
}

TEST_CASE("The version is an answer, that of the window too") {
  const auto answer = Trellisctl().runProgram("LC_ALL=C", "--version");
  CHECK(answer.exitCode == 0);
  CHECK(answer.out == "trellisctl " + view::programVersion() + "\n");
}

TEST_CASE("The manual is written without a practice") {
  const Trellisctl trellisctl;
  const auto file = trellisctl.folder / "manual.pdf";
  CHECK(trellisctl.run({"manual", "-o", file.string(), "--language", "es", "--paper", "letter"}).exitCode ==
        0);
  CHECK(std::filesystem::file_size(file) > 10000);
  CHECK(trellisctl.run({"manual", "-o", file.string(), "--language", "xx"}).exitCode == 2);
}

TEST_CASE("A vault that is missing exits with 1, a foreign file with 4") {
  const Trellisctl trellisctl;
  CHECK(trellisctl.run({"clients"}).exitCode == 1);
  trellisctl.folder.write("practice.trellis", std::string(9000, 'x'));
  const auto answer = trellisctl.run({"clients"});
  CHECK(answer.exitCode == 4);
  CHECK(answer.says("not a Trellis vault"));
}

TEST_CASE("Without --vault the practice lies in the data folder of the account") {
  const Trellisctl trellisctl;
  const auto answer = trellisctl.runProgram("XDG_DATA_HOME=" + trellisctl.folder.path().string(), "sample");
  CHECK(answer.exitCode == 0);
  CHECK(std::filesystem::exists(trellisctl.folder / "trellis" / "practice.trellis"));
  const auto listed =
      trellisctl.runProgram("XDG_DATA_HOME=" + trellisctl.folder.path().string(), "clients --json");
  CHECK(listed.exitCode == 0);  // the sample opens without a passphrase
  CHECK(listed.json().size() > 3);
}

TEST_CASE("An import counts its rows, and a second one says that nothing was new") {
  const Trellisctl trellisctl;
  const PracticeFolder source;
  trellisctl.create();
  const auto once = trellisctl.run({"import", source.path().string()});
  CHECK(once.exitCode == 0);
  CHECK(once.out.find("Imported 20 rows.") != std::string::npos);
  CHECK(once.messages.empty());
  const auto twice = trellisctl.run({"import", source.path().string()});
  CHECK(twice.exitCode == 0);
  CHECK(twice.out.find("Nothing was new") != std::string::npos);
}

TEST_CASE("A refused row is named by file, line and column, and nothing is imported") {
  const Trellisctl trellisctl;
  const PracticeFolder source;
  source.change("ratings.csv", "poor_boundaries,3", "poor_boundaries,7");
  trellisctl.create();
  const auto answer = trellisctl.run({"import", source.path().string()});
  CHECK(answer.exitCode == 1);
  CHECK(answer.says("ratings.csv, line 2, column value: This value must be between 0 and 4."));
  CHECK(answer.says("nothing was imported"));
  CHECK(trellisctl.run({"clients", "--json"}).json().empty());
}

TEST_CASE("Good rows are kept where this was asked for, and the refused are still named") {
  const Trellisctl trellisctl;
  const PracticeFolder source;
  source.change("ratings.csv", "poor_boundaries,3", "poor_boundaries,7");
  trellisctl.create();
  const auto answer = trellisctl.run({"import", source.path().string(), "--keep-good-rows"});
  CHECK(answer.exitCode == 0);
  CHECK(answer.says("ratings.csv, line 2"));
  CHECK(trellisctl.run({"clients", "--json"}).json().size() == 1);
}

TEST_CASE("A dry run leaves the vault empty") {
  const Trellisctl trellisctl;
  trellisctl.create();
  CHECK(trellisctl.run({"import", PracticeFolder().path().string(), "--dry-run"}).exitCode == 0);
  CHECK(trellisctl.run({"clients", "--json"}).json().empty());
}

TEST_CASE("A folder that is not there is refused") {
  const Trellisctl trellisctl;
  trellisctl.create();
  CHECK(trellisctl.run({"import", (trellisctl.folder / "none").string()}).exitCode == 1);
}

TEST_CASE("A clinician whom the practice does not have cannot sign an import") {
  const Trellisctl trellisctl;
  trellisctl.create();
  const auto answer = trellisctl.run({"import", PracticeFolder().path().string(), "--clinician", "somebody"});
  CHECK(answer.exitCode == 1);
  CHECK(answer.says("no clinician"));
  CHECK(trellisctl.run({"import", PracticeFolder().path().string(), "--clinician", "ana"}).exitCode == 0);
}

TEST_CASE("Clients are listed by their keys, in JSON and as a table") {
  const ImportedPractice practice;
  const json clients = practice.run({"clients", "--json"}).json();
  REQUIRE(clients.size() == 1);
  CHECK(clients[0]["external_key"] == "C00001");
  CHECK(clients[0]["record_number"] == 1);
  CHECK(clients[0]["name"] == "Zoë Example");
  CHECK(clients[0]["status"] == "active");
  CHECK(clients[0]["sessions"] == 1);
  CHECK(clients[0]["last_session"] == "2026-01-12");
  CHECK(practice.run({"clients"}).out.find("Zoë Example") != std::string::npos);
}

TEST_CASE("The caseload tells flags with their reasons") {
  const ImportedPractice practice;
  const json caseload = practice.run({"caseload", "--json"}).json();
  REQUIRE(caseload.size() == 1);
  std::set<std::string> flags;
  for (const json& flag : caseload[0]["flags"]) flags.insert(flag["flag"]);
  CHECK(flags.contains("no_recent_session"));
  CHECK_FALSE(caseload[0]["flags"][0]["reason"].get<std::string>().empty());
}

TEST_CASE("Progress is told by finding, and what is absent is null") {
  const ImportedPractice practice;
  const json findings = practice.run({"progress", "--client", "C00001", "--json"}).json();
  REQUIRE(findings.size() == 2);
  const std::set<std::string> keys = {
      "client", "relationship",      "rater",     "item",       "n", "baseline", "current",
      "change", "slope_per_30_days", "slope_low", "slope_high", "s", "p",        "verdict"};
  for (const json& finding : findings) {
    std::set<std::string> told;
    for (const auto& [key, value] : finding.items()) told.insert(key);
    CHECK(told == keys);
    CHECK(finding["relationship"] == "C00001-R1");
    CHECK(finding["baseline"].is_null());
    CHECK(finding["verdict"] == "too_few");
  }
}

TEST_CASE("A client is found by record number too, and an unknown one is refused") {
  const ImportedPractice practice;
  CHECK(practice.run({"progress", "--client", "1", "--json"}).json().size() == 2);
  CHECK(practice.run({"progress", "--client", "C00099"}).exitCode == 1);
}

TEST_CASE("With --all the progress tells whatever else is known, relationship by relationship") {
  const ImportedPractice practice;
  const json whole = practice.run({"progress", "--client", "C00001", "--json", "--all"}).json();
  for (const char* key : {"client", "findings", "well_being", "relationships", "skill_spread", "goals",
                          "goal_attainment_score", "measures", "flags"})
    CHECK(whole.contains(key));
  CHECK(whole["findings"].size() == 2);
  CHECK(whole["well_being"].size() == 4);
  REQUIRE_FALSE(whole["relationships"].empty());
  const json& relationship = whole["relationships"][0];
  CHECK(relationship["relationship"] == "C00001-R1");
  CHECK(relationship["sign_and_characteristic"]["boundaries"] == "too_few");
  CHECK(relationship["boundaries"]["kept"] == 1);
  CHECK(relationship["boundaries"]["kept_over_time"].is_null());
  CHECK(relationship["boundaries"]["guilt"]["verdict"] == "too_few");
}

TEST_CASE("Search names client and session of each hit, and never finds a psychotherapy note") {
  const ImportedPractice practice;
  const json hits = practice.run({"search", "agenda", "--json"}).json();
  REQUIRE(hits.size() == 1);
  CHECK(hits[0]["client"] == "C00001");
  CHECK(hits[0]["session"] == "C00001-S001");
  CHECK(hits[0]["date"] == "2026-01-12");
  CHECK(hits[0]["where"] == "section");
  CHECK(hits[0]["snippet"].get<std::string>().find("agenda") != std::string::npos);
  CHECK(practice.run({"search", "rescue", "--json"}).json().empty());
  CHECK(practice.run({"search", "small", "--json", "--limit", "1"}).json().size() == 1);
}

TEST_CASE("Search finds the theme of a root by its name, and tells its key") {
  const ImportedPractice practice;
  const json hits = practice.run({"search", "wishes peace", "--json"}).json();
  REQUIRE(hits.size() == 1);
  CHECK(hits[0]["client"] == "C00001");
  CHECK(hits[0]["where"] == "root_theme");
  CHECK(hits[0]["snippet"] == "keeping_the_peace");
}

TEST_CASE("A client summary is written as PDF, and only of a relationship that is safe to print") {
  const ImportedPractice practice;
  const std::string file = (practice.folder / "summary.pdf").string();
  const auto written = practice.run({"report", "client-summary", "--client", "C00001", "-o", file});
  CHECK(written.exitCode == 0);
  std::ifstream stream(file, std::ios::binary);
  CHECK(std::string(std::istreambuf_iterator<char>(stream), {}).starts_with("%PDF-"));
}

TEST_CASE("Every report is written from the command line") {
  const Trellisctl trellisctl;
  trellisctl.run({"sample"});
  const std::string file = (trellisctl.folder / "report.pdf").string();
  for (const char* kind : {"client-summary", "clinical-summary", "session-note", "discharge-summary",
                           "treatment-plan", "worksheet", "caseload-review", "whole-record"}) {
    CAPTURE(kind);
    std::filesystem::remove(file);
    CHECK(trellisctl
              .run({"report", kind, "--client", "C00001", "--language", "es", "--confirm-unsafe-print", "-o",
                    file})
              .exitCode == 0);
    CHECK(std::filesystem::exists(file));
  }
  CHECK(trellisctl.run({"report", "diary", "--client", "C00001", "-o", file}).exitCode == 2);
}

TEST_CASE("A record request is answered in a folder of its own, without the client's name on the outside") {
  const Trellisctl trellisctl;
  trellisctl.run({"sample"});
  const auto folder = trellisctl.folder / "request";
  const auto answer = trellisctl.run({"record-request", "--client", "C00001", "-o", folder.string()});
  CHECK(answer.exitCode == 0);
  CHECK(std::filesystem::exists(folder / "whole-record-record-1-2026-11-20.pdf"));
  CHECK(std::filesystem::exists(folder / "csv" / "clients.csv"));
  CHECK(std::filesystem::exists(folder / "json" / "record.json"));
  CHECK(std::filesystem::exists(folder / "fhir" / "record-1.json"));
  CHECK(tests::bytesOf(folder / "csv" / "psychotherapy_notes.csv") == "session_key,text\r\n");
  CHECK(answer.says("without psychotherapy notes"));
  const auto audit = trellisctl.run({"audit"});
  CHECK(audit.tells("printed"));
  CHECK(audit.tells("kind=record_request"));
}

TEST_CASE("An exported practice leaves by the command line, and says what is in it") {
  const Trellisctl trellisctl;
  trellisctl.run({"sample"});
  const auto folder = trellisctl.folder / "out";
  const auto answer = trellisctl.run({"export", "csv", "-o", folder.string()});
  CHECK(answer.exitCode == 0);
  CHECK(answer.says("Psychotherapy notes were left out."));
  CHECK(answer.says("not encrypted"));
  CHECK(std::filesystem::exists(folder / "sessions.csv"));
  CHECK(trellisctl.run({"audit"}).tells("kind=csv"));
}

TEST_CASE("An export goes to no folder that holds something, and knows its formats") {
  const Trellisctl trellisctl;
  trellisctl.run({"sample"});
  CHECK(trellisctl.run({"export", "csv", "-o", trellisctl.folder.path().string()}).exitCode == 1);
  CHECK(trellisctl.run({"export", "xml", "-o", (trellisctl.folder / "out").string()}).exitCode == 2);
  CHECK_FALSE(std::filesystem::exists(trellisctl.folder / "out"));
}

TEST_CASE("A record that is not safe to print is asked about, and leaves no folder") {
  const Trellisctl trellisctl;
  trellisctl.run({"sample"});
  const auto folder = trellisctl.folder / "request";
  CHECK(trellisctl.run({"record-request", "--client", "C00005", "-o", folder.string()}).exitCode == 1);
  CHECK_FALSE(std::filesystem::exists(folder));
  CHECK(trellisctl
            .run({"record-request", "--client", "C00005", "--confirm-unsafe-print", "-o", folder.string()})
            .exitCode == 0);
}

TEST_CASE("A session note is of the session that was named, else of the last") {
  const Trellisctl trellisctl;
  trellisctl.run({"sample"});
  const std::string file = (trellisctl.folder / "note.pdf").string();
  CHECK(trellisctl
            .run({"report", "session-note", "--client", "C00001", "--session", "C00001-S001",
                  "--confirm-unsafe-print", "-o", file})
            .exitCode == 0);
  const auto unknown = trellisctl.run(
      {"report", "session-note", "--client", "C00001", "--session", "C00001-S999", "-o", file});
  CHECK(unknown.exitCode == 1);
  CHECK(unknown.messages.find("no session with that key") != std::string::npos);
}

TEST_CASE("An unsafe print is refused until it is confirmed, and leaves no file") {
  const Trellisctl trellisctl;
  trellisctl.run({"sample"});
  const std::string file = (trellisctl.folder / "summary.pdf").string();
  std::vector<std::string> words = {"report",         "client-summary", "--client", "C00005",
                                    "--relationship", "C00005-R1",      "-o",       file};
  const auto refused = trellisctl.run(words);
  CHECK(refused.exitCode == 1);
  CHECK_FALSE(refused.messages.empty());
  CHECK_FALSE(std::filesystem::exists(file));
  words.emplace_back("--confirm-unsafe-print");
  CHECK(trellisctl.run(words).exitCode == 0);
  CHECK(std::filesystem::exists(file));
}

}  // namespace
}  // namespace trellis::cli
