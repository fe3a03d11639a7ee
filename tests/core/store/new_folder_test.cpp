#include "core/store/new_folder.h"

#include <string>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/store/vault_error.h"
#include "tests/support/temporary_folder.h"

using namespace trellis;
using store::NewFolder;
namespace fs = std::filesystem;

namespace {

struct ExportDesk {
  tests::TemporaryFolder folder;
  fs::path target = folder / "exports";

  void writeWhole() const {
    NewFolder written(target, "export");
    written.append("csv/clients.csv", "Maya Rosen");
    written.commit();
  }
  // In a process that ends in the middle; what it left.
  fs::path leaveHalf(const char* name = "exports") const {
    const pid_t writer = ::fork();
    if (writer == 0) {
      NewFolder half(folder / name, "export");
      half.append("csv/clients.csv", "Maya Rosen");
      ::_exit(0);
    }
    ::waitpid(writer, nullptr, 0);
    for (const auto& entry : fs::directory_iterator(folder.path()))
      if (entry.path().filename().string().starts_with(std::string(name) + '.')) return entry.path();
    FAIL("nothing was left");
    return {};
  }
};

}  // namespace

TEST_CASE("what a killed export left of readable text goes with the next export to the same place") {
  const ExportDesk desk;
  const fs::path left = desk.leaveHalf();
  CHECK(tests::bytesOf(left / "csv/clients.csv") == "Maya Rosen");
  desk.writeWhole();
  CHECK_FALSE(fs::exists(left));
  CHECK(tests::bytesOf(desk.target / "csv/clients.csv") == "Maya Rosen");
  CHECK(tests::filesIn(desk.target) == 1);
}

TEST_CASE("what a killed export to another place left stays") {
  const ExportDesk desk;
  const fs::path left = desk.leaveHalf("exports.2025");
  desk.writeWhole();
  CHECK(fs::exists(left));
}

TEST_CASE("an export that goes on at the same time is not taken away") {
  const ExportDesk desk;
  NewFolder other(desk.target, "export");
  other.append("clients.csv", "Maya Rosen");
  { const NewFolder given(desk.target, "export"); }
  CHECK_NOTHROW(other.commit());
  CHECK(tests::bytesOf(desk.target / "clients.csv") == "Maya Rosen");
}

TEST_CASE("a folder of such a name that is not ours to take away stays") {
  const ExportDesk desk;
  const fs::path alike = desk.folder / "exports.a1B2c3";
  SUBCASE("since it bears no mark") {
    fs::create_directory(alike);
    fs::permissions(alike, fs::perms::owner_all);
  }
  SUBCASE("since others may read it") {
    fs::rename(desk.leaveHalf(), alike);
    fs::permissions(alike, fs::perms::owner_all | fs::perms::group_read);
  }
  SUBCASE("since it is a link") {
    fs::rename(desk.leaveHalf(), desk.folder / "elsewhere");
    fs::create_directory_symlink(desk.folder / "elsewhere", alike);
  }
  desk.writeWhole();
  CHECK(fs::exists(alike));
}
