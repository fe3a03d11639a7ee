// One part of the client's page: made when it is first looked at, and filled anew with whom the page shows.
// Where the window is too small for it, it scrolls.
#pragma once

#include <wx/scrolwin.h>

#include "app/gui/theme.h"

namespace trellis::gui {

class ClientTab : public wxScrolledWindow {
 public:
  explicit ClientTab(wxWindow* parent) : wxScrolledWindow(parent) { SetScrollRate(0, FromDIP(kScrollStep)); }
  virtual void show() = 0;
};

}  // namespace trellis::gui
