#include "app/view/window_memory.h"

#include <fstream>

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

using namespace trellis;

TEST_CASE("What a person left is there again when the window opens") {
  const tests::TemporaryFolder folder;
  const auto file = folder / "trellis" / "window";
  view::WindowMemory(file).keep("caseload.columns", "2:140 0:118");
  CHECK(view::WindowMemory(file).find("caseload.columns") == "2:140 0:118");
  CHECK_FALSE(view::WindowMemory(file).find("window"));
}

TEST_CASE("A memory that cannot be read is an empty one, and one that cannot be written is no error") {
  const tests::TemporaryFolder folder;
  std::ofstream(folder / "window") << "no line of ours\n";
  view::WindowMemory unread(folder / "window");
  CHECK_FALSE(unread.find("no line of ours"));
  view::WindowMemory unwritable("/proc/no such folder/window");
  unwritable.keep("window", "1320 900 -");
  CHECK(unwritable.find("window") == "1320 900 -");
}
