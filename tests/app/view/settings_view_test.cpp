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
  CHECK(practice.view.practiceWords() ==
        "Harbor Street Counseling\n1 Harbor Street\nPortland\n555-0142\nRecords are kept for 7 years after "
        "the last "
        "session.");
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

TEST_CASE("Minutes beyond the usual say what they cost, as soon as they are set") {
  Settled practice;
  CHECK(practice.view.idleCost().empty());
  practice.view.setIdleMinutes(view::kUsualIdleMinutes + 1);
  CHECK(practice.view.idleCost().find("5 minutes") != std::string::npos);
  practice.view.setIdleMinutes(view::kLeastIdleMinutes);
  CHECK(practice.view.idleCost().empty());
}

TEST_CASE("A folder for backups on the disk of the practice says what that costs, one elsewhere does not") {
  Settled practice;
  CHECK(practice.view.backupFolderCost().empty());
  practice.view.useBackupFolder(practice.folder.path());
  CHECK_FALSE(practice.view.backupFolderCost().empty());
  practice.view.useBackupFolder("/proc");
  CHECK(practice.view.backupFolderCost().empty());
  practice.view.useBackupFolder("/media/a stick that is not there");
  CHECK(practice.view.backupFolderCost().empty());
}

TEST_CASE("A window that is made anew in another language tells the change again, to be taken back there") {
  Settled practice;
  practice.view.speak(model::Language::spanish);
  CHECK(practice.view.lastChange() == "The window speaks this language now.");
  view::SettingsView anew{practice.workspace, practice.file};
  anew.tellChangedSince(practice.view.before());
  CHECK(anew.lastChange() == practice.view.lastChange());
  anew.undo();
  CHECK_FALSE(anew.language());
  view::SettingsView again{practice.workspace, practice.file};
  again.tellChangedSince(anew.before());
  CHECK(again.lastChange() == "The change was taken back.");
  CHECK_FALSE(again.canUndo());
}

TEST_CASE("What was set back to the usual is told anew as a whole, and taken back as a whole") {
  Settled practice;
  practice.view.setIdleMinutes(15);
  practice.view.speak(model::Language::spanish);
  practice.view.backToUsual();
  view::SettingsView anew{practice.workspace, practice.file};
  anew.tellChangedSince(practice.view.before());
  CHECK(anew.lastChange() == practice.view.lastChange());
  anew.undo();
  CHECK(anew.idleMinutes() == 15);
  CHECK(anew.language() == model::Language::spanish);
}

TEST_CASE(
    "Back to the usual sets the account as it was at first, but for the folder; and can be taken back") {
  Settled practice;
  CHECK(practice.view.isUsual());
  practice.view.useBackupFolder("/media/stick");
  CHECK(practice.view.isUsual());
  practice.view.setIdleMinutes(15);
  practice.view.speak(model::Language::spanish);
  practice.view.backToUsual();
  CHECK(practice.view.isUsual());
  CHECK(view::readSettings(practice.file) == view::Settings{.backupFolder = "/media/stick"});
  practice.view.undo();
  CHECK(practice.view.idleMinutes() == 15);
  CHECK(practice.view.language() == model::Language::spanish);
}

TEST_CASE("Keeping records for a shorter time is said as what it is") {
  Settled practice;
  auto fields = practice.view.practice();
  fields.yearsToKeep = 5;
  CHECK(practice.view.savePractice(fields).empty());
  CHECK(practice.view.lastChange().find("need not be kept so long") != std::string::npos);
  fields.yearsToKeep = 10;
  CHECK(practice.view.savePractice(fields).empty());
  CHECK(practice.view.lastChange() == "The details of the practice were changed.");
}
