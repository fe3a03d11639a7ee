// The report that every way of making a PDF is measured with: three pages of A4 with text, a table of
// sessions and three charts. As a document for Trellis, and as HTML for those who start from that.
#pragma once

#include <string>

#include "reports/content/document.h"
#include "reports/display/text_metrics.h"

namespace trellis::bench {

content::Document threePages();

// The same words, rows and charts (as SVG within the text); on A4 with the same margins.
std::string asHtml(const content::Document& document, const display::TextMetrics& metrics);

}  // namespace trellis::bench
