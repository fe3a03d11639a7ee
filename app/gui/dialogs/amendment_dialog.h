// One rating of a signed session amended: which one, what it says now, and why. Binds to SignedNoteView; the
// passphrase is asked when everything else is right.
#pragma once

#include "app/gui/dialogs/form_dialog.h"
#include "app/view/signed_note_view.h"

namespace trellis::gui {

class AmendmentDialog final : public FormDialog {
 public:
  AmendmentDialog(wxWindow* parent, const view::Workspace& workspace, view::SignedNoteView& view,
                  view::Prompts& prompts);

 private:
  model::FieldErrors submit() override;
  view::RatingPlace place() const;
  void showPlace();

  const view::Workspace& workspace_;
  view::SignedNoteView& view_;
  view::Prompts& prompts_;
  wxChoice* relationship_ = nullptr;
  wxChoice* rater_ = nullptr;
  wxChoice* item_ = nullptr;
  wxChoice* value_ = nullptr;
  wxStaticText* now_ = nullptr;
  wxTextCtrl* reason_ = nullptr;
};

}  // namespace trellis::gui
