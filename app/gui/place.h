// Panels in a place of the window, which stays where it is while what it holds comes and goes.
#pragma once

#include <functional>
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

// A panel that is made when it is first asked for: the window opens sooner without what nobody looks at yet.
template <class Panel>
class LaterPanel {
 public:
  // `arguments` are referred to until then.
  template <class... Arguments>
  void standIn(wxPanel& place, Arguments&... arguments) {
    make_ = [&place, &arguments...] { return fill<Panel>(place, arguments...); };
  }
  Panel* ifMade() const { return panel_; }
  Panel* operator->() {
    if (!panel_) panel_ = make_();
    return panel_;
  }

 private:
  std::function<Panel*()> make_;
  Panel* panel_ = nullptr;
};

}  // namespace trellis::gui
