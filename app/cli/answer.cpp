#include "app/cli/answer.h"

#include <algorithm>

#include "app/view/about.h"
#include "core/seal/seal_error.h"
#include "core/store/vault_error.h"

namespace trellis::cli {
namespace {

std::vector<Grammar> grammarsOf(const std::vector<Command>& commands) {
  std::vector<Grammar> grammars;
  for (const Command& command : commands) grammars.push_back(command.grammar);
  return grammars;
}

void printUsage(std::ostream& out, const std::vector<Command>& commands) {
  out << "trellisctl [--vault FILE] [--clinician SIGN_IN] [--passphrase-file FILE] COMMAND …\n";
  for (const Command& command : commands)
    out << "  " << command.grammar.command << ' ' << command.usage << '\n';
}

ExitCode codeOf(store::VaultFault fault) {
  if (fault == store::VaultFault::wrongPassphrase) return ExitCode::wrongPassphrase;
  const bool isDamaged = fault == store::VaultFault::damaged || fault == store::VaultFault::foreign;
  return isDamaged ? ExitCode::damagedOrForeign : ExitCode::refused;
}

ExitCode codeOf(seal::SealFault fault) {
  const bool isDamaged = fault == seal::SealFault::damaged || fault == seal::SealFault::foreign;
  return isDamaged ? ExitCode::damagedOrForeign : ExitCode::refused;
}

void run(const std::vector<std::string>& words, const std::vector<Command>& all, Terminal& terminal) {
  const Arguments arguments(words, grammarsOf(all));
  const auto command =
      std::ranges::find(all, arguments.command(), [](const Command& each) { return each.grammar.command; });
  command->run(arguments, terminal);
  if (!terminal.out.flush()) throw Refused("The answer could not be written.");
}

}  // namespace

ExitCode answer(const std::vector<std::string>& words, Terminal& terminal) {
  const std::vector<Command> all = commands();
  if (words.size() == 1 && (words[0] == "--help" || words[0] == "-h")) {
    printUsage(terminal.out, all);
    return ExitCode::done;
  }
  if (words.size() == 1 && words[0] == "--version") {
    terminal.out << "trellisctl " << view::programVersion() << '\n';
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
  } catch (const seal::SealError& error) {
    terminal.messages << error.what() << '\n';
    return codeOf(error.kind());
  } catch (const std::exception& error) {
    terminal.messages << error.what() << '\n';
    return ExitCode::refused;
  }
}

}  // namespace trellis::cli
