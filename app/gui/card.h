// A group of controls on a rounded ground of its own: what belongs together lies on one card.
// Give content() to what the card holds; the card brings its own margin. A card set apart lies on another
// ground, behind a strong edge: what is on it must not be mistaken for the rest.
// Lengths are device-independent pixels.
#pragma once

#include <wx/panel.h>
#include <wx/sizer.h>

namespace trellis::gui {

enum class CardLook { usual, apart };

class Card : public wxPanel {
 public:
  explicit Card(wxWindow* parent, const wxString& heading = {}, CardLook look = CardLook::usual);

  wxBoxSizer& content() { return *content_; }
  wxBoxSizer& acts() { return *acts_; }  // beside the heading: what can be done with what the card holds

 private:
  void onPaint(wxPaintEvent& event);

  CardLook look_;
  wxBoxSizer* acts_;
  wxBoxSizer* content_;
};

}  // namespace trellis::gui
