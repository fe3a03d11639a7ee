// The psychotherapy note: on a ground of its own, in the place of the progress note and never beside it,
// under a standing sentence that says what it is. Binds to SessionView.
#pragma once

#include <functional>

#include "app/gui/card.h"
#include "app/gui/fields.h"
#include "app/view/session_view.h"
#include "app/view/snippets.h"

namespace trellis::gui {

class SessionPrivateCard final {
 public:
  SessionPrivateCard(wxWindow* parent, const view::Workspace& workspace, view::SessionView& view,
                     const view::Snippets& snippets, std::function<void()> close);

  Card& card() { return *card_; }
  void open();
  void showAnew();

 private:
  void addPromise();

  view::SessionView& view_;
  Card* card_;
  wxTextCtrl* text_ = nullptr;
};

}  // namespace trellis::gui
