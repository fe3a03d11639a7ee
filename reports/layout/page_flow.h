// From a document to its pages: where each block falls, what each page carries above and below.
// Every mark lies within the page, words within the margins; headings stay with what they open, paragraphs
// leave no line alone. Points, origin top left, y down.
#pragma once

#include <vector>

#include "reports/content/document.h"
#include "reports/display/display_list.h"
#include "reports/display/progress.h"
#include "reports/display/text_metrics.h"

namespace trellis::layout {

enum class Paper { a4, letter };

display::Size sizeOf(Paper paper);

// One display list a page. A page's description holds the text alternatives of its figures.
std::vector<display::DisplayList> layOut(const content::Document& document, Paper paper,
                                         const display::TextMetrics& metrics,
                                         const display::Progress& progress = {});

}  // namespace trellis::layout
