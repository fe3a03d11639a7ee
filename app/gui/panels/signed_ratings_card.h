// The ratings of a signed session in one relationship, a row each: what counts today, what it was before
// struck through beside it and told as such to those who hear it, and why it was amended. Read only.
#pragma once

#include "app/gui/card.h"
#include "app/gui/record_text.h"
#include "app/view/signed_note_view.h"

namespace trellis::gui {

class SignedRatingsCard final {
 public:
  SignedRatingsCard(wxWindow* parent, const view::SignedNoteView::Observed& observed, int width);

  Card& card() { return *card_; }

 private:
  void addRating(const view::SignedRating& rating);
  void addStruck(const std::string& value);

  Card* card_;
  RecordText* text_;
};

}  // namespace trellis::gui
