// Panels in a place of the window, which stays where it is while what it holds comes and goes.
#pragma once

#include <utility>

#include <wx/panel.h>
#include <wx/sizer.h>

namespace trellis::gui {

// GTK was told where Tab leads while the place held nothing to stop at, and is told anew only by a move.
inline void settle(wxWindow& place) {
  place.Layout();
  if (wxWindow* before = place.GetPrevSibling()) place.MoveAfterInTabOrder(before);
}

template <class Panel, class... Arguments>
Panel* add(wxPanel& place, Arguments&&... arguments) {
  auto* panel = new Panel(&place, std::forward<Arguments>(arguments)...);
  place.GetSizer()->Add(panel, 1, wxEXPAND);
  return panel;
}

template <class Panel, class... Arguments>
Panel* fill(wxPanel& place, Arguments&&... arguments) {
  place.DestroyChildren();
  place.GetSizer()->Clear();
  auto* panel = add<Panel>(place, std::forward<Arguments>(arguments)...);
  settle(place);
  return panel;
}

}  // namespace trellis::gui
