#include "app/view/opening_notices.h"

#include "app/view/words.h"
#include "core/store/recovery_journal.h"
#include "core/store/vault.h"

namespace trellis::view {

std::vector<std::string> openingNotices(const Workspace& workspace, const KeptForms& forms,
                                        const BackupView& backup) {
  std::vector<std::string> notices;
  if (workspace.vault.mayLackItsEnd())
    notices.push_back(
        phrase("This practice was not closed in good order, and its log is gone: what was saved last may be "
               "missing. Please look at the newest sessions."));
  if (workspace.journal.isDamaged())
    notices.push_back(
        phrase("Some of what was typed and not saved could not be read. Its file is set aside beside the "
               "practice once something new is kept."));
  if (const auto notice = forms.notice(); !notice.empty()) notices.push_back(notice);
  if (const auto reminder = backup.reminder()) notices.push_back(*reminder);
  return notices;
}

}  // namespace trellis::view
