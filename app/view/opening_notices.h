// What is to be said once, as the practice opens: that something may be missing, that something typed is
// kept, that a backup is overdue. What matters most comes first; nothing here keeps anyone out.
#pragma once

#include <string>
#include <vector>

#include "app/view/backup_view.h"
#include "app/view/kept_forms.h"

namespace trellis::view {

std::vector<std::string> openingNotices(const Workspace& workspace, const KeptForms& forms,
                                        const BackupView& backup);

}  // namespace trellis::view
