// A group of controls on a rounded ground of its own: what belongs together lies on one card.
// Give content() to what the card holds; the card brings its own margin.
// Lengths are device-independent pixels.
#pragma once

#include <wx/panel.h>
#include <wx/sizer.h>

namespace trellis::gui {

class Card final : public wxPanel {
 public:
  explicit Card(wxWindow* parent, const wxString& heading = {});

  wxBoxSizer& content() { return *content_; }

 private:
  void onPaint(wxPaintEvent& event);

  wxBoxSizer* content_;
};

}  // namespace trellis::gui
