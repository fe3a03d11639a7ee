// Where passphrases come from: a file that nobody else may read, else the terminal, without being seen; never
// an argument or the environment. The sample practice opens without. A recovery key is shown once, alone on
// standard output. Errors: Refused; store::VaultError for one that opens nothing.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
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

// A passphrase that opens nothing is said so in the words of the window.
template <class Open>
auto unlocked(Open open) {
  try {
    return open();
  } catch (const store::VaultError& error) {
    if (error.kind() != store::VaultFault::wrongPassphrase) throw;
    throw store::VaultError(store::VaultFault::wrongPassphrase, kWrongPassphrase);
  }
}

}  // namespace trellis::cli
