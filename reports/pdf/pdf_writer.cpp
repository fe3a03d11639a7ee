#include "reports/pdf/pdf_writer.h"

#include "reports/pdf/haru_document.h"
#include "reports/pdf/pdf_error.h"
#include "reports/pdf/pdf_painter.h"
#include "reports/pdf/text_cover.h"

namespace trellis::pdf {

PdfFile writePdf(const std::vector<display::DisplayList>& pages, const PdfInfo& info, const PdfFonts& fonts,
                 const display::Progress& progress) {
  if (pages.empty()) throw ReportError("The report has no pages.");
  HaruDocument document(info);
  PaintedText painted;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    document.addPage(pages[i], paintPage(pages[i], fonts, painted));
    display::tell(progress, i + 1, pages.size());
  }
  for (const auto& font : painted.fonts.all()) document.addFont(*font);
  for (std::size_t i = 0; i < painted.pictures.size(); ++i)
    document.addPicture(pictureName(i), *painted.pictures[i]);
  PdfFile file{.bytes = document.bytes(), .missing = {}};
  for (const char32_t character : painted.missing) file.missing.push_back(codePointName(character));
  return file;
}

}  // namespace trellis::pdf
