#include "app/gui/dialogs/clinician_dialog.h"

#include <wx/intl.h>

#include "app/gui/bind.h"
#include "app/gui/dialogs/wait_dialog.h"

namespace trellis::gui {

ClinicianForm::ClinicianForm(wxWindow* parent, const std::string& id, const wxString& title,
                             const wxString& save, const model::ClinicianFields& shown)
    : FormDialog(parent, id, title, save),
      displayName_(&text("displayName", _("Name, as they sign"), shown.displayName)),
      signInName_(&text("signInName", _("Sign-in name (lower-case letters)"), shown.signInName)),
      credentials_(&text("credentials", _("Credentials, such as LMFT"), shown.credentials.value_or(""))),
      licenseNumber_(&text("licenseNumber", _("License number"), shown.licenseNumber.value_or(""))) {
  displayName_->SetFocus();
}

model::ClinicianFields ClinicianForm::fields() const {
  return {.signInName = typed(signInName_->GetValue().Strip(wxString::both)),
          .displayName = typed(displayName_->GetValue().Strip(wxString::both)),
          .credentials = model::textOrNothing(typed(*credentials_)),
          .licenseNumber = model::textOrNothing(typed(*licenseNumber_))};
}

NewClinicianDialog::NewClinicianDialog(wxWindow* parent, view::CliniciansView& view)
    : ClinicianForm(parent, "clinician", _("New clinician"), _("Add clinician"), {}),
      view_(view),
      passphrase_(&hidden("passphrase", _("Their own passphrase"))),
      again_(&hidden("again", _("The same passphrase again"))) {
  strength_ = std::make_unique<StrengthBar>(
      *passphrase_, wide(), "clinician.strength",
      [this](const seal::Secret& passphrase) { return view_.strength(fields(), passphrase); });
  finish();
}

model::FieldErrors NewClinicianDialog::submit() {
  const auto joining = fields();
  const auto passphrase = readSecret(*passphrase_);
  const auto again = readSecret(*again_);
  auto errors = waitUnlessStopped(this, _("Sealing with the passphrase..."), [&](Pace& pace) {
    return view_.add(joining, passphrase, again, std::ref(pace));
  });
  if (!errors.empty()) return errors;
  passphrase_->ChangeValue({});
  again_->ChangeValue({});
  return {};
}

ClinicianDetailsDialog::ClinicianDetailsDialog(wxWindow* parent, view::CliniciansView& view, std::size_t row)
    : ClinicianForm(parent, "clinicianDetails", _("Edit clinician"), _("Save"), view.fieldsOf(row)),
      view_(view),
      row_(row) {
  finish();
}

model::FieldErrors ClinicianDetailsDialog::submit() {
  return view_.change(row_, fields());
}

}  // namespace trellis::gui
