// One part of the client's page: made when it is first looked at, and filled anew with whom the page shows.
#pragma once

#include <wx/panel.h>

namespace trellis::gui {

class ClientTab : public wxPanel {
 public:
  using wxPanel::wxPanel;
  virtual void show() = 0;
};

}  // namespace trellis::gui
