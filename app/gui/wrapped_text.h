// Words that flow over as many lines as their width asks for, up to a limit; the rest is behind '…' and in
// the tooltip. The page is laid out again when the number of lines changes. Widths are
// device-independent pixels.
#pragma once

#include <wx/stattext.h>

namespace trellis::gui {

class WrappedText final : public wxStaticText {
 public:
  WrappedText(wxWindow* parent, int lines);

  void setWords(const wxString& words);

 private:
  void onSize(wxSizeEvent& event);
  void wrap();

  int lines_;
  int width_ = 0;
  wxString words_;
};

}  // namespace trellis::gui
