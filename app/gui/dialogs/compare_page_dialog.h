// The line of a printed page, typed to be compared with the audit trail. Binds to TrailPage.
#pragma once

#include "app/gui/dialogs/form_dialog.h"
#include "app/view/trail_page.h"

namespace trellis::gui {

class ComparePageDialog final : public FormDialog {
 public:
  ComparePageDialog(wxWindow* parent, view::TrailPage& page);

 private:
  model::FieldErrors submit() override;

  view::TrailPage& page_;
  wxTextCtrl* line_;
};

}  // namespace trellis::gui
