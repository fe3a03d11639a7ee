// A clinician who joins the practice: who they are, and the passphrase that they choose and type themselves.
// Binds to CliniciansView, which says what is wrong.
#pragma once

#include <memory>

#include "app/gui/dialogs/form_dialog.h"
#include "app/gui/passphrase_field.h"
#include "app/view/clinicians_view.h"

namespace trellis::gui {

class ClinicianDialog final : public FormDialog {
 public:
  ClinicianDialog(wxWindow* parent, view::CliniciansView& view);

 private:
  model::ClinicianFields fields() const;
  model::FieldErrors submit() override;

  view::CliniciansView& view_;
  wxTextCtrl* displayName_;
  wxTextCtrl* signInName_;
  wxTextCtrl* credentials_;
  wxTextCtrl* licenseNumber_;
  wxTextCtrl* passphrase_;
  wxTextCtrl* again_;
  std::unique_ptr<StrengthBar> strength_;
};

}  // namespace trellis::gui
