// One client's whole record for the client who asks for it, in one step: what is in it, who can read it, and
// where it goes. Binds to RecordRequestView; ends with wxID_OK once it is written, and `outcome` says so.
#pragma once

#include "app/gui/dialogs/form_dialog.h"
#include "app/gui/dialogs/place_row.h"
#include "app/view/record_request_view.h"

namespace trellis::gui {

class RecordRequestDialog final : public FormDialog {
 public:
  RecordRequestDialog(wxWindow* parent, view::RecordRequestView& view);

  const std::string& outcome() const { return outcome_; }

 private:
  wxSizer& beneathContents();
  void addConfirmation();
  model::FieldErrors submit() override;

  view::RecordRequestView& view_;
  std::string outcome_;
  wxChoice* language_;
  wxChoice* paper_;
  wxCheckBox* confirm_ = nullptr;  // where a page may only leave once it is confirmed
  PlaceRow place_;
};

}  // namespace trellis::gui
