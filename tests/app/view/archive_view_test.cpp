#include "app/view/archive_view.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app/view/caseload_view.h"
#include "tests/support/open_practice.h"
#include "tests/support/scripted_prompts.h"

using namespace trellis;
using model::Date;
using Names = std::vector<std::string>;

namespace {

// Two whose day is past, one of them on hold, one who is kept longer, one of whom nothing is known; and one
// at work.
struct PracticeWithArchive : tests::OpenPractice {
  model::ClientId past = add("Quill", Date(2015, 2, 1));
  model::ClientId held = add("Ash", Date(2014, 2, 1), true);
  model::ClientId recent = add("Moss", Date(2024, 2, 1));
  model::ClientId unknown = add("Lund", {});
  model::ClientId active = addClient("Núñez");
  view::ArchiveView archive{workspace};

  PracticeWithArchive() { archive.refresh(); }
  model::ClientId add(const std::string& name, std::optional<Date> intake, bool isHeld = false) {
    return addClient({.legalName = name,
                      .status = model::ClientStatus::discharged,
                      .intakeDate = intake,
                      .legalHold = isHeld});
  }
  Names names() const {
    Names all;
    for (std::size_t row = 0; row < archive.count(); ++row) all.push_back(archive.line(row).name);
    return all;
  }
};

}  // namespace

TEST_CASE("The archive shows who is discharged, those first whose day is past, and last who has none") {
  const PracticeWithArchive practice;
  CHECK(practice.names() == Names{"Ash", "Quill", "Moss", "Lund"});
}

TEST_CASE("A day that is past is said in the archive, and so is a legal hold") {
  const PracticeWithArchive practice;
  CHECK(practice.archive.line(0).keptUntil == "1 Feb 2021: past");
  CHECK(practice.archive.line(0).hold == "on hold");
  CHECK(practice.archive.line(2).keptUntil == "1 Feb 2031");
  CHECK(practice.archive.line(2).hold.empty());
  CHECK(practice.archive.line(3).keptUntil.find("not known") == 0);
}

TEST_CASE("The archive says how many records nothing keeps any longer, without those on hold") {
  const PracticeWithArchive practice;
  CHECK(practice.archive.summary().find("1 record need not be kept") == 0);
}

TEST_CASE("The archive is searched by a part of a name and sorted by each column") {
  PracticeWithArchive practice;
  practice.archive.filter("oss");
  CHECK(practice.names() == Names{"Moss"});
  practice.archive.filter("");
  practice.archive.sortBy(view::ArchiveColumn::name, false);
  CHECK(practice.names() == Names{"Ash", "Lund", "Moss", "Quill"});
  practice.archive.sortBy(view::ArchiveColumn::keptUntil, true);
  CHECK(practice.names() == Names{"Moss", "Quill", "Ash", "Lund"});
  practice.archive.sortBy(view::ArchiveColumn::hold, false);
  CHECK(practice.names().front() == "Ash");
}

TEST_CASE("Who is made active again is back on the caseload, and it is told in the history") {
  PracticeWithArchive practice;
  practice.archive.makeActive(2);
  CHECK(practice.names() == Names{"Ash", "Quill", "Lund"});
  const view::CaseloadView caseload(practice.workspace);
  CHECK(caseload.count() == 2);
  const auto history = store::ClientRepository(practice.vault).statusHistoryOf(practice.recent);
  CHECK(history.back() == model::StatusChange{model::ClientStatus::active, practice.today()});
}

TEST_CASE("Only a record that nothing keeps any longer is disposed of, and only where it is confirmed") {
  PracticeWithArchive practice;
  tests::ScriptedPrompts prompts;
  CHECK_FALSE(practice.archive.canDispose(0));  // on hold
  CHECK_FALSE(practice.archive.canDispose(2));
  CHECK_FALSE(practice.archive.canDispose(3));
  REQUIRE(practice.archive.canDispose(1));
  CHECK_FALSE(practice.archive.dispose(1, prompts));
  CHECK(prompts.questions.front().find("Quill") != std::string::npos);
  prompts.willConfirm = true;
  CHECK(practice.archive.dispose(1, prompts));
  CHECK(practice.names() == Names{"Ash", "Moss", "Lund"});
}

TEST_CASE("An archive without anybody says how one comes there") {
  tests::OpenPractice practice;
  view::ArchiveView archive(practice.workspace);
  archive.refresh();
  CHECK(archive.emptyState().find("discharged") != std::string::npos);
  CHECK(archive.summary().empty());
}
