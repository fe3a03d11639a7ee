// One's own passphrase, changed: the old one is asked first.
// Binds to OwnKeys, which says what is wrong.
#pragma once

#include <memory>

#include "app/gui/dialogs/form_dialog.h"
#include "app/gui/passphrase_field.h"
#include "app/view/own_keys.h"

namespace trellis::gui {

class ChangePassphraseDialog final : public FormDialog {
 public:
  ChangePassphraseDialog(wxWindow* parent, view::OwnKeys& keys);

 private:
  model::FieldErrors submit() override;

  view::OwnKeys& keys_;
  wxTextCtrl* old_;
  wxTextCtrl* passphrase_;
  wxTextCtrl* again_;
  std::unique_ptr<StrengthBar> strength_;
};

}  // namespace trellis::gui
