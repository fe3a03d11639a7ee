// A practice brought back from a backup: the backups that there are, one from elsewhere, and the passphrase.
// Binds to RestoreView; ends with wxID_OK once the practice is restored.
#pragma once

#include <functional>

#include "app/gui/dialogs/form_dialog.h"
#include "app/gui/list_table.h"
#include "app/view/restore_view.h"

namespace trellis::gui {

class RestoreDialog final : public FormDialog {
 public:
  RestoreDialog(wxWindow* parent, view::RestoreView& view, std::function<model::Instant()> now);

 private:
  void addBackups();
  void show();
  void chooseFile();
  model::FieldErrors submit() override;

  view::RestoreView& view_;
  std::function<model::Instant()> now_;
  ListTable* list_ = nullptr;
  wxTextCtrl* passphrase_ = nullptr;
};

}  // namespace trellis::gui
