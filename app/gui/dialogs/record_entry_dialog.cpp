#include "app/gui/dialogs/record_entry_dialog.h"

#include <wx/intl.h>

#include "app/gui/bind.h"

namespace trellis::gui {
namespace {

// A date that must be there: without one, the form says that it is missing.
model::Date dateOr(const std::optional<model::Date>& date) {
  return date.value_or(model::Date(boost::gregorian::not_a_date_time));
}

std::string typedName(const wxTextCtrl& field) {
  return typed(field.GetValue().Strip(wxString::both));
}

}  // namespace

ConsentDialog::ConsentDialog(wxWindow* parent, view::ConsentForm& form)
    : FormDialog(parent, "consent", form.isNew() ? _("New consent") : _("Consent"),
                 form.isNew() ? _("Add consent") : _("Save")),
      form_(form),
      kind_(&choice("kind", _("Consent to"), wordsOf<model::ConsentKind>(),
                    static_cast<int>(form.fields.kind))),
      releasedTo_(&text("releasedTo", _("With whom, for a release"), form.fields.releasedTo.value_or(""))),
      givenOn_(&text("givenOn", _("Given on (year-month-day)"), written(form.fields.givenOn))),
      expiresOn_(&text("expiresOn", _("Expires on (year-month-day)"), written(form.fields.expiresOn))),
      withdrawnOn_(
          &text("withdrawnOn", _("Withdrawn on (year-month-day)"), written(form.fields.withdrawnOn))) {
  finish();
  kind_->SetFocus();
}

model::FieldErrors ConsentDialog::submit() {
  model::FieldErrors unread;
  model::Consent& fields = form_.fields;
  fields.kind = chosen<model::ConsentKind>(*kind_);
  fields.releasedTo = model::textOrNothing(typedName(*releasedTo_));
  fields.givenOn = dateOr(readDate(*givenOn_, "givenOn", unread));
  fields.expiresOn = readDate(*expiresOn_, "expiresOn", unread);
  fields.withdrawnOn = readDate(*withdrawnOn_, "withdrawnOn", unread);
  return unread.empty() ? form_.save() : unread;
}

DiagnosisDialog::DiagnosisDialog(wxWindow* parent, view::DiagnosisForm& form)
    : FormDialog(parent, "diagnosis", form.isNew() ? _("New diagnosis") : _("Diagnosis"),
                 form.isNew() ? _("Add diagnosis") : _("Save")),
      form_(form),
      code_(&text("code", _("ICD-10-CM code, such as F60.7"), form.fields.code)),
      text_(&text("text", _("Diagnosis in words"), form.fields.text)),
      from_(&text("from", _("From (year-month-day)"), written(form.fields.from))),
      to_(&text("to", _("To (year-month-day), empty while it holds"), written(form.fields.to))) {
  finish();
  code_->SetFocus();
}

model::FieldErrors DiagnosisDialog::submit() {
  model::FieldErrors unread;
  model::Diagnosis& fields = form_.fields;
  fields.code = typedName(*code_);
  fields.text = typedName(*text_);
  fields.from = dateOr(readDate(*from_, "from", unread));
  fields.to = readDate(*to_, "to", unread);
  return unread.empty() ? form_.save() : unread;
}

}  // namespace trellis::gui
