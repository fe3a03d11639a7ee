// The letterhead: what reports say of the practice, and its logo from a PNG or JPEG file.
// Binds to LetterheadForm. A large picture is made smaller before it is kept.
#pragma once

#include "app/gui/dialogs/form_dialog.h"
#include "app/view/letterhead_form.h"

namespace trellis::gui {

class LetterheadDialog final : public FormDialog {
 public:
  LetterheadDialog(wxWindow* parent, view::LetterheadForm& form);

 private:
  void addLogo();
  void chooseLogo();
  void showLogo();
  model::FieldErrors submit() override;

  view::LetterheadForm& form_;
  wxTextCtrl* name_;
  wxTextCtrl* phone_;
  wxTextCtrl* email_;
  wxTextCtrl* emergencyLine_;
  wxTextCtrl* address_;
  wxStaticText* logo_ = nullptr;
  wxButton* remove_ = nullptr;
};

}  // namespace trellis::gui
