#include "app/gui/dialogs/change_passphrase_dialog.h"

#include <wx/intl.h>

#include "app/gui/dialogs/wait_dialog.h"

namespace trellis::gui {

ChangePassphraseDialog::ChangePassphraseDialog(wxWindow* parent, view::OwnKeys& keys)
    : FormDialog(parent, "changePassphrase", _("Change your passphrase"), _("Use this passphrase")),
      keys_(keys) {
  old_ = &hidden("old", _("Your passphrase so far"));
  leaveOut();
  passphrase_ = &hidden("passphrase", _("New passphrase"));
  again_ = &hidden("again", _("The same passphrase again"));
  strength_ =
      std::make_unique<StrengthBar>(*passphrase_, wide(), "changePassphrase.strength",
                                    [this](const seal::Secret& typedIn) { return keys_.strength(typedIn); });
  finish();
  old_->SetFocus();
}

model::FieldErrors ChangePassphraseDialog::submit() {
  const auto old = takeSecret(*old_);
  const auto passphrase = readSecret(*passphrase_);
  const auto again = readSecret(*again_);
  auto errors = waitUnlessStopped(this, _("Changing the passphrase..."), [&](Pace& pace) {
    return keys_.change(old, passphrase, again, std::ref(pace));
  });
  if (!errors.empty()) return errors;
  passphrase_->ChangeValue({});
  again_->ChangeValue({});
  return {};
}

}  // namespace trellis::gui
