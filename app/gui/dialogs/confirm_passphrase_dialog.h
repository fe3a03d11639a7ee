// What must not be done by whoever happens to sit there: asks for the passphrase again, says what it is for,
// and closes with wxID_OK only once it was the right one. Who guesses is told how long to wait.
#pragma once

#include <wx/timer.h>

#include "app/gui/dialogs/form_dialog.h"
#include "app/view/prompts.h"

namespace trellis::gui {

class ConfirmPassphraseDialog final : public FormDialog {
 public:
  ConfirmPassphraseDialog(wxWindow* parent, const view::PassphraseQuestion& question);

 private:
  model::FieldErrors submit() override;
  void showWait();

  const view::PassphraseQuestion& question_;
  wxTextCtrl* passphrase_ = nullptr;
  wxStaticText* wait_ = nullptr;
  wxTimer clock_;
};

}  // namespace trellis::gui
