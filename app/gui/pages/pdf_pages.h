// The pages of a PDF in memory, as poppler draws them: into pictures for the screen, and as vectors into a
// printer's context. What is seen and printed is the file itself. Sizes in points.
#pragma once

#include <memory>
#include <string>

#include <wx/image.h>

typedef struct _cairo cairo_t;

namespace trellis::gui {

class PdfPages {
 public:
  explicit PdfPages(const std::string& pdf);
  ~PdfPages();
  PdfPages(PdfPages&&) noexcept;
  PdfPages& operator=(PdfPages&&) noexcept;

  struct Size {
    double width = 0;
    double height = 0;
  };

  int count() const;  // 0 where the bytes are no PDF
  Size sizeOf(int page) const;
  wxImage picture(int page, int width) const;    // as wide as asked, in pixels
  void print(int page, cairo_t* context) const;  // at its true size, from the context's origin

 private:
  struct Document;
  std::unique_ptr<Document> document_;
};

}  // namespace trellis::gui
