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
  REQUIRE(import.read().isDone);
  CHECK(import.lines().empty());
  CHECK(import.canImport());
  CHECK(practice.clients() == 0);
  CHECK(import.import().isDone);
  CHECK(practice.clients() == 1);
}

TEST_CASE("A folder that is in already has nothing to bring in") {
  Received practice;
  const auto folder = practice.exported();
  FolderImport first(practice.workspace, folder);
  first.read();
  first.import();
  FolderImport again(practice.workspace, folder);
  CHECK(again.read().isDone);
  CHECK_FALSE(again.canImport());
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

TEST_CASE("Reading that is stopped keeps nothing, and says so") {
  Received practice;
  FolderImport import(practice.workspace, practice.exported());
  CHECK_FALSE(import.read([](auto) { return false; }).isDone);
  CHECK(practice.clients() == 0);
}

}  // namespace trellis::view
