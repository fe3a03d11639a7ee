// One part of the client's page: made when it is first looked at, and filled anew with whom the page shows.
// Where the window is too small for it, it scrolls. One that can wait, because nothing in it is of the page's
// own view, is filled anew when it is looked at again.
#pragma once

#include "app/gui/scrolled_page.h"

namespace trellis::gui {

class ClientTab : public ScrolledPage {
 public:
  using ScrolledPage::ScrolledPage;
  virtual void show() = 0;
  virtual bool canWait() const { return false; }
};

}  // namespace trellis::gui
