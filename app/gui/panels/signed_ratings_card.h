// The ratings of a signed session in one relationship, a row each: what counts today, what it was before
// struck through beside it, and why it was amended. Read only.
#pragma once

#include "app/gui/card.h"
#include "app/view/signed_note_view.h"

namespace trellis::gui {

class SignedRatingsCard final {
 public:
  SignedRatingsCard(wxWindow* parent, const view::SignedNoteView::Observed& observed, int width);

  Card& card() { return *card_; }

 private:
  void addRating(const view::SignedRating& rating);
  void addNotes(const view::SignedRating& rating);

  Card* card_;
  std::string id_;
  int width_;
};

}  // namespace trellis::gui
