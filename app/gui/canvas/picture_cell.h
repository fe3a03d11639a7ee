// A cell of a list that has a small drawing before its words. GTK's own text cell with room at its start:
// what is spoken are the words in full, what is painted the drawing and the short words. The value of such a
// column is its row, which the drawing and the words are asked for when it is shown.
#pragma once

#include <functional>
#include <string>

#include <wx/dataview.h>

#include "reports/display/display_list.h"

namespace trellis::gui {

struct CellPicture {
  display::DisplayList drawing;  // its words are what is spoken
  std::string words;
};

class PictureCell final : public wxDataViewTextRenderer {
 public:
  using Ask = std::function<CellPicture(std::size_t row)>;

  PictureCell(Ask ask, wxAlignment align);
  bool SetValue(const wxVariant& row) override;

 private:
  Ask ask_;
  CellPicture shown_;
};

}  // namespace trellis::gui
