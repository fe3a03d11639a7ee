// What a client summary shall hold before it leaves the house, and why it may not leave.
// Binds to ReportView: its refusal is said in the dialog and can be lifted only by the therapist's own tick.
#pragma once

#include <wx/button.h>

#include "app/gui/dialogs/form_dialog.h"
#include "app/view/report_view.h"

namespace trellis::gui {

class SummaryDialog final : public FormDialog {
 public:
  SummaryDialog(wxWindow* parent, view::ReportView& view);

 private:
  model::FieldErrors read();
  void showRefusal();
  model::FieldErrors submit() override;

  view::ReportView& view_;
  wxChoice* relationship_;
  wxChoice* language_;
  wxTextCtrl* from_;
  wxTextCtrl* to_;
  wxChoice* paper_;
  wxCheckBox* confirm_;
  wxStaticText* refusal_;
};

}  // namespace trellis::gui
