#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include <boost/date_time/posix_time/posix_time_types.hpp>
#include <unistd.h>

#include "app/cli/commands.h"
#include "core/store/vault_error.h"

namespace trellis::cli {
namespace {

// Scripts depend on these.
enum class ExitCode { done = 0, refused = 1, wrongUsage = 2, damagedOrForeign = 4 };

std::vector<Grammar> grammarsOf(const std::vector<Command>& commands) {
  std::vector<Grammar> grammars;
  for (const Command& command : commands) grammars.push_back(command.grammar);
  return grammars;
}

void printUsage(std::ostream& out, const std::vector<Command>& commands) {
  out << "trellisctl [--vault FILE] [--clinician SIGN_IN] COMMAND …\n";
  for (const Command& command : commands)
    out << "  " << command.grammar.command << ' ' << command.usage << '\n';
}

ExitCode codeOf(store::VaultFault fault) {
  using enum store::VaultFault;
  return fault == damaged || fault == foreign ? ExitCode::damagedOrForeign : ExitCode::refused;
}

void run(const std::vector<std::string>& words, const std::vector<Command>& all, Terminal& terminal) {
  const Arguments arguments(words, grammarsOf(all));
  const auto command =
      std::ranges::find(all, arguments.command(), [](const Command& each) { return each.grammar.command; });
  command->run(arguments, terminal);
  if (!terminal.out.flush()) throw Refused("The answer could not be written.");
}

ExitCode answer(const std::vector<std::string>& words, Terminal& terminal) {
  const std::vector<Command> all = commands();
  if (words.size() == 1 && (words[0] == "--help" || words[0] == "-h")) {
    printUsage(terminal.out, all);
    return ExitCode::done;
  }
  try {
    run(words, all, terminal);
    return ExitCode::done;
  } catch (const UsageError& error) {
    terminal.messages << error.what() << '\n';
    printUsage(terminal.messages, all);
    return ExitCode::wrongUsage;
  } catch (const store::VaultError& error) {
    terminal.messages << error.what() << '\n';
    return codeOf(error.kind());
  } catch (const std::exception& error) {
    terminal.messages << error.what() << '\n';
    return ExitCode::refused;
  }
}

}  // namespace
}  // namespace trellis::cli

int main(int count, char** words) {
  using namespace trellis::cli;
  Terminal terminal{std::cout, std::cerr, isatty(STDERR_FILENO) != 0,
                    [] { return boost::posix_time::second_clock::universal_time(); }};
  return static_cast<int>(answer({words + 1, words + count}, terminal));
}
