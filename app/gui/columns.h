// Columns beside each other, each with its share of the width; one below the other where there is no room for
// that. So a page is never wider than its window, whatever the language and the letters.
// Lengths are pixels.
#pragma once

#include <vector>

#include <wx/sizer.h>

namespace trellis::gui {

class Columns final : public wxBoxSizer {
 public:
  explicit Columns(int gap);

  // Without a share, a column beside others is as wide as it needs to be.
  void addColumn(wxWindow* column, int share);
  void addColumn(wxSizer* column, int share);
  void fillHeight() { sharesHeight_ = 1; }  // what is left over, also one below the other

  wxSize CalcMin() override;
  void RepositionChildren(const wxSize& least) override;

 private:
  struct Needs {
    int beside = 0;
    int below = 0;
  };

  void keep(wxSizerItem* column, int share);
  void place(int orientation);
  Needs needs();

  int gap_;
  int sharesHeight_ = 0;
  std::vector<int> shares_;
};

}  // namespace trellis::gui
