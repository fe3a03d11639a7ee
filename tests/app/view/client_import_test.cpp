#include "app/view/client_import.h"

#include <string>

#include <doctest/doctest.h>

#include "app/view/import_undo.h"
#include "core/store/audit_trail.h"
#include "tests/support/open_practice.h"
#include "tests/support/scripted_prompts.h"

namespace trellis::view {
namespace {

using exchange::ClientColumn;

struct Arriving : tests::OpenPractice {
  ClientImport import{workspace};
  tests::ScriptedPrompts prompts;

  Arriving() { prompts.willConfirm = true; }
  void read(std::string_view table) { REQUIRE_FALSE(import.open(folder.write("clients.csv", table))); }
  std::vector<store::ClientRecord> clients() const { return store::ClientRepository(vault).all(); }
};

const char* const kTwo = "First name,Last name,DOB,Notes\nMaya,Rosen,4/23/1990,x\nLi,Wei,5/6/1985,y\n";

}  // namespace

TEST_CASE("The rows are shown as they would come in, with what the columns hold guessed") {
  Arriving practice;
  practice.read(kTwo);
  CHECK(practice.import.matched(2) == ClientColumn::dateOfBirth);
  CHECK(practice.import.matched(3) == ClientColumn::leftOut);
  REQUIRE(practice.import.lines().size() == 2);
  CHECK(practice.import.lines()[0].name == "Maya Rosen");
  CHECK(practice.import.lines()[0].born == "23 Apr 1990");
  CHECK(practice.import.source() == "2 rows, with commas between the cells, in UTF-8.");
  CHECK(practice.import.sample(0) == "Maya · Li");
  CHECK(practice.clients().empty());
}

TEST_CASE("All that is taken comes in together, as the clients of who brings it in") {
  Arriving practice;
  practice.read(kTwo);
  REQUIRE(practice.import.import().isDone);
  REQUIRE(practice.clients().size() == 2);
  CHECK(practice.clients()[1].client->legalName == "Li Wei");
  CHECK(practice.clients()[1].client->clinician == practice.workspace.clinician);
  CHECK(store::AuditTrail(practice.vault).list({.action = store::AuditAction::imported}).size() == 1);
}

TEST_CASE("An import that is stopped brings in nothing, and says so") {
  Arriving practice;
  practice.read(kTwo);
  const auto outcome = practice.import.import([](std::optional<double> done) { return done == 1; });
  CHECK_FALSE(outcome.isDone);
  CHECK(outcome.sentence == "This was stopped, and everything is as it was.");
  CHECK(practice.clients().empty());
}

TEST_CASE("A column can be matched otherwise, and the rows follow") {
  Arriving practice;
  practice.read(kTwo);
  practice.import.match(3, ClientColumn::referralSource);
  practice.import.match(2, ClientColumn::leftOut);
  CHECK(practice.import.lines()[0].born.empty());
  CHECK_FALSE(practice.import.asksDateOrder());
}

TEST_CASE("Dates that do not show which way they are written are read as the screen's language does") {
  Arriving practice;
  practice.read("Name,DOB\nMaya,3/4/1990\n");
  CHECK(practice.import.asksDateOrder());
  CHECK_FALSE(practice.import.isDateOrderSure());
  CHECK(practice.import.lines()[0].born == "4 Mar 1990");
  practice.import.useDateOrder(exchange::DateOrder::dayFirst);
  CHECK(practice.import.lines()[0].born == "3 Apr 1990");
}

TEST_CASE("A row that cannot be read says why at its column, and cannot be taken") {
  Arriving practice;
  practice.read("Name,DOB\nMaya,soon\nLi,1985-05-06\n");
  CHECK(practice.import.lines()[0].note.starts_with("DOB: "));
  CHECK(practice.import.lines()[0].name == "Maya");
  practice.import.take(0, true);
  CHECK_FALSE(practice.import.lines()[0].isTaken);
  CHECK(practice.import.summary() == "1 will come in, 0 stay out, 1 cannot be read.");
  REQUIRE(practice.import.import().isDone);
  CHECK(practice.clients().size() == 1);
}

TEST_CASE("Who is there already, whichever way the name is written, stays out unless taken") {
  Arriving practice;
  practice.addClient({.legalName = "José Núñez", .dateOfBirth = model::Date(1990, 4, 23)});
  practice.read("Name,DOB\n\"NUNEZ, Jose\",1990-04-23\nJosé Núñez,1961-01-01\nJosé Núñez,\n");
  CHECK_FALSE(practice.import.lines()[0].isTaken);
  CHECK(practice.import.lines()[0].note.find("record 1") != std::string::npos);
  CHECK(practice.import.lines()[1].isTaken);
  CHECK_FALSE(practice.import.lines()[2].isTaken);
  practice.import.take(0, true);
  CHECK(practice.import.lines()[0].isTaken);
}

TEST_CASE("The same client twice in a file comes in once") {
  Arriving practice;
  practice.read("Name,DOB\nMaya Rosen,1990-04-23\nMaya Rosen,1990-04-23\n");
  CHECK(practice.import.lines()[0].isTaken);
  CHECK_FALSE(practice.import.lines()[1].isTaken);
  CHECK(practice.import.lines()[1].note.find("line 2") != std::string::npos);
}

TEST_CASE("A file that is no list is refused in a sentence") {
  Arriving practice;
  CHECK(practice.import.open(practice.folder.write("empty.csv", "")));
  CHECK(practice.import.open(practice.folder.write("header.csv", "Name,DOB\n")));
}

TEST_CASE("An import is taken back as one act, once that was confirmed") {
  Arriving practice;
  CHECK_FALSE(canUndoImport(practice.workspace));
  practice.read(kTwo);
  REQUIRE(practice.import.import().isDone);
  REQUIRE(canUndoImport(practice.workspace));
  practice.prompts.willConfirm = false;
  CHECK_FALSE(undoImport(practice.workspace, practice.prompts).isDone);
  CHECK(practice.clients().size() == 2);
  practice.prompts.willConfirm = true;
  CHECK(undoImport(practice.workspace, practice.prompts).sentence == "The import was taken back: 2 records.");
  CHECK(practice.clients().empty());
  CHECK_FALSE(canUndoImport(practice.workspace));
}

TEST_CASE("An import stays once a session is written or typed for one of its clients") {
  Arriving practice;
  practice.read(kTwo);
  REQUIRE(practice.import.import().isDone);
  const auto li = practice.clients().back().id;
  practice.journal.keep({.clinician = practice.workspace.clinician, .client = li}, "typed", practice.clock);
  CHECK(undoImport(practice.workspace, practice.prompts).sentence ==
        "The import stays: record 2 was written to since.");
  CHECK(practice.prompts.questions.empty());
}

}  // namespace trellis::view
