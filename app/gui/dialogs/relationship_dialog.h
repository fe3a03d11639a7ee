// A relationship of the client: the other person, the alias for print, what maintains the pattern, safety.
// Binds to RelationshipForm; no field asks about the other person's behavior.
#pragma once

#include <array>

#include "app/gui/dialogs/form_dialog.h"
#include "app/view/client_form.h"

namespace trellis::gui {

class RelationshipDialog final : public FormDialog {
 public:
  RelationshipDialog(wxWindow* parent, const view::Workspace& workspace, view::RelationshipForm& form);

 private:
  void addPerson(const view::Workspace& workspace);
  void addPattern();
  void readPattern();
  model::FieldErrors submit() override;

  view::RelationshipForm& form_;
  wxTextCtrl* otherName_ = nullptr;
  wxTextCtrl* alias_ = nullptr;
  wxChoice* context_ = nullptr;
  wxChoice* livesTogether_ = nullptr;
  wxTextCtrl* began_ = nullptr;
  wxTextCtrl* ended_ = nullptr;
  wxChoice* printSafety_ = nullptr;
  wxTextCtrl* valuedGiving_ = nullptr;
  std::array<wxCheckBox*, 3> maintainers_{};
  wxCheckBox* safetyConcern_ = nullptr;
  wxTextCtrl* notes_ = nullptr;
};

}  // namespace trellis::gui
