#include <algorithm>

#include <doctest/doctest.h>

#include "core/seal/recovery_key.h"
#include "tests/app/cli/trellisctl_run.h"

namespace trellis::cli {
namespace {

using tests::Answer;
using tests::Trellisctl;

std::string lineOf(const Answer& answer) {
  return answer.out.substr(0, answer.out.find('\n'));
}

Answer byBen(const Trellisctl& trellisctl, std::vector<std::string> words) {
  words.insert(words.begin(),
               {"--passphrase-file", trellisctl.passphraseFile("ben", tests::kBensPassphrase)});
  return trellisctl.run(words);
}

TEST_CASE("A new vault shows its recovery key once, alone on standard output") {
  const Trellisctl trellisctl;
  const auto made = trellisctl.create();
  CHECK(made.exitCode == 0);
  CHECK(seal::RecoveryKey::parse(made.out.substr(0, made.out.size() - 1)).has_value());
  CHECK(std::ranges::count(made.out, '\n') == 1);
  CHECK(made.says("write it down"));
}

TEST_CASE("Neither the recovery key nor the passphrase is in any file of the vault") {
  const Trellisctl trellisctl;
  const std::string key = lineOf(trellisctl.create());
  for (const auto& entry : std::filesystem::directory_iterator(trellisctl.folder.path())) {
    const std::string bytes = tests::bytesOf(entry.path());
    CHECK(bytes.find(key) == std::string::npos);
    CHECK(bytes.find(key.substr(0, 9)) == std::string::npos);
    CHECK(bytes.find(tests::kAnasPassphrase) == std::string::npos);
  }
}

TEST_CASE("A passphrase that is easy to guess, or typed in two ways, makes no vault") {
  const Trellisctl trellisctl;
  trellisctl.typed = {"password1", "password1"};
  CHECK(trellisctl.create().exitCode == 1);
  trellisctl.typed = {"lighthouse keeps its own hours", "lighthouse keeps its own house"};
  const auto answer = trellisctl.create();
  CHECK(answer.exitCode == 1);
  CHECK(answer.says("differ"));
  CHECK_FALSE(std::filesystem::exists(trellisctl.vault()));
}

TEST_CASE("A wrong passphrase exits with 3 and its sentence") {
  const Trellisctl trellisctl;
  trellisctl.create();
  trellisctl.typed = {"sunlight on a harbor wall"};
  const auto answer = trellisctl.run({"clients"});
  CHECK(answer.exitCode == 3);
  CHECK(answer.messages == "That passphrase does not open this practice.\n");
}

TEST_CASE("Whoever guessed wrong three times waits, also with the right passphrase and at another command") {
  Trellisctl trellisctl;
  trellisctl.create();
  trellisctl.typed.assign(3, "sunlight on a harbor wall");
  for (int guess = 0; guess < 3; ++guess) CHECK(trellisctl.run({"clients"}).exitCode == 3);
  const auto answer = trellisctl.run({"audit"});
  CHECK(answer.exitCode == 1);
  CHECK(answer.messages == "Next attempt in 1 second.\n");

  trellisctl.now = "2026-11-20T10:55:02Z";
  CHECK(trellisctl.run({"clients"}).exitCode == 0);
  trellisctl.typed.assign(1, "sunlight on a harbor wall");
  CHECK(trellisctl.run({"clients"}).exitCode == 3);
  CHECK(trellisctl.run({"clients"}).exitCode == 0);
}

TEST_CASE("A wrong recovery key is a guess too") {
  Trellisctl trellisctl;
  trellisctl.create();
  Trellisctl other;
  const auto key = trellisctl.passphraseFile("key", lineOf(other.create()));
  for (int guess = 0; guess < 3; ++guess)
    CHECK(trellisctl.run({"passphrase", "--recovery-key-file", key}).exitCode == 3);
  CHECK(trellisctl.run({"clients"}).messages == "Next attempt in 1 second.\n");
}

TEST_CASE("The passphrase of another clinician than the one who is named exits with 3") {
  const Trellisctl trellisctl;
  trellisctl.create();
  CHECK(trellisctl.addBen().exitCode == 0);
  CHECK(trellisctl.run({"--clinician", "ben", "clients"}).exitCode == 3);
  CHECK(byBen(trellisctl, {"--clinician", "ben", "clients"}).exitCode == 0);
  CHECK(byBen(trellisctl, {"--clinician", "ana", "clients"}).exitCode == 3);
}

TEST_CASE("A changed passphrase opens the vault, and the old one no more") {
  const Trellisctl trellisctl;
  trellisctl.create();
  const auto next = trellisctl.passphraseFile("next", "copper drizzle under ninety lanterns");
  CHECK(trellisctl.run({"passphrase", "--new-passphrase-file", next}).exitCode == 0);
  CHECK(trellisctl.run({"clients"}).exitCode == 3);
  CHECK(trellisctl.run({"--passphrase-file", next, "clients"}).exitCode == 0);
}

TEST_CASE("Who lost a passphrase sets a new one with the recovery key") {
  const Trellisctl trellisctl;
  const auto key = trellisctl.passphraseFile("key", lineOf(trellisctl.create()));
  const auto next = trellisctl.passphraseFile("next", "copper drizzle under ninety lanterns");
  const std::vector<std::string> words = {"passphrase", "--recovery-key-file", key,  "--new-passphrase-file",
                                          next,         "--clinician",         "ana"};
  CHECK(trellisctl.run(words).exitCode == 0);
  CHECK(trellisctl.run({"--passphrase-file", next, "clients"}).exitCode == 0);
}

TEST_CASE("A replaced recovery key opens nothing any more") {
  const Trellisctl trellisctl;
  const auto old = trellisctl.passphraseFile("old", lineOf(trellisctl.create()));
  const auto key = trellisctl.passphraseFile("key", lineOf(trellisctl.run({"recovery-key"})));
  const auto next = trellisctl.passphraseFile("next", "copper drizzle under ninety lanterns");
  const auto with = [&](const std::string& file) {
    return trellisctl.run(
        {"passphrase", "--recovery-key-file", file, "--new-passphrase-file", next, "--clinician", "ana"});
  };
  CHECK(with(old).exitCode == 3);
  CHECK(with(key).exitCode == 0);
}

TEST_CASE("Clinicians are listed, and one who is deactivated comes in no more until they are reactivated") {
  const Trellisctl trellisctl;
  trellisctl.create();
  trellisctl.addBen();
  const auto actives = [&] {
    std::vector<bool> active;
    for (const auto& each : trellisctl.run({"clinicians", "list", "--json"}).json())
      active.push_back(each["active"]);
    return active;
  };
  CHECK(actives() == std::vector{true, true});
  CHECK(trellisctl.run({"clinicians", "deactivate", "ben"}).exitCode == 0);
  CHECK(actives() == std::vector{true, false});
  CHECK(byBen(trellisctl, {"clients"}).exitCode == 3);
  CHECK(trellisctl.run({"clinicians", "deactivate", "ben"}).exitCode == 1);
  const auto ben = trellisctl.passphraseFile("ben", tests::kBensPassphrase);
  CHECK(trellisctl.run({"clinicians", "reactivate", "ben", "--new-passphrase-file", ben}).exitCode == 0);
  CHECK(byBen(trellisctl, {"clients"}).exitCode == 0);
}

TEST_CASE("The last clinician cannot be deactivated, nor a name be given twice") {
  const Trellisctl trellisctl;
  trellisctl.create();
  CHECK(trellisctl.run({"clinicians", "deactivate", "ana"}).exitCode == 1);
  CHECK(trellisctl.run({"clients"}).exitCode == 0);
  CHECK(trellisctl.run({"clinicians", "add", "ana", "--display-name", "Ana Other"}).exitCode == 1);
  CHECK(trellisctl.run({"clinicians", "deactivate", "nobody"}).exitCode == 1);
}

TEST_CASE("A passphrase that another clinician has is refused, and nobody is added") {
  const Trellisctl trellisctl;
  trellisctl.create();
  const auto anas = trellisctl.passphraseFile("anas", tests::kAnasPassphrase);
  CHECK(trellisctl
            .run({"clinicians", "add", "ben", "--display-name", "Ben Okafor", "--new-passphrase-file", anas})
            .exitCode == 1);
  CHECK(trellisctl.run({"clinicians", "--json"}).json().size() == 1);
}

}  // namespace
}  // namespace trellis::cli
