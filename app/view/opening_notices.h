// What is to be said as the practice opens: that something may be missing, that something typed is kept, that
// a backup is overdue. What matters most comes first; nothing here keeps anyone out. The word about backups
// follows the backups, and goes once there is one. `backup` outlives this.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/view/backup_view.h"
#include "app/view/kept_forms.h"
#include "app/view/notifier.h"

namespace trellis::view {

class OpeningNotices {
 public:
  OpeningNotices(const Workspace& workspace, const KeptForms& forms, BackupView& backup);

  std::vector<std::string> lines() const;

  Notifier changed;  // the word about backups is another, or gone

 private:
  void follow();

  BackupView& backup_;
  std::vector<std::string> found_;  // as the practice opened
  std::optional<std::string> reminder_;
  Notifier::Subscription subscription_;
};

}  // namespace trellis::view
