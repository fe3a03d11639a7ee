// All keys of the program in one list, made from the table of acts and the keys of the pages.
// Shows; asks nothing.
#pragma once

#include <vector>

#include <wx/dialog.h>

#include "app/gui/menus.h"

namespace trellis::gui {

class ShortcutsDialog final : public wxDialog {
 public:
  ShortcutsDialog(wxWindow* parent, std::vector<PageKeys> shortcuts);

 private:
  std::vector<PageKeys> shortcuts_;
};

}  // namespace trellis::gui
