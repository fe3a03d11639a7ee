// An outside measure of the practice with its published figures, and one administration of it to a client.
// Bind to MeasureForm and AdministrationForm. Totals and figures only: an instrument's items belong to their
// publishers.
#pragma once

#include "app/gui/dialogs/form_dialog.h"
#include "app/view/measure_form.h"

namespace trellis::gui {

class MeasureDialog final : public FormDialog {
 public:
  MeasureDialog(wxWindow* parent, view::MeasureForm& form);

 private:
  wxTextCtrl& figure(const std::string& field, const wxString& label, std::optional<double> value);
  model::FieldErrors submit() override;

  view::MeasureForm& form_;
  wxTextCtrl* name_;
  wxChoice* better_;
  wxTextCtrl* low_;
  wxTextCtrl* high_;
  wxTextCtrl* cutOff_;
  wxTextCtrl* reliableChange_;
  wxTextCtrl* standardDeviation_;
  wxTextCtrl* reliability_;
  wxTextCtrl* source_;
};

class AdministrationDialog final : public FormDialog {
 public:
  AdministrationDialog(wxWindow* parent, view::AdministrationForm& form);

 private:
  void showRange();
  model::FieldErrors submit() override;

  view::AdministrationForm& form_;
  wxChoice* measure_;
  wxTextCtrl* date_;
  wxTextCtrl* total_;
};

}  // namespace trellis::gui
