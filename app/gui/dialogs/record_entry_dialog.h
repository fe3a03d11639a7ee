// One consent, and one diagnosis, of a client's record: when it was given and when it ends.
// Bind to ConsentForm and DiagnosisForm, which say what is wrong.
#pragma once

#include "app/gui/dialogs/form_dialog.h"
#include "app/view/record_entry_form.h"

namespace trellis::gui {

class ConsentDialog final : public FormDialog {
 public:
  ConsentDialog(wxWindow* parent, view::ConsentForm& form);

 private:
  model::FieldErrors submit() override;

  view::ConsentForm& form_;
  wxChoice* kind_;
  wxTextCtrl* releasedTo_;
  wxTextCtrl* givenOn_;
  wxTextCtrl* expiresOn_;
  wxTextCtrl* withdrawnOn_;
};

class DiagnosisDialog final : public FormDialog {
 public:
  DiagnosisDialog(wxWindow* parent, view::DiagnosisForm& form);

 private:
  model::FieldErrors submit() override;

  view::DiagnosisForm& form_;
  wxTextCtrl* code_;
  wxTextCtrl* text_;
  wxTextCtrl* from_;
  wxTextCtrl* to_;
};

}  // namespace trellis::gui
