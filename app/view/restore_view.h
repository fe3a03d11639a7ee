// The way back from a backup: which there are, one from elsewhere, and the passphrase that opened the
// practice when it was made. The backup is checked before it replaces anything, and what it replaces is
// kept. Who guesses at the passphrase waits as at the sign-in. The practice must be closed; `restore` takes
// long, and is asked on a thread of its own.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/view/attempts.h"
#include "app/view/backup_view.h"
#include "core/model/dates.h"
#include "core/model/field_error.h"
#include "core/seal/secret.h"

namespace trellis::view {

class RestoreView {
 public:
  RestoreView(std::filesystem::path vault, const std::optional<std::filesystem::path>& folder,
              Attempts& attempts);

  const std::vector<BackupLine>& lines() const { return lines_; }  // newest first
  void add(const std::filesystem::path& backup);  // from elsewhere; first in the list, chosen
  void choose(std::size_t row) { chosen_ = row; }
  std::optional<std::size_t> chosen() const { return chosen_; }

  // Errors are of "passphrase" or of no field; without any, `outcome` says what was done.
  model::FieldErrors restore(const seal::Secret& passphrase, model::Instant now,
                             const BackupProgress& progress = {});
  const std::string& outcome() const { return outcome_; }

 private:
  std::filesystem::path vault_;
  std::vector<BackupLine> lines_;
  Attempts& attempts_;
  std::optional<std::size_t> chosen_;
  std::string outcome_;
};

}  // namespace trellis::view
