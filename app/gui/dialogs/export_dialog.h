// Data out of the practice: the format, of whom, what will be in it and what will not, who can read it, and
// where it goes. Binds to ExportView; ends with wxID_OK once it is written, and `outcome` says so.
#pragma once

#include "app/gui/dialogs/form_dialog.h"
#include "app/gui/dialogs/place_row.h"
#include "app/view/export_view.h"

namespace trellis::gui {

class ExportDialog final : public FormDialog {
 public:
  ExportDialog(wxWindow* parent, view::ExportView& view);

  const std::string& outcome() const { return outcome_; }

 private:
  void read();
  void show();
  model::FieldErrors submit() override;

  view::ExportView& view_;
  std::string outcome_;
  wxChoice* format_;
  wxChoice* client_;
  wxStaticText* contents_;
  wxStaticText* leftOut_;
  wxCheckBox* notes_;
  PlaceRow place_;
};

}  // namespace trellis::gui
