#include "app/gui/dialogs/new_passphrase_dialog.h"

#include <utility>

#include <wx/intl.h>

namespace trellis::gui {

NewPassphraseDialog::NewPassphraseDialog(wxWindow* parent, StrengthBar::Measure measure, Choose choose)
    : FormDialog(parent, "newPassphrase", _("Choose a new passphrase"), _("Use this passphrase")),
      choose_(std::move(choose)),
      passphrase_(&hidden("passphrase", _("New passphrase"))),
      again_(&hidden("again", _("The same passphrase again"))),
      strength_(
          std::make_unique<StrengthBar>(*passphrase_, wide(), "newPassphrase.strength", std::move(measure))) {
  finish();
  passphrase_->SetFocus();
}

model::FieldErrors NewPassphraseDialog::submit() {
  return choose_(takeSecret(*passphrase_), takeSecret(*again_));
}

}  // namespace trellis::gui
