// What the person sees of a disk that takes nothing: on real disks, each in a process of its own.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <boost/date_time/posix_time/posix_time_duration.hpp>
#include <doctest/doctest.h>

#include "app/view/session_autosave.h"
#include "core/store/connection.h"
#include "core/store/recovery_journal.h"
#include "tests/support/open_practice.h"
#include "tests/support/small_disk.h"

using namespace trellis;
using tests::Answer;
namespace fs = std::filesystem;

namespace {

constexpr const char* kWords = "Slept badly, and said so.";

// Somebody types into a new session.
struct Typist {
  Typist(tests::OpenPractice& open, model::ClientId client)
      : practice(open), form(open.workspace, client), autosave(open.workspace, form) {
    form.writeSection(form.sections().front().key, kWords);
  }

  void waitASecond() {
    practice.clock += boost::posix_time::seconds(1);
    autosave.tick(practice.clock);
  }
  bool isTroubled(std::string_view advice) {
    waitASecond();
    return !autosave.keepNow(practice.clock) && autosave.disk().relief().empty() &&
           autosave.disk().trouble().find(advice) != std::string::npos && isOnScreen();
  }
  bool isRelieved() {
    waitASecond();
    return autosave.disk().trouble().empty() && autosave.disk().relief() == "What you typed is kept again." &&
           practice.journal.drafts().size() == 1 && isOnScreen();
  }
  bool isOnScreen() { return form.isDirty() && form.sectionText(form.sections().front().key) == kWords; }

  tests::OpenPractice& practice;
  view::SessionView form;
  view::SessionAutosave autosave;
};

// Until nothing more fits.
void fill(const fs::path& file) {
  std::ofstream ballast(file, std::ios::binary);
  while (ballast << std::string(4096, 'b') << std::flush) continue;
}

Answer typeOnFullDisk(const fs::path& folder) {
  if (!tests::mountSmallDisk(folder, 8 << 20)) return tests::noSmallDisk;
  ::setenv("TMPDIR", folder.c_str(), 1);
  tests::OpenPractice practice;
  Typist typist(practice, practice.addClient("Maya Rosen"));
  fill(folder / "ballast");
  const bool isSaid =
      typist.isTroubled("Please make room") && !typist.autosave.trySave() && typist.isOnScreen();
  fs::remove(folder / "ballast");
  const bool isKept = typist.isRelieved() && typist.autosave.trySave();
  return isSaid && isKept ? tests::asPromised : tests::brokenPromise;
}

Answer typeOnProtectedDisk(const fs::path& folder) {
  if (!tests::mountSmallDisk(folder, 8 << 20)) return tests::noSmallDisk;
  tests::OpenPractice practice;
  practice.journal = {folder / "drafts", practice.vault.connection().keys().blob};
  Typist typist(practice, practice.addClient("Maya Rosen"));
  if (!tests::protectDisk(folder, true)) return tests::noSmallDisk;
  const bool isSaid = typist.isTroubled("whether the disk is read-only");
  if (!tests::protectDisk(folder, false)) return tests::brokenPromise;
  return isSaid && typist.isRelieved() ? tests::asPromised : tests::brokenPromise;
}

Answer typeOnUnpluggedDisk(const fs::path& folder) {
  if (!tests::mountSmallDisk(folder, 8 << 20)) return tests::noSmallDisk;
  tests::OpenPractice practice;
  fs::create_directory(folder / "stick");
  practice.journal = {folder / "stick/drafts", practice.vault.connection().keys().blob};
  Typist typist(practice, practice.addClient("Maya Rosen"));
  fs::remove(folder / "stick");
  const bool isSaid = typist.isTroubled("whether the disk is still connected");
  fs::create_directory(folder / "stick");
  return isSaid && typist.isRelieved() ? tests::asPromised : tests::brokenPromise;
}

void checkOn(Answer (*type)(const fs::path& folder)) {
  const tests::TemporaryFolder folder;
  const int answer = tests::answerOfAnother([&] { return type(folder.path()); });
  if (answer == tests::noSmallDisk) MESSAGE("no disk could be mounted: left out");
  CHECK((answer == tests::asPromised || answer == tests::noSmallDisk));
}

}  // namespace

TEST_CASE(
    "On a full disk the text stays on screen, one is told to make room, and that it is kept once there is") {
  checkOn(typeOnFullDisk);
}

TEST_CASE(
    "On a read-only disk the text stays on screen, one is told why, and that it is kept once it may be") {
  checkOn(typeOnProtectedDisk);
}

TEST_CASE(
    "Where the disk is gone the text stays on screen, one is told to connect it, and that it is kept then") {
  checkOn(typeOnUnpluggedDisk);
}
