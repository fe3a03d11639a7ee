// A vault from before vaults were sealed: told apart, and converted in one step. Errors: VaultError.
#pragma once

#include <filesystem>

#include "core/seal/kdf.h"
#include "core/seal/recovery_key.h"
#include "core/seal/secret.h"
#include "core/store/actor.h"
#include "core/store/progress.h"

namespace trellis::store {

class Connection;

bool isUnsealedVault(const std::filesystem::path& file);

// The sealed vault is read back whole and compared with the old one before it takes the file's place; the
// passphrase is that of its first clinician. The old file is overwritten before it goes, as far as the file
// system writes in place: a copying one, a snapshot, a backup or a solid-state disk may still hold it.
// Whatever fails or is stopped leaves the old file as it was, and nothing beside it. Nobody has the recovery
// key yet.
seal::RecoveryKey convertUnsealed(const std::filesystem::path& file, const seal::Secret& passphrase,
                                  seal::KdfCost cost, Clock clock, const Progress& progress = {});

// True where the old file of a conversion lies there still: it is tried again at each opening.
bool unsealedIsLeft(const std::filesystem::path& file);

// Where a crash between two renames left no file of the practice's name: the old one has it again.
void takeBackHalfConverted(const std::filesystem::path& file);

// What a crash left of the old file when this vault was converted: overwritten and removed. What cannot be
// stays for the next time.
void wipeConverted(Connection& sealed, const std::filesystem::path& file) noexcept;

}  // namespace trellis::store
