#include "app/gui/dialogs/clinician_dialog.h"

#include <wx/intl.h>

#include "app/gui/bind.h"
#include "app/gui/dialogs/wait_dialog.h"

namespace trellis::gui {

ClinicianDialog::ClinicianDialog(wxWindow* parent, view::CliniciansView& view)
    : FormDialog(parent, "clinician", _("New clinician"), _("Add clinician")),
      view_(view),
      displayName_(&text("displayName", _("Name, as they sign"), {})),
      signInName_(&text("signInName", _("Sign-in name (lower-case letters)"), {})),
      credentials_(&text("credentials", _("Credentials, such as LMFT"), {})),
      licenseNumber_(&text("licenseNumber", _("License number"), {})),
      passphrase_(&hidden("passphrase", _("Their own passphrase"))),
      again_(&hidden("again", _("The same passphrase again"))) {
  strength_ = std::make_unique<StrengthBar>(
      *passphrase_, wide(), "clinician.strength",
      [this](const seal::Secret& passphrase) { return view_.strength(fields(), passphrase); });
  finish();
  displayName_->SetFocus();
}

model::ClinicianFields ClinicianDialog::fields() const {
  return {.signInName = typed(signInName_->GetValue().Strip(wxString::both)),
          .displayName = typed(displayName_->GetValue().Strip(wxString::both)),
          .credentials = model::textOrNothing(typed(*credentials_)),
          .licenseNumber = model::textOrNothing(typed(*licenseNumber_))};
}

model::FieldErrors ClinicianDialog::submit() {
  const auto joining = fields();
  const auto passphrase = readSecret(*passphrase_);
  const auto again = readSecret(*again_);
  auto errors = waitFor(this, _("Sealing with the passphrase..."),
                        [&] { return view_.add(joining, passphrase, again); });
  if (!errors.empty()) return errors;
  passphrase_->ChangeValue({});
  again_->ChangeValue({});
  return {};
}

}  // namespace trellis::gui
