// A root of the pattern: what the client learned in the family of origin, and the signs that it feeds.
// Binds to RootForm.
// Themes and signs are named by the catalogue.
#pragma once

#include <array>

#include "app/gui/dialogs/form_dialog.h"
#include "app/view/client_form.h"

namespace trellis::gui {

class RootDialog final : public FormDialog {
 public:
  RootDialog(wxWindow* parent, const view::Workspace& workspace, view::RootForm& form);

 private:
  void addSigns(const view::Workspace& workspace);
  model::FieldErrors submit() override;

  view::RootForm& form_;
  wxChoice* theme_;
  wxTextCtrl* period_;
  std::array<wxCheckBox*, model::kPaths.size()> signs_{};
  wxTextCtrl* story_ = nullptr;
};

}  // namespace trellis::gui
