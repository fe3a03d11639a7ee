// A page that scrolls as one: what it shows lies on content(), and the control that the focus comes to is
// brought into view. wx moves what lies on a scrolled window itself one by one, also what is hidden, and GTK
// complains of that.
#pragma once

#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>

namespace trellis::gui {

class ScrolledPage : public wxScrolledWindow {
 public:
  explicit ScrolledPage(wxWindow* parent);

  wxPanel& content() { return *content_; }
  void setContent(wxSizer* sizer);
  bool Layout() override;
  void FitInside() override;

 private:
  wxPanel* content_;
};

// From `top` to `bottom`, in pixels of the page's window.
void bringIntoView(wxScrolledWindow& page, int top, int bottom);

// The control that the focus comes to by the keyboard is brought into view: wx does it only for what lies on
// the page itself. What is clicked stays in its place, and a RecordText shows its own cursor.
void followFocus(wxScrolledWindow& page);

// After a window has grown, shrunk or hidden itself: from the inside out, as far as it scrolls; a dialog that
// does not scroll grows with it.
void layOutAround(wxWindow& changed);

// The same, where what has grown or shrunk lies on `around`.
void layOutFrom(wxWindow& around);

}  // namespace trellis::gui
