// A quiet word at home that two records may be of one person, and the way to where that is decided. Names are
// compared on a thread of their own, and only where one has changed: the page is there before.
#pragma once

#include <wx/panel.h>
#include <wx/stattext.h>

#include "app/gui/aside.h"
#include "app/gui/navigator.h"
#include "app/view/duplicates.h"

namespace trellis::gui {

class DuplicatesHint final : public wxPanel {
 public:
  DuplicatesHint(wxWindow* parent, const store::Vault& vault, Navigator& navigator);

  void refresh();  // reads the names from the vault; the word follows

 private:
  void compare();
  void show();

  const store::Vault& vault_;
  wxStaticText* words_ = nullptr;
  view::Comparable wanted_;
  view::Comparable compared_;  // not touched while `aside_` works
  std::size_t pairs_ = 0;      // likewise
  Aside aside_;
};

}  // namespace trellis::gui
