#include "app/gui/dialogs/client_dialog.h"

#include <wx/intl.h>

#include "app/gui/bind.h"

namespace trellis::gui {

namespace {

constexpr int kFieldColumns = 3;

}  // namespace

using model::textOrNothing;

ClientDialog::ClientDialog(wxWindow* parent, view::ClientForm& form)
    : FormDialog(parent, "client", form.isNew() ? _("New client") : _("Client"),
                 form.isNew() ? _("Add client") : _("Save"), kFieldColumns),
      form_(form) {
  addIdentity();
  addContact();
  addCourse();
  if (form.isNew()) keepForPractice();
  finish();
  legalName_->SetFocus();
}

void ClientDialog::addIdentity() {
  const model::ClientFields& fields = form_.fields;
  legalName_ = &text("legalName", _("Legal name"), fields.legalName);
  preferredName_ = &text("preferredName", _("Preferred name"), fields.preferredName.value_or(""));
  pronouns_ = &text("pronouns", _("Pronouns"), fields.pronouns.value_or(""));
  dateOfBirth_ = &text("dateOfBirth", _("Date of birth (year-month-day)"), written(fields.dateOfBirth));
}

void ClientDialog::addContact() {
  const model::ClientFields& fields = form_.fields;
  phone_ = &text("phone", _("Phone"), fields.phone.value_or(""));
  email_ = &text("email", _("E-mail"), fields.email.value_or(""));
  contactName_ =
      &text("emergencyContact.name", _("Emergency contact"), fields.emergencyContact.name.value_or(""));
  contactRelation_ = &text("emergencyContact.relation", _("Emergency contact is the client's"),
                           fields.emergencyContact.relation.value_or(""));
  contactPhone_ =
      &text("emergencyContact.phone", _("Emergency phone"), fields.emergencyContact.phone.value_or(""));
}

void ClientDialog::addCourse() {
  const model::ClientFields& fields = form_.fields;
  const auto& next = fields.nextAppointment;
  intakeDate_ = &text("intakeDate", _("Intake (year-month-day)"), written(fields.intakeDate));
  status_ = &choice("status", _("Status"), wordsOf<model::ClientStatus>(), static_cast<int>(fields.status));
  if (!form_.isNew()) addStatusSince();
  nextDate_ = &text("nextAppointment.date", _("Next session (year-month-day)"),
                    next ? model::isoDate(next->date) : "");
  nextTime_ = &text("nextAppointment.time", _("Next session at (hour:minute)"),
                    next ? model::isoTime(next->time) : "");
  language_ = &choice("reportLanguage", _("Language of reports"), wordsOf<model::Language>(),
                      static_cast<int>(fields.reportLanguage));
  referral_ = &text("referralSource", _("Referred by"), fields.referralSource.value_or(""));
  clinician_ = &choiceOrNothing("clinician", _("Clinician"), _("not assigned"), form_.clinicianNames(),
                                form_.clinician());
  address_ = &paragraphs("address", _("Address"), fields.address.value_or(""));
  concerns_ =
      &paragraphs("presentingConcerns", _("Presenting concerns"), fields.presentingConcerns.value_or(""));
}

// Another status begins today, until another day is typed.
void ClientDialog::addStatusSince() {
  statusSince_ =
      &text("statusSince", _("Status since (year-month-day)"), written(form_.sinceOf(form_.fields.status)));
  status_->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
    statusSince_->ChangeValue(shown(written(form_.sinceOf(chosen<model::ClientStatus>(*status_)))));
    event.Skip();
  });
}

void ClientDialog::readIdentity(model::FieldErrors& unread) {
  model::ClientFields& fields = form_.fields;
  fields.legalName = typed(legalName_->GetValue().Strip(wxString::both));
  fields.preferredName = textOrNothing(typed(*preferredName_));
  fields.pronouns = textOrNothing(typed(*pronouns_));
  fields.dateOfBirth = readDate(*dateOfBirth_, "dateOfBirth", unread);
}

void ClientDialog::readContact() {
  model::ClientFields& fields = form_.fields;
  fields.phone = textOrNothing(typed(*phone_));
  fields.email = textOrNothing(typed(*email_));
  fields.address = textOrNothing(typed(*address_));
  fields.emergencyContact.relation = textOrNothing(typed(*contactRelation_));
  fields.emergencyContact.name = textOrNothing(typed(*contactName_));
  fields.emergencyContact.phone = textOrNothing(typed(*contactPhone_));
}

void ClientDialog::readCourse(model::FieldErrors& unread) {
  model::ClientFields& fields = form_.fields;
  fields.intakeDate = readDate(*intakeDate_, "intakeDate", unread);
  fields.status = chosen<model::ClientStatus>(*status_);
  if (statusSince_) form_.statusSince = readDate(*statusSince_, "statusSince", unread);
  fields.reportLanguage = chosen<model::Language>(*language_);
  form_.assign(optionalChoice(*clinician_));
  fields.referralSource = textOrNothing(typed(*referral_));
  fields.presentingConcerns = textOrNothing(typed(*concerns_));
  const auto date = readDate(*nextDate_, "nextAppointment.date", unread);
  const auto time = readTime(*nextTime_, "nextAppointment.time", unread);
  fields.nextAppointment.reset();
  if (date && time) fields.nextAppointment = model::Appointment{*date, *time};
  if (date.has_value() != time.has_value() && unread.empty())
    unread.push_back({"nextAppointment.time", typed(_("A next session needs both its date and its time."))});
}

model::FieldErrors ClientDialog::submit() {
  model::FieldErrors unread;
  readIdentity(unread);
  readContact();
  readCourse(unread);
  return unread.empty() ? form_.save() : unread;
}

}  // namespace trellis::gui
