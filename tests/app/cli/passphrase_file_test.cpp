#include <doctest/doctest.h>

#include "app/cli/passphrases.h"
#include "tests/app/cli/trellisctl_run.h"

namespace trellis::cli {
namespace {

using tests::Trellisctl;

std::string read(const std::string& file) {
  return seal::textOf(readPassphraseFile(file).bytes());
}

TEST_CASE("The passphrase is the first line of its file, without its end") {
  const Trellisctl trellisctl;
  CHECK(read(trellisctl.passphraseFile("a", "four words or five\nand more")) == "four words or five");
  CHECK(read(trellisctl.passphraseFile("b", "four words or five\r")) == "four words or five");
}

TEST_CASE("A passphrase file that is empty, missing or no file is refused") {
  const Trellisctl trellisctl;
  CHECK_THROWS_AS(read(trellisctl.passphraseFile("a", "")), Refused);
  CHECK_THROWS_AS(read((trellisctl.folder / "none").string()), Refused);
  CHECK_THROWS_AS(read(trellisctl.folder.path().string()), Refused);
  CHECK_THROWS_AS(read(trellisctl.passphraseFile("long", std::string(5000, 'x'))), Refused);
}

TEST_CASE("A passphrase file that others may read is refused with the reason, and the vault stays shut") {
  const Trellisctl trellisctl;
  trellisctl.create();
  const auto file = trellisctl.passphraseFile("ana", tests::kAnasPassphrase);
  CHECK(trellisctl.run({"--passphrase-file", file, "clients"}).exitCode == 0);
  using std::filesystem::perms;
  for (const perms others : {perms::group_read, perms::others_read}) {
    std::filesystem::permissions(file, perms::owner_read | others);
    const auto answer = trellisctl.run({"--passphrase-file", file, "clients"});
    CHECK(answer.exitCode == 1);
    CHECK(answer.says("Others can read the passphrase file"));
  }
}

TEST_CASE("Without a terminal and a passphrase file nothing is opened, whatever the environment says") {
  const Trellisctl trellisctl;
  trellisctl.create();
  const auto answer = trellisctl.runProgram("PASSPHRASE='lighthouse keeps its own hours'",
                                            "--vault " + trellisctl.vault().string() + " clients");
  CHECK(answer.exitCode == 1);
  CHECK(answer.says("--passphrase-file"));
  CHECK(answer.out.empty());
}

TEST_CASE("The program opens a vault by its passphrase file") {
  const Trellisctl trellisctl;
  trellisctl.create();
  const std::string options = "--vault " + trellisctl.vault().string() + " --passphrase-file ";
  CHECK(trellisctl
            .runProgram("LC_ALL=C", options + trellisctl.passphraseFile("ana", tests::kAnasPassphrase) +
                                        " clients --json")
            .json()
            .empty());
  CHECK(trellisctl.runProgram("LC_ALL=C", options + trellisctl.passphraseFile("no", "wrong") + " clients")
            .exitCode == 3);
}

}  // namespace
}  // namespace trellis::cli
