#include "app/view/settings.h"

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

using namespace trellis;
using tests::TemporaryFolder;

TEST_CASE("Settings read back as they were written, in a folder that was not there") {
  const TemporaryFolder folder;
  const auto file = folder / "trellis/settings";
  const view::Settings settings{.idleMinutes = 12,
                                .backupFolder = "/media/a stick/backups = all",
                                .language = model::Language::spanish};
  view::writeSettings(file, settings);
  CHECK(view::readSettings(file) == settings);
}

TEST_CASE("Without a file, settings are as they are at first") {
  const TemporaryFolder folder;
  CHECK(view::readSettings(folder / "settings") == view::Settings{});
}

TEST_CASE("A line that cannot be read leaves its setting as it was, and the others count") {
  const TemporaryFolder folder;
  const auto file = folder.write(
      "settings", "idle-minutes = soon\n\nno equals sign\nother = 3\nbackup-folder = /backups\n");
  CHECK(view::readSettings(file) == view::Settings{.backupFolder = "/backups"});
}

TEST_CASE("Idle minutes that nobody may set are not taken from the file") {
  const TemporaryFolder folder;
  for (const char* line : {"idle-minutes = 0", "idle-minutes = 16", "idle-minutes = 9999999999999"}) {
    CAPTURE(line);
    CHECK(view::readSettings(folder.write("settings", line)).idleMinutes == view::kUsualIdleMinutes);
  }
}

TEST_CASE("A language that Trellis does not speak leaves the choice to the system") {
  const TemporaryFolder folder;
  CHECK_FALSE(view::readSettings(folder.write("settings", "language = xx\n")).language);
}
