#include "core/exchange/csv_import.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/exchange/catalogue_json.h"
#include "tests/core/exchange/memory_sink.h"
#include "tests/support/practice_folder.h"

namespace trellis::exchange {
namespace {

using tests::MemorySink;
using tests::PracticeFolder;

const model::Date kToday(2026, 11, 20);

model::Catalogue catalogue() {
  std::ifstream json(TRELLIS_SOURCE_DIR "/resources/catalogue/catalogue.json");
  return readCatalogue(json);
}

ImportReport import(const PracticeFolder& folder, PracticeSink& sink) {
  const model::Catalogue words = catalogue();
  return importPractice(folder.path(), words, kToday, sink, [](auto, auto) {});
}

// What is refused once the folder was damaged.
std::vector<RefusedRow> refused(const PracticeFolder& folder) {
  MemorySink sink;
  return import(folder, sink).refusedRows;
}

std::vector<RefusedRow> refusedAfter(std::string_view file, std::string_view before, std::string_view after) {
  const PracticeFolder folder;
  folder.change(file, before, after);
  return refused(folder);
}

bool isOnly(const std::vector<RefusedRow>& rows, std::string_view file, std::size_t line,
            std::string_view column) {
  return rows.size() == 1 && rows[0].file == file && rows[0].line == line && rows[0].column == column &&
         !rows[0].reason.empty();
}

TEST_CASE("A whole practice arrives with every value where it belongs") {
  const PracticeFolder folder;
  MemorySink sink;
  const ImportReport report = import(folder, sink);
  CHECK(report.refusedRows.empty());
  CHECK(report.added() == 20);
  CHECK(sink.clients[0]->legalName == "Zoë Example");
  CHECK(sink.clients[0]->presentingConcerns == "Says yes to everything, and is \"exhausted\".");
  CHECK(sink.roots[0]->feeds == std::vector{model::Path::self, model::Path::boundaries});
  CHECK(sink.relationships[0]->maintainedBy ==
        std::vector{model::Maintainer::guilt, model::Maintainer::obligation});
  CHECK(sink.goals[0]->relationship == model::RelationshipId{1});
  CHECK(sink.sections[0].text == "Arrived on time.\nSet the agenda.");
  CHECK(sink.ratings[0].item == model::Item{model::ItemKind::sign, model::Path::boundaries});
  CHECK(sink.ratings[1].rater == model::Rater::client);
  CHECK(sink.reviews[0]->session == model::SessionId{2});
}

TEST_CASE("A blank cell is not recorded, never zero") {
  const PracticeFolder folder;
  MemorySink sink;
  import(folder, sink);
  CHECK_FALSE(sink.relationships[0]->ended.has_value());
  CHECK_FALSE(sink.ratings[1].evidence.has_value());
  CHECK(sink.givesAndTakes[0].given == 9);
  CHECK_FALSE(sink.givesAndTakes[0].received.has_value());
  CHECK_FALSE(sink.steps[1].relationship.has_value());
  CHECK_FALSE(sink.sessions[1]->risk.has_value());
  CHECK(sink.sessions[0]->risk == model::RiskAnswer{});
}

TEST_CASE("A signed session is finished, a draft is not") {
  const PracticeFolder folder;
  MemorySink sink;
  import(folder, sink);
  CHECK(sink.signedSessions == std::vector{model::SessionId{1}});
}

TEST_CASE("A session marked as signed stays a draft where its note lacks a section, and this is told") {
  const PracticeFolder folder;
  folder.change("notes.csv", "C00001-S001,plan,One small no a week.\r\n", "");
  MemorySink sink;
  CHECK(isOnly(import(folder, sink).refusedRows, "sessions.csv", 2, "signed"));
  CHECK(sink.signedSessions.empty());
}

TEST_CASE("A column that is missing, unknown or there twice refuses the file") {
  CHECK(isOnly(refusedAfter("well_being.csv", ",value\r\n", "\r\n"), "well_being.csv", 1, "value"));
  CHECK(isOnly(refusedAfter("well_being.csv", ",value\r\n", ",value,mood\r\n"), "well_being.csv", 1, ""));
  CHECK(isOnly(refusedAfter("well_being.csv", ",value\r\n", ",measure\r\n"), "well_being.csv", 1, "measure"));
}

TEST_CASE("Columns may stand in any order") {
  const PracticeFolder folder;
  folder.write("well_being.csv", "value,session_key,measure\n8,C00001-S001,stress\n");
  MemorySink sink;
  CHECK(import(folder, sink).refusedRows.empty());
  CHECK(sink.wellBeingValues == std::vector{8});
}

TEST_CASE("A file that is missing, empty, or no part of the format is told") {
  const PracticeFolder folder;
  folder.remove("well_being.csv");
  folder.write("steps.csv", "");
  folder.write("moods.csv", "a,b\n");
  const auto rows = refused(folder);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0] ==
        RefusedRow{"steps.csv", 1, "", "This file is empty: its first line must name the columns."});
  CHECK(rows[1] == RefusedRow{"well_being.csv", 0, "", "This file is missing from the folder."});
  CHECK(rows[2] == RefusedRow{"moods.csv", 0, "", "This file is not part of the import format."});
}

TEST_CASE("A header alone is a file without rows") {
  const PracticeFolder folder;
  folder.write("well_being.csv", "session_key,measure,value\n");
  CHECK(refused(folder).empty());
}

TEST_CASE("A key that leads nowhere refuses the row that holds it") {
  CHECK(isOnly(refusedAfter("steps.csv", "C00001-S001,C00001-R1", "C00001-S001,C00001-R7"), "steps.csv", 2,
               "relationship_key"));
  CHECK(isOnly(refusedAfter("well_being.csv", "C00001-S001", "C00001-S009"), "well_being.csv", 2,
               "session_key"));
  CHECK(
      isOnly(refusedAfter("goal_ratings.csv", "C00001-G1", "C00001-G2"), "goal_ratings.csv", 2, "goal_key"));
  CHECK(isOnly(refusedAfter("tasks.csv", "partly,C00001-S002", "partly,C00001-S003"), "tasks.csv", 2,
               "reviewed_in"));
}

TEST_CASE("Values outside their scales are refused with the model's sentence") {
  const auto rows = refusedAfter("ratings.csv", "poor_boundaries,3", "poor_boundaries,7");
  REQUIRE(isOnly(rows, "ratings.csv", 2, "value"));
  CHECK(rows[0].reason == "This value must be between 0 and 4.");
  CHECK(isOnly(refusedAfter("ratings.csv", "poor_boundaries,3", "poor_boundaries,-1"), "ratings.csv", 2,
               "value"));
  CHECK(isOnly(refusedAfter("ratings.csv", "poor_boundaries,3", "poor_boundaries,2.5"), "ratings.csv", 2,
               "value"));
  CHECK(isOnly(refusedAfter("well_being.csv", "stress,8", "stress,11"), "well_being.csv", 2, "value"));
  CHECK(isOnly(refusedAfter("give_and_take.csv", "R1,9,", "R1,99,"), "give_and_take.csv", 2, "given"));
  CHECK(isOnly(refusedAfter("goal_ratings.csv", ",-1", ",-3"), "goal_ratings.csv", 2, "level"));
  CHECK(isOnly(refusedAfter("boundaries.csv", "kept,3", "kept,5"), "boundaries.csv", 2, "guilt"));
  CHECK(isOnly(refusedAfter("measures.csv", ",14", ",28"), "measures.csv", 2, "total"));
}

TEST_CASE("Words outside their lists are refused") {
  CHECK(isOnly(refusedAfter("ratings.csv", "clinician,poor", "partner,poor"), "ratings.csv", 2, "rater"));
  CHECK(isOnly(refusedAfter("steps.csv", "planning", "perfect"), "steps.csv", 2, "stage"));
  CHECK(isOnly(refusedAfter("roots.csv", "loss_of_self;", "loss_of_self,"), "roots.csv", 2, ""));
  CHECK(isOnly(refusedAfter("roots.csv", ";poor_boundaries", ";poor"), "roots.csv", 2, "signs"));
  CHECK(isOnly(refusedAfter("measures.csv", "PHQ-9", "PHQ-90"), "measures.csv", 2, "measure"));
  CHECK(refusedAfter("notes.csv", "S001,assessment", "S001,subjective")[0].column == "section");
}

TEST_CASE("Dates that contradict each other are refused at the date to correct") {
  CHECK(refusedAfter("sessions.csv", "10:00,10:50,individual,video", "10:50,10:00,individual,video")[0]
            .column == "end");
  CHECK(refusedAfter("sessions.csv", "S002,C00001,2026-01-19", "S002,C00001,2026-12-24")[0].column == "date");
  CHECK(refusedAfter("sessions.csv", "S002,C00001,2026-01-19", "S002,C00001,1989-01-19")[0].reason ==
        "This session is before the client's date of birth: please correct one of the two dates.");
  CHECK(refusedAfter("relationships.csv", "2019-02-03,,yes", "2019-02-03,2018-02-03,yes")[0].column ==
        "ended");
  CHECK(refusedAfter("clients.csv", "1990-05-06", "1990-02-30")[0].column == "date_of_birth");
}

TEST_CASE("A date of birth after the intake is left out and told, and the client comes all the same") {
  const PracticeFolder folder;
  folder.change("clients.csv", "1990-05-06", "2026-05-06");
  MemorySink sink;
  const ImportReport report = import(folder, sink);
  CHECK(report.refusedRows.empty());
  CHECK(isOnly(report.leftOutCells, "clients.csv", 2, "date_of_birth"));
  CHECK_FALSE(sink.clients[0]->dateOfBirth.has_value());
}

TEST_CASE("A required cell that is blank is refused, and says so") {
  const auto rows = refusedAfter("boundaries.csv", "No calls after ten", " ");
  REQUIRE(isOnly(rows, "boundaries.csv", 2, "boundary"));
  CHECK(rows[0].reason == "This cell may not be blank.");
  CHECK(isOnly(refusedAfter("give_and_take.csv", "R1,9,", "R1,,"), "give_and_take.csv", 2, "given"));
}

TEST_CASE("A practice of blank cells is refused row by row, and nothing is placed") {
  const PracticeFolder folder;
  for (const auto& [name, text] : tests::practiceFiles()) {
    const std::string header = text.substr(0, text.find('\n') + 1);
    const auto separators = static_cast<std::size_t>(std::ranges::count(header, ','));
    folder.write(name, header + std::string(separators, ',') + "\r\n");
  }
  MemorySink sink;
  const ImportReport report = import(folder, sink);
  CHECK(report.added() == 0);
  CHECK(report.refusedRows.size() == tests::practiceFiles().size());
}

TEST_CASE("What nothing requires may be blank in a client, a relationship and a session") {
  const PracticeFolder folder;
  folder.append("clients.csv", "C00002,Sam Plain,,,,,,,,,\r\n");
  folder.append("relationships.csv", "C00002-R1,C00002,Alex Other,a friend,friendship,,,,,,\r\n");
  folder.append("sessions.csv", "C00002-S001,C00002,2026-02-02,,,individual,,,,,,,\r\n");
  MemorySink sink;
  CHECK(import(folder, sink).refusedRows.empty());
  CHECK(sink.relationships[1]->printSafety == model::PrintSafety::ask);
  CHECK_FALSE(sink.relationships[1]->livesTogether.has_value());
  CHECK_FALSE(sink.sessions[2]->attendance.has_value());
}

TEST_CASE("A key that is used twice refuses the second row") {
  const PracticeFolder folder;
  folder.append("clients.csv", "C00001,Other Name,,,,,,active,,,en\r\n");
  CHECK(isOnly(refused(folder), "clients.csv", 3, "client_key"));
}

TEST_CASE("Rows that bind two clients together are refused") {
  const PracticeFolder folder;
  folder.append("clients.csv", "C00002,Sam Plain,,,,,,active,,,en\r\n");
  folder.append("sessions.csv", "C00002-S001,C00002,2026-02-02,,,individual,,attended,,,,,no\r\n");
  folder.append("ratings.csv", "C00002-S001,C00001-R1,clinician,loss_of_self,2,\r\n");
  folder.append("goal_ratings.csv", "C00001-G1,C00002-S001,1\r\n");
  folder.append("tasks.csv", "T9,C00002,C00001-S001,seek_balance,A list.,,,,\r\n");
  folder.append("goals.csv", "G9,C00002,C00001-R1,self,I rest.,2026-02-02,,active,,,,,\r\n");
  const auto rows = refused(folder);
  REQUIRE(rows.size() == 4);
  CHECK(std::ranges::all_of(
      rows, [](const RefusedRow& row) { return row.reason == "This key belongs to another client."; }));
}

TEST_CASE("A client is told apart from another one whom the folder holds, and on a day that has come") {
  const PracticeFolder folder;
  folder.append("clients.csv", "C00002,Zoë Example,,,,,,active,,,en\r\n");
  folder.write("told_apart.csv",
               "client_key,other_client_key,said_on\r\n"
               "C00001,C00002,2026-11-20\r\n"
               "C00001,C00001,2026-11-20\r\n"
               "C00001,C00003,2026-11-20\r\n"
               "C00001,C00002,2026-11-21\r\n");
  MemorySink sink;
  const auto rows = import(folder, sink).refusedRows;
  CHECK(sink.toldApartOn == std::vector{kToday});
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].column == "other_client_key");
  CHECK(rows[1].column == "other_client_key");
  CHECK(rows[2].column == "said_on");
}

TEST_CASE("A task is looked at in a later session, and with a result") {
  CHECK(isOnly(refusedAfter("tasks.csv", "partly,C00001-S002,Smaller than I feared.", "partly,,"),
               "tasks.csv", 2, "reviewed_in"));
  CHECK(isOnly(refusedAfter("tasks.csv", "partly,C00001-S002", ",C00001-S002"), "tasks.csv", 2, "result"));
}

TEST_CASE("What the sink holds with other content is refused with the row's line") {
  const PracticeFolder folder;
  MemorySink sink;
  sink.ratingOutcome = Outcome::conflict;
  const auto rows = import(folder, sink).refusedRows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[1].line == 3);
}

TEST_CASE("Latin-1 and a NUL refuse the row, with line and column") {
  using namespace std::string_literals;
  CHECK(refusedAfter("clients.csv", "Zo\xC3\xAB,she", "Zo\xEB,she")[0].column == "preferred_name");
  CHECK(isOnly(refusedAfter("boundaries.csv", "after ten", "after\0ten"s), "boundaries.csv", 2, "boundary"));
}

TEST_CASE("A quote that swallows rows tells which lines were not read") {
  const PracticeFolder folder;
  folder.change("well_being.csv", "C00001-S001,stress,8", "C00001-S001,\"stress,8");
  folder.append("well_being.csv", "C00001-S001,self_worth,3\r\n");
  const auto rows = refused(folder);
  REQUIRE(isOnly(rows, "well_being.csv", 2, "measure"));
  CHECK(rows[0].reason.find("Lines 2 to") != std::string::npos);
}

TEST_CASE("No reason repeats what a cell holds") {
  for (const auto& [file, before] :
       {std::pair{"ratings.csv", "clinician,poor"}, std::pair{"steps.csv", "planning"},
        std::pair{"notes.csv", "assessment"}, std::pair{"tasks.csv", "2026-01-19"}})
    for (const RefusedRow& row : refusedAfter(file, before, "Marguerite"))
      CHECK(row.reason.find("Marguerite") == std::string::npos);
}

TEST_CASE("The order of rows in their files changes nothing") {
  const PracticeFolder folder;
  std::mt19937 random(3);
  for (const char* file : {"ratings.csv", "steps.csv", "sessions.csv", "roots.csv"}) {
    std::istringstream stream(folder.text(file));
    std::vector<std::string> rows;
    std::string header;
    std::getline(stream, header);
    for (std::string row; std::getline(stream, row);) rows.push_back(row + "\n");
    std::ranges::shuffle(rows, random);
    std::rotate(rows.begin(), rows.begin() + 1, rows.end());
    folder.write(file, header + "\n");
    for (const std::string& row : rows) folder.append(file, row);
  }
  MemorySink sink;
  const ImportReport report = import(folder, sink);
  CHECK(report.refusedRows.empty());
  CHECK(report.added() == 20);
  CHECK(sink.signedSessions.size() == 1);
}

TEST_CASE("The sample practice that comes with the program is right in every row") {
  MemorySink sink;
  const model::Catalogue words = catalogue();
  const auto report =
      importPractice(TRELLIS_SOURCE_DIR "/resources/sample", words, kToday, sink, [](auto, auto) {});
  CHECK(report.refusedRows.empty());
  CHECK(sink.clients.size() >= 6);
  CHECK(std::ranges::any_of(sink.relationships, [](const model::Relationship& relationship) {
    return printSafety(*relationship) == model::PrintSafety::unsafe;
  }));
}

TEST_CASE("Progress runs to the end of all files") {
  const PracticeFolder folder;
  MemorySink sink;
  std::vector<std::uintmax_t> done;
  std::uintmax_t all = 0;
  const model::Catalogue words = catalogue();
  importPractice(folder.path(), words, kToday, sink, [&](std::uintmax_t bytes, std::uintmax_t total) {
    done.push_back(bytes);
    all = total;
  });
  CHECK(std::ranges::is_sorted(done));
  CHECK(done.back() == all);
}

TEST_CASE("A session in a format of the practice's own is read by what the folder tells of it") {
  const PracticeFolder folder;
  folder.write("note_formats.csv",
               "format_key,began_as,name,state,section,title,hint\n"
               "own-1,own-1,Arts,in_use,data,Story,What was made.\n"
               "own-1,own-1,Arts,in_use,assessment,Meaning,\n"
               "own-1,own-1,Arts,in_use,plan,Next,\n");
  folder.change("sessions.csv", ",DAP,", ",own-1,");
  MemorySink sink;
  const ImportReport report = import(folder, sink);
  CHECK(report.refusedRows.empty());
  CHECK(sink.formats[0].name == "Arts");
  CHECK(sink.formatSections[0] == model::OwnSection{"data", "Story", "What was made."});
}

TEST_CASE("A session in a format that nobody knows is refused") {
  const auto rows = refusedAfter("sessions.csv", ",DAP,", ",Arts,");
  REQUIRE_FALSE(rows.empty());
  CHECK(rows[0].file == "sessions.csv");
  CHECK(rows[0].column == "note_format");
}

TEST_CASE("A format that the folder tells of must be whole, and none of Trellis's own") {
  const auto refusedWith = [](const std::string& rows) {
    const PracticeFolder folder;
    folder.write("note_formats.csv", "format_key,began_as,name,state,section,title,hint\n" + rows);
    return refused(folder);
  };
  CHECK(isOnly(refusedWith("SOAP,SOAP,Ours,in_use,all,All,\n"), "note_formats.csv", 2, "format_key"));
  CHECK(isOnly(refusedWith("a,a,Arts,in_use,all,All,\na,a,Craft,in_use,more,More,\n"), "note_formats.csv", 3,
               "format_key"));
  CHECK(isOnly(refusedWith("a,a,Arts,in_use,all,All,\na,a,Arts,in_use,all,More,\n"), "note_formats.csv", 3,
               "section"));
  CHECK(isOnly(refusedWith("a,a,Arts,resting,all,All,\n"), "note_formats.csv", 2, "state"));
}

}  // namespace
}  // namespace trellis::exchange
