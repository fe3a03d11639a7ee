// When and how the session took place, and in a practice of several who held it.
// Binds to SessionView; a date or time that cannot be read stays as typed and is named when saving.
#pragma once

#include <vector>

#include <wx/panel.h>

#include "app/gui/card.h"
#include "app/gui/fields.h"
#include "app/view/session_view.h"

namespace trellis::gui {

class SessionFactsCard final {
 public:
  SessionFactsCard(wxWindow* parent, const view::Workspace& workspace, view::SessionView& view);

  Card& card() { return *card_; }
  void showAnew();
  void follow();
  model::FieldErrors unread() const;

 private:
  template <class What>
  void place(What* what);
  wxSizer& column(int width);
  void addTimes();
  void addKinds(const view::Workspace& workspace);
  void addHolder();
  void showHolder();
  void readTimes();
  void keepUnread();

  view::SessionView& view_;
  Card* card_;
  wxSizer* row_;
  wxTextCtrl* date_ = nullptr;
  wxTextCtrl* start_ = nullptr;
  wxTextCtrl* end_ = nullptr;
  wxChoice* kind_ = nullptr;
  wxChoice* modality_ = nullptr;
  wxChoice* attendance_ = nullptr;
  wxPanel* holderPlace_ = nullptr;
  wxChoice* holder_ = nullptr;
  std::vector<view::SessionHolder> holders_;
};

}  // namespace trellis::gui
