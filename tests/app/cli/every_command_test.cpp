// What holds for each command alike: scripts rely on it.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "app/cli/commands.h"
#include "tests/app/cli/trellisctl_run.h"
#include "tests/support/practice_folder.h"

namespace trellis::cli {
namespace {

using tests::Answer;
using tests::Trellisctl;
using Words = std::vector<std::string>;

// Each command that opens the practice, with no more than it needs.
struct Opening : Trellisctl {
  tests::PracticeFolder source;
  std::string target = (folder / "out").string();
  std::vector<Words> commands = {{"import", source.path().string()},
                                 {"clients"},
                                 {"caseload"},
                                 {"search", "agenda"},
                                 {"progress", "--client", "C00001"},
                                 {"report", "client-summary", "--client", "C00001", "-o", target},
                                 {"record-request", "--client", "C00001", "-o", target},
                                 {"export", "csv", "-o", target},
                                 {"export", "json", "-o", target},
                                 {"export", "fhir", "-o", target},
                                 {"calendar", "--client", "C00001", "-o", target},
                                 {"backup", target},
                                 {"verify"},
                                 {"audit"},
                                 {"passphrase"},
                                 {"recovery-key"},
                                 {"clinicians"},
                                 {"clinicians", "add", "ben", "--display-name", "Ben Okafor"},
                                 {"clinicians", "deactivate", "ana"},
                                 {"clinicians", "reactivate", "ana"}};

  void openNothing(int exitCode) const {
    for (const Words& words : commands) {
      CAPTURE(words);
      const Answer answer = run(words);
      std::filesystem::remove(folder / "attempts");  // each is the first to guess
      CHECK(answer.exitCode == exitCode);
      CHECK(answer.out.empty());
      CHECK(std::ranges::count(answer.messages, '\n') == 1);
      CHECK_FALSE(std::filesystem::exists(target));
    }
  }
};

const Words kOfAClient[] = {{"progress"},
                            {"report", "clinical-summary", "-o", "out"},
                            {"record-request", "-o", "out"},
                            {"export", "json", "-o", "out"},
                            {"calendar", "-o", "out"},
                            {"audit"}};

}  // namespace

TEST_CASE("Where there is no practice, each command says so in one sentence and exits with 1") {
  Opening().openNothing(1);
}

TEST_CASE("A file that is no practice is told by each command, which exits with 4") {
  const Opening trellisctl;
  trellisctl.folder.write("practice.trellis", std::string(9000, 'x'));
  trellisctl.openNothing(4);
}

TEST_CASE("A wrong passphrase is told by each command, which exits with 3") {
  const Opening trellisctl;
  trellisctl.create();
  trellisctl.typed.assign(trellisctl.commands.size(), "sunlight on a harbor wall");
  trellisctl.openNothing(3);
  CHECK(trellisctl.typed.empty());
}

TEST_CASE("No command is left out of what holds for each") {
  std::set<std::string> known = {"create", "sample", "restore", "convert", "manual"};
  for (const Words& words : Opening().commands) known.insert(words.front());
  for (const Command& command : commands()) CHECK(known.contains(std::string(command.grammar.command)));
}

TEST_CASE("A client whom the practice does not have is refused by each command that is asked for one") {
  const Trellisctl trellisctl;
  trellisctl.create();
  for (Words words : kOfAClient) {
    CAPTURE(words);
    words.insert(words.end(), {"--client", "C00099"});
    const Answer answer = trellisctl.run(words);
    CHECK(answer.exitCode == 1);
    CHECK(answer.messages == "This practice has no client with that key or record number.\n");
    CHECK(answer.out.empty());
  }
}

TEST_CASE("What --json answers is one value alone, also where there is nothing to tell") {
  const Trellisctl trellisctl;
  trellisctl.create();
  for (Words words : {Words{"clients"}, {"caseload"}, {"search", "agenda"}, {"audit"}, {"clinicians"}}) {
    CAPTURE(words);
    words.emplace_back("--json");
    const Answer answer = trellisctl.run(words);
    CHECK(answer.exitCode == 0);
    CHECK(answer.json().is_array());
  }
}

TEST_CASE("What is asked in words is answered by a table with a heading") {
  const Trellisctl trellisctl;
  const tests::PracticeFolder source;
  trellisctl.create();
  trellisctl.run({"import", source.path().string()});
  for (const auto& [words, heading, told] :
       {std::tuple(Words{"clients"}, "client", "C00001"), std::tuple(Words{"caseload"}, "flags", "Zoë"),
        std::tuple(Words{"progress", "--client", "1"}, "verdict", "too_few"),
        std::tuple(Words{"audit"}, "when (UTC)", "imported"),
        std::tuple(Words{"clinicians"}, "sign-in name", "Ana Ruiz")}) {
    const Answer answer = trellisctl.run(words);
    CHECK(answer.exitCode == 0);
    CHECK(answer.out.substr(0, answer.out.find('\n')).find(heading) != std::string::npos);
    CHECK(answer.tells(told));
  }
}

TEST_CASE("Choices that an option does not have are wrong usage, before a passphrase is asked for") {
  const Trellisctl trellisctl;
  for (const Words& words : {Words{"report", "diary", "-o", "out", "--client", "1"},
                             {"report", "worksheet", "--client", "1"},
                             {"manual"},
                             {"manual", "-o", "out", "--paper", "a5"},
                             {"export", "fhir", "-o", "out", "--with-psychotherapy-notes"},
                             {"export", "csv"},
                             {"calendar", "--client", "1"},
                             {"calendar", "-o", "out"},
                             {"record-request", "--client", "1"},
                             {"clinicians", "list", "ana"},
                             {"passphrase", "now"},
                             {"backup"}}) {
    CAPTURE(words);
    CHECK(trellisctl.run(words).exitCode == 2);
  }
}

}  // namespace trellis::cli
