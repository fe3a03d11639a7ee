// A signed session on one page, to be read in order; below it the addendum that is being written, and apart
// its author's psychotherapy note. Binds to SignedNoteView. What is typed is kept as it is in a note, and
// comes back.
#pragma once

#include <wx/scrolwin.h>
#include <wx/textctrl.h>
#include <wx/timer.h>

#include "app/gui/card.h"
#include "app/gui/navigator.h"
#include "app/gui/panels/session_place.h"
#include "app/view/signed_note_view.h"

namespace trellis::gui {

class SignedNotePanel final : public wxPanel, public SessionPlace {
 public:
  SignedNotePanel(wxWindow* parent, view::Workspace& workspace, view::Prompts& prompts, Navigator& navigator,
                  model::SessionId session);
  ~SignedNotePanel() override { DestroyChildren(); }  // before what they show

  model::ClientId client() const override { return view_.client(); }
  std::optional<model::SessionId> session() const override { return view_.session(); }
  bool leave() override;
  bool keepNow() override;

 private:
  wxSizer* header();
  wxSizer* heading();
  void showRecord();
  wxSizer* written();
  wxSizer* observed();
  void addCard(Card& card, wxSizer& into);
  void addReading(const std::string& id, const view::RecordPart& part, int width, wxSizer& into);
  void addAddendum(wxSizer& into);
  void writeAddendum();
  void addPrivateNote(wxSizer& into);
  void savePrivateNote();
  void amend();
  void signAddendum();
  void showKept();

  view::Workspace& workspace_;
  view::Prompts& prompts_;
  Navigator& navigator_;
  view::SignedNoteView view_;
  wxTimer timer_;
  wxScrolledWindow* page_ = nullptr;
  wxTextCtrl* addendum_ = nullptr;
  wxStaticText* kept_ = nullptr;
  wxTextCtrl* private_ = nullptr;  // its author's alone
  wxStaticText* privateKept_ = nullptr;
  wxString trouble_;  // as the bar last said it
  view::Notifier::Subscription keptSubscription_;
  view::Notifier::Subscription privateSubscription_;
};

}  // namespace trellis::gui
