#include "app/view/opening_notices.h"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "core/store/backup.h"
#include "tests/support/open_practice.h"

using namespace trellis;

namespace {

struct Opened : tests::OpenPractice {
  Opened() {
    std::filesystem::create_directory(place);
    store::backUp(vault, place, clock);
  }

  std::filesystem::path place = folder / "backups";

  std::vector<std::string> notices() {
    const view::KeptForms forms(workspace);
    view::BackupView backup(workspace, place);
    return view::OpeningNotices(workspace, forms, backup).lines();
  }
};

}  // namespace

TEST_CASE("A practice in good order opens without a word") {
  Opened practice;
  CHECK(practice.notices().empty());
}

TEST_CASE("Kept text that cannot be read is said, and keeps nobody out") {
  Opened practice;
  SUBCASE("its file is no journal") {
    std::ofstream(store::draftsBeside(practice.vault.file())) << "what somebody else wrote";
  }
  SUBCASE("its file cannot be read at all") {
    std::filesystem::create_directory(store::draftsBeside(practice.vault.file()));
  }
  practice.journal = store::openJournal(practice.vault);
  const auto notices = practice.notices();
  REQUIRE(notices.size() == 1);
  CHECK(notices[0].find("could not be read") != std::string::npos);
  const store::DraftKey key{.clinician = practice.workspace.clinician, .client = {1}};
  practice.journal.keep(key, "typed now", practice.clock);
  CHECK(store::openJournal(practice.vault).drafts().size() == 1);
}

TEST_CASE("A form that was kept and a backup that is overdue are both said, in this order") {
  Opened practice;
  view::KeptForms(practice.workspace).keep({"client", {{"legalName", "", "Maya"}}});
  practice.clock += boost::posix_time::hours(24 * 8);
  const auto notices = practice.notices();
  REQUIRE(notices.size() == 2);
  CHECK(notices[0].find("form") != std::string::npos);
  CHECK(notices[1].find("backup") != std::string::npos);
}

TEST_CASE("The word about backups goes once one was made; what else was said stays") {
  tests::OpenPractice practice;
  view::KeptForms forms(practice.workspace);
  forms.keep({"client", {{"legalName", "", "Maya"}}});
  view::BackupView backup(practice.workspace, std::nullopt);
  view::OpeningNotices notices(practice.workspace, view::KeptForms(practice.workspace), backup);
  REQUIRE(notices.lines().size() == 2);
  CHECK(notices.lines()[1].find("choose a folder") != std::string::npos);

  int told = 0;
  const auto subscription = notices.changed.subscribe([&told] { ++told; });
  std::filesystem::create_directory(practice.folder / "backups");
  backup.useFolder(practice.folder / "backups");
  REQUIRE(notices.lines().size() == 2);
  CHECK(notices.lines()[1].find("There is no backup") == 0);

  REQUIRE(backup.backUpNow().isDone());
  backup.refresh();
  backup.refresh();
  REQUIRE(notices.lines().size() == 1);
  CHECK(notices.lines()[0].find("form") != std::string::npos);
  CHECK(told == 2);
}
