// One session on one page: what took place, the note, the five paths, risk, and what goes on until next time.
// Binds to SessionView; `leave` saves what was entered, or keeps it where it cannot be saved as it stands;
// it is refused, with the reason, where the disk takes neither.
// Keys: Ctrl+S saves, Ctrl+Enter signs, Ctrl+1 to 5 jump to a path, Ctrl+R goes to the next relationship.
#pragma once

#include <memory>

#include <wx/button.h>
#include <wx/scrolwin.h>
#include <wx/timer.h>

#include "app/gui/navigator.h"
#include "app/gui/panels/session_between_card.h"
#include "app/gui/panels/session_boundary_card.h"
#include "app/gui/panels/session_facts_card.h"
#include "app/gui/panels/session_interventions_card.h"
#include "app/gui/panels/session_note_card.h"
#include "app/gui/panels/session_paths_card.h"
#include "app/gui/panels/session_risk_card.h"
#include "app/view/prompts.h"
#include "app/view/session_autosave.h"
#include "app/view/session_view.h"

namespace trellis::gui {

class SessionPanel final : public wxPanel {
 public:
  SessionPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts, Navigator& navigator,
               std::unique_ptr<view::SessionView> view);

  std::optional<model::SessionId> session() const { return view_->session(); }
  void sayWhatCameBack();
  bool leave();
  bool keepNow();  // true where nothing typed would be lost

 private:
  wxSizer* header();
  wxWindow* form();
  void addKeys();
  void show();
  void showKept();
  void throwAway();
  bool save();
  void sign();
  void addRelationship();
  bool refuse(const model::FieldErrors& errors);

  view::Workspace& workspace_;
  view::Prompts& prompts_;
  Navigator& navigator_;
  std::unique_ptr<view::SessionView> view_;
  view::SessionAutosave autosave_;
  wxTimer timer_;
  wxString trouble_;  // as the bar last said it
  wxStaticText* title_ = nullptr;
  wxStaticText* status_ = nullptr;
  wxButton* save_ = nullptr;
  wxButton* sign_ = nullptr;
  wxButton* throwAway_ = nullptr;
  wxScrolledWindow* form_ = nullptr;
  std::unique_ptr<SessionFactsCard> facts_;
  std::unique_ptr<SessionNoteCard> note_;
  std::unique_ptr<SessionPathsCard> paths_;
  std::unique_ptr<SessionRiskCard> risk_;
  std::unique_ptr<SessionInterventionsCard> interventions_;
  std::unique_ptr<SessionBoundaryCard> boundaries_;
  std::unique_ptr<SessionBetweenCard> between_;
  view::Notifier::Subscription subscription_;
  view::Notifier::Subscription keptSubscription_;
};

}  // namespace trellis::gui
