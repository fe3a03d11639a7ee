// Text that came back after a crash or a lock, shown before it is taken: when it was kept and what it says.
// It is saved or thrown away from here, and what was thrown away comes back with one click. Binds to
// SessionAutosave; hidden where there is nothing of it.
#pragma once

#include <functional>
#include <optional>
#include <utility>

#include <wx/button.h>
#include <wx/stattext.h>

#include "app/gui/card.h"
#include "app/view/session_autosave.h"
#include "app/view/unsaved_changes.h"

namespace trellis::gui {

class RecoveredCard final {
 public:
  // What the buttons do besides: `save` the form, and show it `anew` where it changed as a whole.
  struct Acts {
    std::function<void()> save;
    std::function<void()> showAnew;
  };

  RecoveredCard(wxWindow* parent, const view::Workspace& workspace, const view::SessionView& form, Acts acts);

  Card& card() { return *card_; }
  void turnTo(view::SessionAutosave& autosave);  // of another session
  void follow();                                 // after a change to the form

 private:
  void addChanges(const std::vector<view::RecordLine>& changes);
  void addButtons();
  wxButton* addButton(wxSizer& into, const char* id, const wxString& label, std::function<void()> act);
  void throwAway();
  void bringBack();

  const view::Workspace& workspace_;
  const view::SessionView& form_;
  view::SessionAutosave* autosave_ = nullptr;
  Acts acts_;
  Card* card_;
  wxStaticText* heading_ = nullptr;
  wxPanel* changes_ = nullptr;
  wxButton* save_ = nullptr;
  wxButton* throwAway_ = nullptr;
  wxButton* undo_ = nullptr;
  std::optional<std::pair<bool, bool>> shown_;  // what came back, and what can
};

}  // namespace trellis::gui
