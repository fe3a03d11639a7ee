// One session on one page: what took place, the note, the five paths, risk, and what goes on until next time.
// Binds to SessionView; `leave` saves what was entered, or keeps it where it cannot be saved as it stands;
// it is refused, with the reason, where the disk takes neither. Turns to another session without being made
// anew: some hundred controls take their time.
// Keys: Ctrl+S saves, Ctrl+Enter signs, Ctrl+Z outside a text brings back what was removed last, Ctrl+1 to 5
// jump to a path, Ctrl+R goes to the next relationship.
#pragma once

#include <memory>

#include <wx/button.h>
#include <wx/timer.h>

#include "app/gui/field_messages.h"
#include "app/gui/navigator.h"
#include "app/gui/panels/recovered_card.h"
#include "app/gui/panels/session_boundary_card.h"
#include "app/gui/panels/session_earlier_card.h"
#include "app/gui/panels/session_facts_card.h"
#include "app/gui/panels/session_goals_card.h"
#include "app/gui/panels/session_interventions_card.h"
#include "app/gui/panels/session_note_card.h"
#include "app/gui/panels/session_paths_card.h"
#include "app/gui/panels/session_place.h"
#include "app/gui/panels/session_private_card.h"
#include "app/gui/panels/session_risk_card.h"
#include "app/gui/panels/session_tasks_card.h"
#include "app/gui/panels/session_wellbeing_card.h"
#include "app/gui/panels/signing_card.h"
#include "app/gui/scrolled_page.h"
#include "app/view/prompts.h"
#include "app/view/session_autosave.h"
#include "app/view/session_view.h"
#include "app/view/snippets.h"

namespace trellis::gui {

class SessionPanel final : public wxPanel, public SessionPlace {
 public:
  SessionPanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts, Navigator& navigator,
               std::unique_ptr<view::SessionView> view);
  ~SessionPanel() override;

  // To another session, a held one or a client's next, in the fields that are there. Leave this one before.
  template <class What>
  void turnTo(What what) {
    letGo();
    view_->turnTo(what);
    begin();
  }
  model::ClientId client() const override { return view_->client(); }
  std::optional<model::SessionId> session() const override { return view_->session(); }
  bool leave() override;
  bool keepNow() override;
  bool canUndoRemoval() const override { return view_->droppedLast().has_value(); }
  void undoRemoval() override;
  void goTo(const std::string& field);  // as errors name it
  void followFormats();                 // as the practice has them now

 private:
  void letGo();
  void begin();
  wxSizer* header();
  wxSizer* titles();
  wxWindow* form();
  void addCards();
  void placeCards();
  void showPrivateNote(bool isOpen);
  void addKeys();
  void follow();
  void showKept();
  void showAnew();
  bool save();
  void sign();
  void checkIn();
  void addRelationship();
  bool refuse(const model::FieldErrors& errors);

  view::Workspace& workspace_;
  view::Prompts& prompts_;
  Navigator& navigator_;
  std::unique_ptr<view::SessionView> view_;
  std::optional<view::SessionAutosave> autosave_;
  view::Snippets snippets_;
  wxTimer timer_;
  wxString trouble_;  // as the bar last said it
  wxStaticText* title_ = nullptr;
  wxStaticText* occasion_ = nullptr;
  wxStaticText* status_ = nullptr;
  wxButton* save_ = nullptr;
  wxButton* sign_ = nullptr;
  ScrolledPage* form_ = nullptr;
  std::optional<FieldMessages> wrong_;
  std::unique_ptr<SessionFactsCard> facts_;
  std::unique_ptr<SessionNoteCard> note_;
  std::unique_ptr<SessionPrivateCard> private_;
  std::unique_ptr<SessionEarlierCard> earlier_;
  std::unique_ptr<SessionPathsCard> paths_;
  std::unique_ptr<SessionRiskCard> risk_;
  std::unique_ptr<SessionInterventionsCard> interventions_;
  std::unique_ptr<SessionBoundaryCard> boundaries_;
  std::unique_ptr<SessionTasksCard> tasks_;
  std::unique_ptr<SessionWellBeingCard> wellBeing_;
  std::unique_ptr<SessionGoalsCard> goals_;
  std::unique_ptr<RecoveredCard> recovered_;
  std::unique_ptr<SigningCard> signing_;
  view::Notifier::Subscription subscription_;
  view::Notifier::Subscription keptSubscription_;
};

}  // namespace trellis::gui
