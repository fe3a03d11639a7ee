// Practice between sessions: tasks from last time with what became of them and what was learned, and new ones
// with their due date, which can be changed in place. Binds to SessionView; a due date that cannot be read
// stays as typed and is said beneath.
#pragma once

#include <wx/panel.h>

#include "app/gui/card.h"
#include "app/gui/fields.h"
#include "app/gui/undo_strip.h"
#include "app/view/session_view.h"

namespace trellis::gui {

class SessionTasksCard final {
 public:
  SessionTasksCard(wxWindow* parent, const view::Workspace& workspace, view::SessionView& view);

  Card& card() { return *card_; }
  void showAnew();

 private:
  void showOutstanding();
  void addReview(const view::OutstandingTask& task);
  void addNew();
  void addEntry(wxSizer& row);
  void addSet(std::size_t index, wxSizer& into);
  void addDrop(std::size_t index, wxSizer& row);
  void suggest();
  void set();
  void drop(std::size_t index);
  void undo();
  void showEntry();
  void showSet();

  const view::Workspace& workspace_;
  view::SessionView& view_;
  Card* card_;
  wxChoice* step_ = nullptr;
  wxTextCtrl* words_ = nullptr;
  wxTextCtrl* due_ = nullptr;
  wxStaticText* message_ = nullptr;
  wxPanel* outstanding_ = nullptr;
  wxPanel* set_ = nullptr;
  UndoStrip* undo_ = nullptr;
};

}  // namespace trellis::gui
