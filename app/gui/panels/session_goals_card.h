// The goals of the treatment plan: which were worked on, and how far the client got, in the words of each
// goal's own levels. Binds to SessionView.
#pragma once

#include "app/gui/card.h"
#include "app/view/session_view.h"

namespace trellis::gui {

class SessionGoalsCard final {
 public:
  SessionGoalsCard(wxWindow* parent, view::SessionView& view);

  Card& card() { return *card_; }
  void showAnew();

 private:
  void addGoal(const view::GoalChoice& goal);

  view::SessionView& view_;
  Card* card_;
  wxPanel* goals_;
};

}  // namespace trellis::gui
