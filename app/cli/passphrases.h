// Where passphrases come from: a file that nobody else may read, else the terminal, without being seen; never
// an argument or the environment. The sample practice opens without. A recovery key is shown once, alone on
// standard output. Errors: Refused; store::VaultError for one that opens nothing.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/view/attempts.h"
#include "app/view/kept_failures.h"
#include "core/seal/recovery_key.h"
#include "core/seal/secret.h"
#include "core/store/vault_error.h"

namespace trellis::cli {

inline constexpr const char* kWrongPassphrase = "That passphrase does not open this practice.";

// The first line of the file.
seal::Secret readPassphraseFile(const std::filesystem::path& file);

// That opens `file`, if it is right.
seal::Secret passphraseOf(const std::filesystem::path& file, const Arguments& arguments, Terminal& terminal);
// Of a new vault: --passphrase-file, or typed twice. `names` are what a guesser would try first.
seal::Secret firstPassphrase(const Arguments& arguments, Terminal& terminal, std::vector<std::string> names);
// Of a vault that is there: --new-passphrase-file, or typed twice.
seal::Secret nextPassphrase(const Arguments& arguments, Terminal& terminal, std::vector<std::string> names);

void showRecoveryKey(const seal::RecoveryKey& key, Terminal& terminal);

// What `open` gives. Whoever guesses wrong is told `wrong`, and waits before the next attempt as at the
// window: a guess here counts there, and there here.
template <class Open>
auto unlocked(const std::filesystem::path& file, Terminal& terminal, const char* wrong, Open open) {
  view::Attempts attempts(std::chrono::steady_clock::now);
  if (auto kept = view::failuresAt(file, terminal.failuresFile, terminal.now))
    attempts.keepIn(std::move(*kept));
  if (!attempts.mayTry()) throw Refused(attempts.waitWords());
  try {
    auto opened = open();
    attempts.take(true);
    return opened;
  } catch (const store::VaultError& error) {
    if (error.kind() != store::VaultFault::wrongPassphrase) throw;
    attempts.take(false);
    throw store::VaultError(store::VaultFault::wrongPassphrase, wrong);
  }
}

}  // namespace trellis::cli
