// An earlier note to look at beside the one that is being written, a section at a time, and to quote from:
// what is selected, or the section. Binds to EarlierNotes, which is read when the card is first opened.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include <wx/button.h>

#include "app/gui/card.h"
#include "app/gui/fields.h"
#include "app/view/earlier_notes.h"
#include "app/view/session_view.h"

namespace trellis::gui {

class SessionEarlierCard final {
 public:
  SessionEarlierCard(wxWindow* parent, view::Workspace& workspace, view::SessionView& view);

  Card& card() { return *card_; }
  void showAnew();  // closed
  void open();
  void close();

  std::function<void(const std::string& quotation)> onQuote;

 private:
  void addChoices();
  void addActs();
  void showNote();
  void showSection();
  void quote();

  view::Workspace& workspace_;
  view::SessionView& view_;
  Card* card_;
  std::optional<view::EarlierNotes> notes_;
  wxChoice* note_ = nullptr;
  wxChoice* section_ = nullptr;
  wxTextCtrl* text_ = nullptr;
  wxButton* quote_ = nullptr;
};

}  // namespace trellis::gui
