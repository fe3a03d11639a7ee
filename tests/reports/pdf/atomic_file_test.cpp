#include "reports/pdf/atomic_file.h"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <unistd.h>

#include "reports/pdf/pdf_error.h"
#include "tests/support/temporary_folder.h"

using namespace trellis;
using tests::bytesOf;
using tests::filesIn;
using tests::TemporaryFolder;

namespace {

namespace fs = std::filesystem;

std::string refusal(const fs::path& path) {
  try {
    pdf::writeAtomically(path, "words of a client");
  } catch (const pdf::ReportError& error) {
    return error.what();
  }
  return "";
}

// While it lives, no file can grow beyond so many bytes: a disk that fills up halfway.
class DiskFullAfter {
 public:
  explicit DiskFullAfter(rlim_t bytes) : signalBefore_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~DiskFullAfter() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, signalBefore_);
  }
  DiskFullAfter(const DiskFullAfter&) = delete;
  DiskFullAfter& operator=(const DiskFullAfter&) = delete;

 private:
  rlimit before_{};
  void (*signalBefore_)(int);
};

// Whoever runs as root may write everywhere: while this lives, the test is somebody who may not.
class AsNobody {
 public:
  AsNobody() {
    if (before_ == 0 && ::seteuid(kNobody) != 0) throw std::runtime_error("This process cannot be nobody.");
  }
  ~AsNobody() {
    if (before_ == 0 && ::seteuid(0) != 0) std::abort();
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;

 private:
  static constexpr uid_t kNobody = 65534;
  uid_t before_ = ::geteuid();
};

bool isPrivate(const fs::path& path) {
  return fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write);
}

}  // namespace

TEST_CASE("a written file holds every byte and only its owner may read it") {
  const TemporaryFolder folder;
  const std::string bytes(1'000'000, '\0');
  pdf::writeAtomically(folder / "report.pdf", bytes);
  CHECK(bytesOf(folder / "report.pdf") == bytes);
  CHECK(isPrivate(folder / "report.pdf"));
  CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("a new report takes the place of the old one") {
  const TemporaryFolder folder;
  folder.write("report.pdf", "the old report, which was longer");
  pdf::writeAtomically(folder / "report.pdf", "new");
  CHECK(bytesOf(folder / "report.pdf") == "new");
  CHECK(isPrivate(folder / "report.pdf"));
}

TEST_CASE("a full disk is told in a sentence without the client's words") {
  const std::string sentence = refusal("/dev/full");
  CHECK(sentence == "The file /dev/full cannot be written: No space left on device.");
}

TEST_CASE("a disk that fills up halfway leaves the old report as it was and nothing beside it") {
  const TemporaryFolder folder;
  folder.write("report.pdf", "old");
  {
    const DiskFullAfter limit(1000);
    CHECK_THROWS_AS(pdf::writeAtomically(folder / "report.pdf", std::string(5000, 'x')), pdf::ReportError);
  }
  CHECK(bytesOf(folder / "report.pdf") == "old");
  CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("a file that is written in parts holds them all, and where one fails the old file is as it was") {
  const TemporaryFolder folder;
  pdf::writeAtomically(folder / "out.json", [](const pdf::WritePart& write) {
    write("one, ");
    write("two");
  });
  CHECK(bytesOf(folder / "out.json") == "one, two");
  const auto fail = [](const pdf::WritePart& write) {
    write("half");
    throw pdf::ReportError("It was stopped.");
  };
  CHECK_THROWS_AS(pdf::writeAtomically(folder / "out.json", fail), pdf::ReportError);
  CHECK(bytesOf(folder / "out.json") == "one, two");
  CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("a missing folder is told, and not made") {
  const TemporaryFolder folder;
  CHECK(refusal(folder / "missing/report.pdf").find("No such file or directory") != std::string::npos);
  CHECK(filesIn(folder.path()) == 0);
}

TEST_CASE("a folder in the place of the file is told and left alone") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "report.pdf");
  CHECK(refusal(folder / "report.pdf").find("Is a directory") != std::string::npos);
  CHECK(fs::is_directory(folder / "report.pdf"));
}

TEST_CASE("a folder that takes no files leaves the old report as it was") {
  const TemporaryFolder folder;
  folder.write("report.pdf", "old");
  constexpr auto kReadOnly =
      fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec;
  fs::permissions(folder.path(), kReadOnly);
  {
    const AsNobody nobody;
    CHECK(refusal(folder / "report.pdf").find("Permission denied") != std::string::npos);
  }
  CHECK(bytesOf(folder / "report.pdf") == "old");
  CHECK(filesIn(folder.path()) == 1);
  fs::permissions(folder.path(), fs::perms::owner_all);
}

TEST_CASE("who has the old report open goes on reading it, while the new one takes its place") {
  const TemporaryFolder folder;
  folder.write("report.pdf", "old");
  std::ifstream open(folder / "report.pdf", std::ios::binary);
  pdf::writeAtomically(folder / "report.pdf", "new");
  CHECK(std::string(std::istreambuf_iterator<char>(open), {}) == "old");
  CHECK(bytesOf(folder / "report.pdf") == "new");
}

TEST_CASE("a name too long for the disk leaves nothing behind") {
  const TemporaryFolder folder;
  CHECK(refusal(folder / std::string(255, 'r')).find("File name too long") != std::string::npos);
  CHECK(filesIn(folder.path()) == 0);
}
