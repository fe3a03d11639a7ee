// A clinician who joins the practice: who they are, and the passphrase that they choose and type themselves;
// and one whose name, credentials or license change. Bind to CliniciansView, which says what is wrong.
#pragma once

#include <memory>

#include "app/gui/dialogs/form_dialog.h"
#include "app/gui/passphrase_field.h"
#include "app/view/clinicians_view.h"

namespace trellis::gui {

// Who somebody is: the part that both have in common.
class ClinicianForm : public FormDialog {
 protected:
  ClinicianForm(wxWindow* parent, const std::string& id, const wxString& title, const wxString& save,
                const model::ClinicianFields& shown);
  model::ClinicianFields fields() const;

 private:
  wxTextCtrl* displayName_;
  wxTextCtrl* signInName_;
  wxTextCtrl* credentials_;
  wxTextCtrl* licenseNumber_;
};

class NewClinicianDialog final : public ClinicianForm {
 public:
  NewClinicianDialog(wxWindow* parent, view::CliniciansView& view);

 private:
  model::FieldErrors submit() override;

  view::CliniciansView& view_;
  wxTextCtrl* passphrase_;
  wxTextCtrl* again_;
  std::unique_ptr<StrengthBar> strength_;
};

class ClinicianDetailsDialog final : public ClinicianForm {
 public:
  ClinicianDetailsDialog(wxWindow* parent, view::CliniciansView& view, std::size_t row);

 private:
  model::FieldErrors submit() override;

  view::CliniciansView& view_;
  std::size_t row_;
};

}  // namespace trellis::gui
