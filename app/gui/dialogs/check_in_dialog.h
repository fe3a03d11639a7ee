// Before the window is handed to the client: which relationships to ask about, and in which language.
#pragma once

#include <vector>

#include "app/gui/dialogs/form_dialog.h"
#include "app/view/check_in_view.h"

namespace trellis::gui {

class CheckInDialog final : public FormDialog {
 public:
  CheckInDialog(wxWindow* parent, const view::CheckInChoices& choices);

  std::vector<model::RelationshipId> asked() const;
  model::Language language() const;

 private:
  model::FieldErrors submit() override { return {}; }

  std::vector<std::pair<model::RelationshipId, wxCheckBox*>> relationships_;
  wxChoice* language_ = nullptr;
};

}  // namespace trellis::gui
