// Paints a display list into the operators of one PDF page: the only place that turns y upside down.
// Promises every mark of the list, in its order; characters that no font has are added to `missing`.
// Points; colors of the light ground. May throw ReportError where a text cannot be shaped.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "reports/display/display_list.h"
#include "reports/pdf/embedded_font.h"
#include "reports/pdf/pdf_fonts.h"

namespace trellis::pdf {

struct PaintedText {
  EmbeddedFonts fonts;
  std::set<char32_t> missing;
  std::vector<std::shared_ptr<const display::Picture>> pictures = {};  // each once: P0, P1, …
};

std::string pictureName(std::size_t number);

std::string paintPage(const display::DisplayList& page, const PdfFonts& fonts, PaintedText& painted);

}  // namespace trellis::pdf
