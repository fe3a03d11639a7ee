#include "app/view/settings_view.h"

#include <doctest/doctest.h>

#include "tests/support/field_errors.h"
#include "tests/support/open_practice.h"

using namespace trellis;

namespace {

struct Settled : tests::OpenPractice {
  std::filesystem::path file = folder / "settings";
  view::SettingsView view{workspace, file};
};

}  // namespace

TEST_CASE("The idle minutes hold at once, and can be taken back") {
  Settled practice;
  int told = 0;
  const auto subscription = practice.view.changed.subscribe([&] { ++told; });
  practice.view.setIdleMinutes(10);
  CHECK(view::readSettings(practice.file).idleMinutes == 10);
  CHECK(practice.view.lastChange().find("10 minutes") != std::string::npos);
  CHECK(told == 1);
  practice.view.undo();
  CHECK(practice.view.idleMinutes() == view::kUsualIdleMinutes);
  CHECK(view::readSettings(practice.file).idleMinutes == view::kUsualIdleMinutes);
  CHECK_FALSE(practice.view.canUndo());
}

TEST_CASE("What is already set is no change") {
  Settled practice;
  practice.view.setIdleMinutes(view::kUsualIdleMinutes);
  CHECK(practice.view.savePractice(practice.view.practice()).empty());
  CHECK_FALSE(practice.view.canUndo());
  CHECK(practice.view.lastChange().empty());
}

TEST_CASE("A folder for backups is kept, and the one before comes back") {
  Settled practice;
  practice.view.useBackupFolder("/media/stick");
  practice.view.useBackupFolder("/media/other");
  CHECK(view::readSettings(practice.file).backupFolder == std::filesystem::path("/media/other"));
  practice.view.undo();
  CHECK(practice.view.backupFolder() == std::filesystem::path("/media/stick"));
}

TEST_CASE("The practice's details are saved to the vault, and taken back") {
  Settled practice;
  auto fields = practice.view.practice();
  fields.name = "Harbor Street Counseling";
  fields.address = "1 Harbor Street\nPortland";
  CHECK(practice.view.savePractice(fields).empty());
  CHECK(*practice.vault.practice() == fields);
  CHECK(practice.view.practiceWords() == "Harbor Street Counseling\n1 Harbor Street\nPortland\n555-0142");
  practice.view.undo();
  CHECK(practice.vault.practice()->name == "Harbor Counseling");
}

TEST_CASE("A practice without a name is refused at its field") {
  Settled practice;
  auto fields = practice.view.practice();
  fields.name.clear();
  CHECK(tests::refuses(practice.view.savePractice(fields), "name"));
  CHECK(practice.vault.practice()->name == "Harbor Counseling");
}
