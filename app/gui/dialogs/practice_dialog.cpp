#include "app/gui/dialogs/practice_dialog.h"

#include <wx/intl.h>

#include "app/gui/act_button.h"
#include "app/gui/bind.h"
#include "app/gui/fields.h"

namespace trellis::gui {

PracticeDialog::PracticeDialog(wxWindow* parent, view::PracticeForm& form)
    : FormDialog(parent, "practice", _("Welcome to Trellis: your practice"), _("Begin")),
      form_(form),
      name_(&text("name", _("Name of the practice"), form.practice.name)),
      phone_(&text("phone", _("Phone"), form.practice.phone.value_or(""))),
      displayName_(&text("displayName", _("Your name, as you sign"), form.clinician.displayName)),
      signInName_(&text("signInName", _("Sign-in name (lower-case letters)"), form.clinician.signInName)),
      credentials_(
          &text("credentials", _("Credentials, such as LMFT"), form.clinician.credentials.value_or(""))),
      licenseNumber_(&text("licenseNumber", _("License number"), form.clinician.licenseNumber.value_or(""))),
      passphrase_(&hidden("passphrase", _("Passphrase"))),
      again_(&hidden("again", _("The same passphrase again"))) {
  strength_ = std::make_unique<StrengthBar>(*passphrase_, wide(), "practice.strength",
                                            [this](const seal::Secret& passphrase) {
                                              readWords();
                                              return form_.strength(passphrase);
                                            });
  addWelcome();
  auto* row = new wxBoxSizer(wxHORIZONTAL);
  addActButton(this, *row, "practice.sample", _("Look at the sample practice first"), Style::flat,
               [this] { EndModal(wxID_PREVIEW); });
  addActButton(this, *row, "practice.restore", _("I have a backup to restore..."), Style::flat,
               [this] { EndModal(wxID_REVERT); });
  wide().Add(row, 0, wxTOP, FromDIP(kSmallSpace));
  finish();
  name_->SetFocus();
}

void PracticeDialog::addWelcome() {
  auto* above = new wxBoxSizer(wxVERTICAL);
  addLabel(this, *above, _("Welcome to Trellis"), Style::title);
  above->AddSpacer(FromDIP(kTightSpace));
  addLabel(this, *above,
           _("Your practice is one file on this computer, sealed with your passphrase.\nTrellis never uses a "
             "network."),
           Style::quiet);
  GetSizer()->Insert(0, above, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, FromDIP(kPageSpace));
}

void PracticeDialog::readWords() {
  form_.practice.name = typed(name_->GetValue().Strip(wxString::both));
  form_.practice.phone = model::textOrNothing(typed(*phone_));
  form_.clinician.displayName = typed(displayName_->GetValue().Strip(wxString::both));
  form_.clinician.signInName = typed(signInName_->GetValue().Strip(wxString::both));
  form_.clinician.credentials = model::textOrNothing(typed(*credentials_));
  form_.clinician.licenseNumber = model::textOrNothing(typed(*licenseNumber_));
}

// Fields are cleared once they have done their work: a slip elsewhere should not ask for them again.
model::FieldErrors PracticeDialog::submit() {
  readWords();
  auto errors = form_.create(readSecret(*passphrase_), readSecret(*again_));
  if (!errors.empty()) return errors;
  passphrase_->ChangeValue({});
  again_->ChangeValue({});
  return {};
}

}  // namespace trellis::gui
