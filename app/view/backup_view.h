// Backups as a person sees them: where they are, which there are, one made now or on closing, and a word
// where the last is too long ago. What goes wrong with the folder or the disk is answered as a sentence.
// Times shown are local.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/view/notifier.h"
#include "app/view/workspace.h"
#include "core/seal/secret.h"
#include "core/store/progress.h"

namespace trellis::view {

struct BackupLine {
  std::filesystem::path file;
  std::string when;  // "24 Nov 2026 10:15"
  std::string size;  // "12.4 MB"
  std::string state;
};

BackupLine backupLine(const std::filesystem::path& backup);
std::vector<BackupLine> backupLines(const std::filesystem::path& vault,
                                    const std::optional<std::filesystem::path>& folder);  // newest first

enum class BackupOutcome { done, stopped, wrongPassphrase, failed };

struct BackupResult {
  BackupOutcome outcome = BackupOutcome::failed;
  std::string sentence;
  bool isDone() const { return outcome == BackupOutcome::done; }
};

// Told how much is copied, from 0 to 1, or nothing while it is checked; false stops it.
using BackupProgress = store::Progress;

class BackupView {
 public:
  BackupView(Workspace& workspace, std::optional<std::filesystem::path> folder);

  void refresh();
  void useFolder(std::optional<std::filesystem::path> folder);
  const std::optional<std::filesystem::path>& folder() const { return folder_; }

  const std::vector<BackupLine>& lines() const { return lines_; }  // newest first
  std::string summary() const;                                     // of the last one
  std::string emptyState() const;
  std::optional<std::string> reminder() const;  // none where the last is of this week

  bool canBackUp() const { return folder_.has_value(); }
  // Takes long, and is asked on a thread of its own; then `refresh`.
  BackupResult backUpNow(const BackupProgress& progress = {});
  // Something was written since the last backup, or it is older than a day.
  bool isDue() const;

  Notifier changed;

 private:
  std::optional<model::Instant> last() const;
  bool isWrittenSinceLast() const;

  Workspace& workspace_;
  std::optional<std::filesystem::path> folder_;
  std::vector<BackupLine> lines_;
};

// `vault` must be closed. Checks the backup before it replaces the vault, and says where the old one is kept.
BackupResult restoreBackup(const std::filesystem::path& backup, const seal::Secret& passphrase,
                           const std::filesystem::path& vault, model::Instant now,
                           const BackupProgress& progress = {});

std::string sizeWords(std::uintmax_t bytes);  // "812 kB", "12.4 MB"

}  // namespace trellis::view
