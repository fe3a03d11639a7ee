// The first start, first page: how the practice is called, who begins it, and the passphrase that opens it.
// Binds to PracticeForm, which makes the practice; the page after this one is RecoveryKeyDialog.
// Ends with wxID_REVERT where the person has a backup to restore instead, with wxID_PREVIEW where they would
// see the sample practice first.
#pragma once

#include <memory>

#include "app/gui/dialogs/form_dialog.h"
#include "app/gui/passphrase_field.h"
#include "app/view/practice_form.h"

namespace trellis::gui {

class PracticeDialog final : public FormDialog {
 public:
  PracticeDialog(wxWindow* parent, view::PracticeForm& form);

 private:
  void addWelcome();
  void readWords();
  model::FieldErrors submit() override;

  view::PracticeForm& form_;
  wxTextCtrl* name_;
  wxTextCtrl* phone_;
  wxTextCtrl* displayName_;
  wxTextCtrl* signInName_;
  wxTextCtrl* credentials_;
  wxTextCtrl* licenseNumber_;
  wxTextCtrl* passphrase_;
  wxTextCtrl* again_;
  std::unique_ptr<StrengthBar> strength_;
};

}  // namespace trellis::gui
