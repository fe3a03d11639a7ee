// What goes on between sessions: well-being, practice tasks, work on goals and the client's takeaway.
// Binds to SessionView.
#pragma once

#include <wx/panel.h>

#include "app/gui/card.h"
#include "app/gui/fields.h"
#include "app/view/session_view.h"

namespace trellis::gui {

class SessionBetweenCard final {
 public:
  SessionBetweenCard(wxWindow* parent, const view::Workspace& workspace, view::SessionView& view);

  Card& card() { return *card_; }

 private:
  void addWellBeing();
  void addOutstanding();
  void addNewTask();
  void addTakeaway();
  void addGoals();
  void addGoal(const view::GoalChoice& goal);
  void addSetTask(std::size_t index, wxSizer& into);
  void dropTask(std::size_t index);
  void showNewTasks();

  const view::Workspace& workspace_;
  view::SessionView& view_;
  Card* card_;
  wxPanel* newTasks_ = nullptr;
};

}  // namespace trellis::gui
