// Blocks of a form: facts under their labels, and what is left for a pen: lines to write and sign on, circles
// to mark. Facts keep a row together; what is taller than a page flows as plain paragraphs. Points.
#pragma once

#include "reports/content/document.h"
#include "reports/layout/piece.h"

namespace trellis::layout {

Pieces setBlock(const Typesetter& setter, const content::FactGrid& grid, double width);
Pieces setBlock(const Typesetter& setter, const content::SignatureLines& lines, double width);
Pieces setBlock(const Typesetter& setter, const content::WritingLines& lines, double width);
Pieces setBlock(const Typesetter& setter, const content::MarkOne& question, double width);

}  // namespace trellis::layout
