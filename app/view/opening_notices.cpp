#include "app/view/opening_notices.h"

#include <utility>

#include "app/view/words.h"
#include "core/store/recovery_journal.h"
#include "core/store/unsealed_vault.h"
#include "core/store/vault.h"

namespace trellis::view {
namespace {

std::vector<std::string> noticesOf(const Workspace& workspace, const KeptForms& forms) {
  std::vector<std::string> notices;
  if (workspace.vault.mayLackItsEnd())
    notices.push_back(
        phrase("This practice was not closed in good order, and its log is gone: what was saved last may be "
               "missing. Please look at the newest sessions."));
  if (workspace.journal.isDamaged())
    notices.push_back(
        phrase("Some of what was typed and not saved could not be read. Its file is set aside beside the "
               "practice once something new is kept."));
  if (store::unsealedIsLeft(workspace.vault.file()))
    notices.push_back(
        phrase("The file from before this practice was sealed lies beside it still, readable to anybody: it "
               "could not be overwritten. Please check the disk; it is tried again at each opening."));
  if (const auto notice = forms.notice(); !notice.empty()) notices.push_back(notice);
  return notices;
}

}  // namespace

OpeningNotices::OpeningNotices(const Workspace& workspace, const KeptForms& forms, BackupView& backup)
    : backup_(backup),
      found_(noticesOf(workspace, forms)),
      reminder_(backup.reminder()),
      subscription_(backup.changed.subscribe([this] { follow(); })) {}

std::vector<std::string> OpeningNotices::lines() const {
  std::vector<std::string> lines = found_;
  if (reminder_) lines.push_back(*reminder_);
  return lines;
}

void OpeningNotices::follow() {
  auto reminder = backup_.reminder();
  if (reminder == reminder_) return;
  reminder_ = std::move(reminder);
  changed.notify();
}

}  // namespace trellis::view
