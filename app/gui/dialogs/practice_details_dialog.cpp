#include "app/gui/dialogs/practice_details_dialog.h"

#include <wx/intl.h>

#include "app/gui/bind.h"

namespace trellis::gui {

using model::textOrNothing;

PracticeDetailsDialog::PracticeDetailsDialog(wxWindow* parent, view::SettingsView& view)
    : FormDialog(parent, "practiceDetails", _("The practice"), _("Save")),
      view_(view),
      name_(&text("name", _("Name of the practice"), view.practice().name)),
      phone_(&text("phone", _("Phone"), view.practice().phone.value_or(""))),
      email_(&text("email", _("E-mail"), view.practice().email.value_or(""))),
      yearsToKeep_(&text("yearsToKeep", _("Years to keep records after the last session"),
                         std::to_string(view.practice().yearsToKeep))),
      address_(&paragraphs("address", _("Address, as the letterhead has it"),
                           view.practice().address.value_or(""))),
      emergencyLine_(&paragraphs("emergencyLine", _("If it gets hard: whom a client calls"),
                                 view.practice().emergencyLine.value_or(""))) {
  finish();
  name_->SetFocus();
}

model::FieldErrors PracticeDetailsDialog::submit() {
  model::PracticeFields fields = view_.practice();
  fields.name = typed(name_->GetValue().Strip(wxString::both));
  fields.phone = textOrNothing(typed(*phone_));
  fields.email = textOrNothing(typed(*email_));
  fields.address = textOrNothing(typed(*address_));
  fields.emergencyLine = textOrNothing(typed(*emergencyLine_));
  if (!yearsToKeep_->GetValue().ToInt(&fields.yearsToKeep))
    return {{"yearsToKeep", typed(_("Please give the years as a number, such as 7."))}};
  return view_.savePractice(std::move(fields));
}

}  // namespace trellis::gui
