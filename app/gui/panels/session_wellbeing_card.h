// How the client says they are, 0 to 10 each, and what they take away, in their own words.
// Binds to SessionView; last session's values are hollow marks, never filled in.
#pragma once

#include <array>

#include <wx/textctrl.h>

#include "app/gui/card.h"
#include "app/gui/ten_bar.h"
#include "app/view/session_view.h"

namespace trellis::gui {

class SessionWellBeingCard final {
 public:
  SessionWellBeingCard(wxWindow* parent, const view::Workspace& workspace, view::SessionView& view);

  Card& card() { return *card_; }
  void showAnew();

 private:
  void addMeasures(const view::Workspace& workspace);
  void addMeasure(model::WellBeing measure, const wxString& name, wxSizer& into);
  void addTakeaway();

  view::SessionView& view_;
  Card* card_;
  std::array<TenBar*, model::kWellBeing.size()> bars_{};
  wxTextCtrl* takeaway_ = nullptr;
};

}  // namespace trellis::gui
