#include "app/view/backup_view.h"

#include <array>
#include <cstdio>
#include <system_error>
#include <utility>

#include <boost/date_time/posix_time/posix_time.hpp>

#include "app/view/audit_words.h"
#include "app/view/screen_words.h"
#include "app/view/words.h"
#include "core/store/audit_trail.h"
#include "core/store/backup.h"
#include "core/store/backup_rotation.h"
#include "core/store/vault.h"
#include "core/store/vault_error.h"

namespace trellis::view {
namespace {

constexpr int kDaysToReminder = 7;

BackupResult failed(const store::VaultError& error) {
  switch (error.kind()) {
    case store::VaultFault::stopped:
      return {BackupOutcome::stopped, told(error.what())};
    case store::VaultFault::wrongPassphrase:
      return {BackupOutcome::wrongPassphrase, told(error.what())};
    default:
      return {BackupOutcome::failed, told(error.what())};
  }
}

std::int64_t lastOf(const store::Vault& vault, store::AuditAction action) {
  const auto entries = store::AuditTrail(vault).list({.action = action, .limit = 1});
  return entries.empty() ? 0 : entries.front().sequence;
}

}  // namespace

std::string sizeWords(std::uintmax_t bytes) {
  constexpr double kMega = 1e6;
  std::array<char, 32> text{};
  const auto size = static_cast<double>(bytes);
  if (size < kMega)
    std::snprintf(text.data(), text.size(), "%.0f kB", size / 1000);
  else
    std::snprintf(text.data(), text.size(), "%.1f MB", size / kMega);
  return text.data();
}

// A file bears a backup's name only once it was checked.
BackupLine backupLine(const std::filesystem::path& backup) {
  std::error_code unread;
  const auto bytes = std::filesystem::file_size(backup, unread);
  const auto at = store::backupInstant(backup.filename().string());
  return {.file = backup,
          .when = at ? dateAndTime(*at) : phrase("Not known"),
          .size = unread ? "" : sizeWords(bytes),
          .state = at ? phrase("Checked when it was made") : phrase("Not checked yet")};
}

std::vector<BackupLine> backupLines(const std::filesystem::path& vault,
                                    const std::optional<std::filesystem::path>& folder) {
  std::vector<BackupLine> lines;
  if (!folder) return lines;
  for (const store::Backup& backup : store::backupsOf(vault, *folder))
    lines.insert(lines.begin(), backupLine(backup.file));
  return lines;
}

BackupView::BackupView(Workspace& workspace, std::optional<std::filesystem::path> folder)
    : workspace_(workspace), folder_(std::move(folder)) {
  refresh();
}

void BackupView::refresh() {
  lines_ = backupLines(workspace_.vault.file(), folder_);
  changed.notify();
}

void BackupView::useFolder(std::optional<std::filesystem::path> folder) {
  folder_ = std::move(folder);
  refresh();
}

std::optional<model::Instant> BackupView::last() const {
  if (!folder_) return std::nullopt;
  return store::lastVerifiedBackup(workspace_.vault.file(), *folder_, workspace_.now());
}

std::string BackupView::summary() const {
  const auto at = last();
  return at ? phrase("The last backup is of %1; it was opened and checked.", {dateAndTime(*at)}) : "";
}

std::string BackupView::emptyState() const {
  if (!folder_)
    return phrase("Choose a folder first: best on another disk than this computer's, such as a USB stick.");
  return phrase("There is no backup of this practice in this folder yet.");
}

std::optional<std::string> BackupView::reminder() const {
  if (!folder_) return phrase("This practice is not backed up: please choose a folder under Backup.");
  const auto at = last();
  if (!at) return phrase("There is no backup of this practice in its folder: please make one under Backup.");
  if (workspace_.now() - *at <= boost::posix_time::hours(24 * kDaysToReminder)) return std::nullopt;
  return phrase("The last backup is of %1: please make one under Backup.", {dateAndTime(*at)});
}

BackupResult BackupView::backUpNow(const BackupProgress& progress) {
  if (!folder_) return {BackupOutcome::failed, emptyState()};
  try {
    const auto backup = store::backUp(workspace_.vault, *folder_, workspace_.now(), progress);
    store::AuditTrail(workspace_.vault)
        .record({store::AuditAction::backedUp, store::AuditObject::vault, {}, {}, {}});
    return {BackupOutcome::done, phrase("Backed up and checked: %1.", {backup.file.filename().string()})};
  } catch (const store::VaultError& error) {
    return failed(error);
  }
}

// Opening, looking and searching alone are no reason for another file each evening.
bool BackupView::isWrittenSinceLast() const {
  const auto backedUp = lastOf(workspace_.vault, store::AuditAction::backedUp);
  for (const AuditGroup group : {AuditGroup::writing, AuditGroup::signing, AuditGroup::keys})
    for (const store::AuditAction action : actionsOf(group))
      if (lastOf(workspace_.vault, action) > backedUp) return true;
  return false;
}

bool BackupView::isDue() const {
  if (!folder_) return false;
  const auto at = last();
  return !at || workspace_.now() - *at > boost::posix_time::hours(24) || isWrittenSinceLast();
}

BackupResult restoreBackup(const std::filesystem::path& backup, const seal::Secret& passphrase,
                           const std::filesystem::path& vault, model::Instant now,
                           const BackupProgress& progress) {
  try {
    const auto kept = store::restore(backup, passphrase, vault, now, progress);
    {
      const auto restored = store::Vault::open(vault, passphrase, [now] { return now; });
      store::AuditTrail(restored).record(
          {store::AuditAction::restored, store::AuditObject::vault, {}, {}, {}});
    }
    if (!kept) return {BackupOutcome::done, phrase("The practice is restored.")};
    return {BackupOutcome::done,
            phrase("The practice is restored. What it replaced is kept: %1.", {kept->string()})};
  } catch (const store::VaultError& error) {
    return failed(error);
  }
}

}  // namespace trellis::view
