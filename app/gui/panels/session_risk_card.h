// The risk answer: asked for in every session, and 'none noted' is an answer that somebody gave.
// Binds to SessionView; 'noted' becomes an answer once at least one kind is named.
#pragma once

#include <array>

#include <wx/radiobut.h>

#include "app/gui/card.h"
#include "app/gui/fields.h"
#include "app/view/session_view.h"

namespace trellis::gui {

class SessionRiskCard final {
 public:
  SessionRiskCard(wxWindow* parent, const view::Workspace& workspace, view::SessionView& view);

  Card& card() { return *card_; }
  void showAnew();

 private:
  void addAnswers();
  void addKinds(const view::Workspace& workspace);
  void read();

  view::SessionView& view_;
  Card* card_;
  wxRadioButton* unasked_ = nullptr;
  wxRadioButton* none_ = nullptr;
  wxRadioButton* noted_ = nullptr;
  std::array<wxCheckBox*, 5> kinds_{};
  wxTextCtrl* action_ = nullptr;
};

}  // namespace trellis::gui
