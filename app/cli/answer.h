// Answers one command line: runs the command, says in one sentence what was refused, and tells the exit code.
// Throws nothing.
#pragma once

#include <string>
#include <vector>

#include "app/cli/commands.h"

namespace trellis::cli {

// Scripts depend on these.
enum class ExitCode { done = 0, refused = 1, wrongUsage = 2, wrongPassphrase = 3, damagedOrForeign = 4 };

ExitCode answer(const std::vector<std::string>& words, Terminal& terminal);

}  // namespace trellis::cli
