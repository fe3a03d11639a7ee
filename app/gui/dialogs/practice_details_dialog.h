// The practice as its pages name it: the letterhead, whom a client calls, and how long records are kept.
// Binds to SettingsView, which says what is wrong.
#pragma once

#include "app/gui/dialogs/form_dialog.h"
#include "app/view/settings_view.h"

namespace trellis::gui {

class PracticeDetailsDialog final : public FormDialog {
 public:
  PracticeDetailsDialog(wxWindow* parent, view::SettingsView& view);

 private:
  model::FieldErrors submit() override;

  view::SettingsView& view_;
  wxTextCtrl* name_;
  wxTextCtrl* phone_;
  wxTextCtrl* email_;
  wxTextCtrl* yearsToKeep_;
  wxTextCtrl* address_;
  wxTextCtrl* emergencyLine_;
};

}  // namespace trellis::gui
