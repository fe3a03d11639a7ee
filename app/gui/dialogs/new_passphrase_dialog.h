// A new passphrase, typed twice, with how hard it is to guess; and why one is asked for, where that is news.
// What is done with it, and what is wrong with it, is the caller's to say.
#pragma once

#include <functional>
#include <memory>

#include "app/gui/dialogs/form_dialog.h"
#include "app/gui/passphrase_field.h"

namespace trellis::gui {

class NewPassphraseDialog final : public FormDialog {
 public:
  using Choose = std::function<model::FieldErrors(const seal::Secret& passphrase, const seal::Secret& again)>;

  NewPassphraseDialog(wxWindow* parent, StrengthBar::Measure measure, Choose choose,
                      const wxString& why = {});

 private:
  model::FieldErrors submit() override;
  void addWhy(const wxString& words);

  Choose choose_;
  wxTextCtrl* passphrase_;
  wxTextCtrl* again_;
  std::unique_ptr<StrengthBar> strength_;
};

}  // namespace trellis::gui
