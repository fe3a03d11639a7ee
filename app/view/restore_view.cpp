#include "app/view/restore_view.h"

#include <algorithm>
#include <utility>

#include "app/view/words.h"

namespace trellis::view {

RestoreView::RestoreView(std::filesystem::path vault, const std::optional<std::filesystem::path>& folder,
                         Attempts& attempts)
    : vault_(std::move(vault)), lines_(backupLines(vault_, folder)), attempts_(attempts) {
  if (!lines_.empty()) chosen_ = 0;
}

void RestoreView::add(const std::filesystem::path& backup) {
  const auto known = std::ranges::find(lines_, backup, &BackupLine::file);
  chosen_ = static_cast<std::size_t>(known - lines_.begin());
  if (known != lines_.end()) return;
  lines_.insert(lines_.begin(), backupLine(backup));
  chosen_ = 0;
}

model::FieldErrors RestoreView::restore(const seal::Secret& passphrase, model::Instant now,
                                        const BackupProgress& progress) {
  if (!chosen_) return {{"", phrase("Please choose a backup first.")}};
  if (passphrase.isEmpty())
    return {{"passphrase", phrase("Please type the passphrase that opened the practice then.")}};
  if (!attempts_.mayTry()) return {{"passphrase", attempts_.waitWords()}};
  const BackupResult result = restoreBackup(lines_[*chosen_].file, passphrase, vault_, now, progress);
  const bool isWrong = result.outcome == BackupOutcome::wrongPassphrase;
  if (isWrong || result.isDone()) attempts_.take(!isWrong);
  if (!result.isDone()) return {{isWrong ? "passphrase" : "", result.sentence}};
  outcome_ = result.sentence;
  return {};
}

}  // namespace trellis::view
