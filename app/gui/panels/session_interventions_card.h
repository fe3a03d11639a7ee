// What the clinician did in the session: the catalogue's interventions by their groups, to tick, and one in
// one's own words.
#pragma once

#include <map>
#include <string>

#include <wx/checkbox.h>
#include <wx/textctrl.h>

#include "app/gui/card.h"
#include "app/view/session_view.h"

namespace trellis::gui {

class SessionInterventionsCard {
 public:
  SessionInterventionsCard(wxWindow* parent, view::Workspace& workspace, view::SessionView& view);

  Card& card() { return *card_; }
  void showAnew();

 private:
  void addGroup(const std::string& group);
  void addOther();

  view::Workspace& workspace_;
  view::SessionView& view_;
  Card* card_;
  std::map<std::string, wxCheckBox*> checks_;  // by key
  wxTextCtrl* other_ = nullptr;
};

}  // namespace trellis::gui
