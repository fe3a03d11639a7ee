// A new recovery key, shown this once: to print, and to confirm by typing two groups from the page.
// Binds to RecoveryKeyForm, which says how it is left without; what that leads to is the caller's matter.
#pragma once

#include <functional>

#include "app/gui/dialogs/form_dialog.h"
#include "app/view/recovery_key_form.h"

namespace trellis::gui {

// A number under `end` that nobody can foretell: which groups are asked.
std::size_t anyUnder(std::size_t end);

class RecoveryKeyDialog final : public FormDialog {
 public:
  using Print = std::function<bool()>;  // true once it is printed

  RecoveryKeyDialog(wxWindow* parent, const view::RecoveryKeyForm& form, Print print);

 private:
  void addKey();
  void addNotice(wxSizer& into);
  void addPrint(Print print);
  model::FieldErrors submit() override;

  const view::RecoveryKeyForm& form_;
  wxTextCtrl* first_;
  wxTextCtrl* second_;
};

}  // namespace trellis::gui
