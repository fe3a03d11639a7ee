// The first start: how the practice is called, and who begins it.
// Binds to PracticeForm, which makes the practice's file.
#pragma once

#include "app/gui/dialogs/form_dialog.h"
#include "app/view/practice_form.h"

namespace trellis::gui {

class PracticeDialog final : public FormDialog {
 public:
  PracticeDialog(wxWindow* parent, view::PracticeForm& form, model::Instant now);

 private:
  model::FieldErrors submit() override;

  view::PracticeForm& form_;
  model::Instant now_;
  wxTextCtrl* name_;
  wxTextCtrl* phone_;
  wxTextCtrl* displayName_;
  wxTextCtrl* signInName_;
  wxTextCtrl* credentials_;
  wxTextCtrl* licenseNumber_;
};

}  // namespace trellis::gui
