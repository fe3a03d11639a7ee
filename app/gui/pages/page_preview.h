// The pages of a report one below the other, as wide as the window is: the PDF itself, drawn when a page
// comes into view. Scrolls by wheel and keyboard. Sizes are device-independent pixels.
#pragma once

#include <map>
#include <optional>
#include <string>

#include <wx/bitmap.h>
#include <wx/scrolwin.h>

#include "app/gui/accessibility.h"
#include "app/gui/pages/pdf_pages.h"

namespace trellis::gui {

class PagePreview final : public wxScrolledCanvas, public Accessible {
 public:
  PagePreview(wxWindow* parent, const std::string& id, const wxString& name);

  void show(const std::string& pdf);
  void clear(const wxString& instead);  // words where there is no page to show
  int pages() const { return pages_ ? pages_->count() : 0; }

 private:
  int pageWidth() const;
  int pageHeight() const;
  void arrange();
  const wxBitmap& bitmapOf(int page);
  void onPaint(wxPaintEvent& event);
  void onSize(wxSizeEvent& event);

  std::optional<PdfPages> pages_;
  std::map<int, wxBitmap> drawn_;  // of the pages that were last in view
  wxString instead_;
};

}  // namespace trellis::gui
