// A goal of the treatment plan in the client's words, with what each level of attainment looks like.
// Binds to GoalForm. Levels are those of Goal Attainment Scaling, −2 to +2.
#pragma once

#include <array>

#include "app/gui/dialogs/form_dialog.h"
#include "app/view/client_form.h"

namespace trellis::gui {

class GoalDialog final : public FormDialog {
 public:
  GoalDialog(wxWindow* parent, const view::Workspace& workspace, view::GoalForm& form);

 private:
  model::FieldErrors submit() override;

  view::GoalForm& form_;
  wxTextCtrl* statement_;
  wxTextCtrl* started_;
  wxTextCtrl* target_;
  wxChoice* path_;
  wxChoice* relationship_;
  wxChoice* status_;
  std::array<wxTextCtrl*, 5> levels_{};
};

}  // namespace trellis::gui
