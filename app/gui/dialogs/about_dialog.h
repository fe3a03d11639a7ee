// Version, licenses and the catalogue's sources, as text that can be selected and copied.
// Shows; asks nothing.
#pragma once

#include <wx/dialog.h>

#include "app/view/about.h"

namespace trellis::gui {

class AboutDialog final : public wxDialog {
 public:
  AboutDialog(wxWindow* parent, const model::Catalogue& catalogue);

 private:
  wxSizer* heading();
  wxWindow* words(const std::vector<view::AboutPart>& parts);
};

}  // namespace trellis::gui
