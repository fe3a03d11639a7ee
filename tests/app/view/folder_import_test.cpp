#include "app/view/folder_import.h"

#include <doctest/doctest.h>

#include "app/view/data_export.h"
#include "core/store/client_repository.h"
#include "tests/support/open_practice.h"

namespace trellis::view {
namespace {

struct Received : tests::OpenPractice {
  std::filesystem::path exported() {
    tests::OpenPractice other;
    other.addClient("Maya Rosen");
    exportCsv({.target = folder / "csv"}, other.vault);
    return folder / "csv";
  }
  std::size_t clients() const { return store::ClientRepository(vault).all().size(); }
};

}  // namespace

TEST_CASE("A folder is read through before anything of it is kept") {
  Received practice;
  FolderImport import(practice.workspace, practice.exported());
  const auto read = import.read();
  REQUIRE(read.isDone);
  CHECK(read.sentence ==
        "To come in: 1 record, 0 sessions and 1 other row.\nIn the practice already: 0 rows.\nRefused: 0 "
        "rows.");
  CHECK(import.lines().empty());
  CHECK(import.canImport());
  CHECK(practice.clients() == 0);
  CHECK(import.import().sentence == "Imported: 1 record, 0 sessions and 1 other row.");
  CHECK(practice.clients() == 1);
}

TEST_CASE("A folder that is in already has nothing to bring in") {
  Received practice;
  const auto folder = practice.exported();
  FolderImport first(practice.workspace, folder);
  first.read();
  first.import();
  FolderImport again(practice.workspace, folder);
  CHECK(again.read().sentence.starts_with("Nothing is new: "));
  CHECK_FALSE(again.canImport());
}

TEST_CASE("A folder that is not ours, or not there, is told in one sentence") {
  Received practice;
  practice.folder.write("letter.txt", "Dear colleague");
  const auto ours = FolderImport(practice.workspace, practice.folder.path()).read();
  CHECK_FALSE(ours.isDone);
  CHECK(ours.sentence.find("none of the tables that Trellis writes") != std::string::npos);
  const auto none = FolderImport(practice.workspace, practice.folder / "none").read();
  CHECK_FALSE(none.isDone);
  CHECK(none.sentence == "This folder cannot be read: No such file or directory.");
}

TEST_CASE("Tables with nothing beneath their headings are empty, and nothing is to be imported") {
  Received practice;
  tests::OpenPractice other;
  exportCsv({.target = practice.folder / "empty"}, other.vault);
  FolderImport import(practice.workspace, practice.folder / "empty");
  CHECK(import.read().sentence == "These tables are empty: there is nothing to import.");
  CHECK_FALSE(import.canImport());
}

TEST_CASE("A table that is missing is refused by its name, and the others are read") {
  Received practice;
  const auto folder = practice.exported();
  std::filesystem::remove(folder / "ratings.csv");
  FolderImport import(practice.workspace, folder);
  REQUIRE(import.read().isDone);
  REQUIRE(import.lines().size() == 1);
  CHECK(import.lines().front().file == "ratings.csv");
  CHECK(import.lines().front().line.empty());
  CHECK(import.isRefused());
}

TEST_CASE("A refused row keeps everything out, unless the good rows are asked for") {
  Received practice;
  FolderImport import(practice.workspace, practice.exported());
  practice.folder.write("csv/roots.csv", "client_key,theme,period,story,signs\r\nnobody,Theme,,,\r\n");
  REQUIRE(import.read().isDone);
  REQUIRE(import.lines().size() == 1);
  CHECK(import.lines().front().file == "roots.csv");
  CHECK(import.lines().front().line == "2");
  CHECK_FALSE(import.canImport());
  import.goodRowsOnly = true;
  CHECK(import.canImport());
  CHECK(import.import().isDone);
  CHECK(practice.clients() == 1);
}

TEST_CASE("What is refused only because another row is stands behind that row and whole tables") {
  Received practice;
  const auto folder = practice.exported();
  practice.folder.write("csv/roots.csv", "client_key,theme,period,story,signs\r\nnobody,family_norm,,,\r\n");
  practice.folder.write("csv/measures.csv", "client_key,measure,date,total\r\n1,PHQ-9,yesterday,3\r\n");
  std::filesystem::remove(folder / "ratings.csv");
  FolderImport import(practice.workspace, folder);
  REQUIRE(import.read().isDone);
  std::vector<std::string> files;
  for (const FolderLine& line : import.lines()) files.push_back(line.file);
  CHECK(files == std::vector<std::string>{"ratings.csv", "measures.csv", "roots.csv"});
}

TEST_CASE("Reading that is stopped keeps nothing, and says so") {
  Received practice;
  FolderImport import(practice.workspace, practice.exported());
  CHECK_FALSE(import.read([](auto) { return false; }).isDone);
  CHECK(practice.clients() == 0);
}

}  // namespace trellis::view
