#include "tests/support/printed_metrics.h"

#include "reports/pdf/pdf_fonts.h"

namespace trellis::test {

const display::TextMetrics& printedMetrics() {
  static const pdf::PdfFonts fonts;
  static const pdf::PdfTextMetrics metrics(fonts);
  return metrics;
}

}  // namespace trellis::test
