// Practice between sessions: tasks from last time with what became of them and what was learned, and new ones
// with their due date, which can be changed in place. Binds to SessionView; a due date that cannot be read
// stays as typed and is said beneath.
#pragma once

#include <wx/panel.h>

#include "app/gui/card.h"
#include "app/gui/field_messages.h"
#include "app/gui/fields.h"
#include "app/gui/undo_strip.h"
#include "app/view/session_view.h"

namespace trellis::gui {

class SessionTasksCard final {
 public:
  SessionTasksCard(wxWindow* parent, const view::Workspace& workspace, view::SessionView& view);

  Card& card() { return *card_; }
  void showAnew();
  void undo();  // the task that was dropped last is back

 private:
  void showOutstanding();
  void addOlder();
  void addReview(const view::OutstandingTask& task);
  void addNew();
  void addEntry(wxSizer& row);
  void addSet(std::size_t index, wxSizer& into);
  void addField(wxTextCtrl& field, int share, wxSizer& row);
  void addDrop(std::size_t index, wxSizer& row);
  void suggest();
  void set();
  void drop(std::size_t index);
  void showEntry();
  void showSet();

  const view::Workspace& workspace_;
  view::SessionView& view_;
  Card* card_;
  FieldMessages wrong_;  // of the task that is about to be set
  wxChoice* step_ = nullptr;
  wxTextCtrl* words_ = nullptr;
  wxTextCtrl* due_ = nullptr;
  wxPanel* outstanding_ = nullptr;
  wxPanel* set_ = nullptr;
  UndoStrip* undo_ = nullptr;
};

}  // namespace trellis::gui
