#include "app/cli/commands.h"

#include "app/view/words.h"

namespace trellis::cli {
namespace {

constexpr Option kJson = {"--json", OptionKind::flag};

}  // namespace

model::Date Terminal::today() const {
  return view::localTime(now()).date();
}

std::vector<Command> commands() {
  return {
      {{"create", {{"--practice"}, {"--display-name"}, {"--credentials"}}},
       "--practice NAME --clinician SIGN_IN --display-name NAME [--credentials TEXT]",
       createPractice},
      {{"sample", {}}, "", makeSample},
      {{"import", {{"--dry-run", OptionKind::flag}, {"--keep-good-rows", OptionKind::flag}}, 1},
       "DIR [--dry-run] [--keep-good-rows]",
       importFolder},
      {{"clients", {kJson}}, "[--json]", listClients},
      {{"caseload", {kJson}}, "[--json]", showCaseload},
      {{"search", {kJson, {"--limit"}}, 1}, "WORDS [--json] [--limit N]", search},
      {{"progress", {kJson, {"--client"}}}, "--client KEY [--json]", showProgress},
      {{"report",
        {{"--client"},
         {"--relationship"},
         {"--from"},
         {"--to"},
         {"--language"},
         {"--paper"},
         {"-o"},
         {"--confirm-unsafe-print", OptionKind::flag}},
        1},
       "client-summary --client KEY [--relationship KEY] [--from DATE] [--to DATE]\n"
       "         [--language en|es] [--paper a4|letter] [--confirm-unsafe-print] -o FILE.pdf",
       writeReport},
  };
}

}  // namespace trellis::cli
