// Headings, paragraphs and lists, set into pieces.
// Sizes and spaces from the page specification, in points.
#pragma once

#include "reports/content/document.h"
#include "reports/layout/piece.h"

namespace trellis::layout {

Pieces setBlock(const Typesetter& setter, const content::Eyebrow& eyebrow, double width);
Pieces setBlock(const Typesetter& setter, const content::Heading& heading, double width);
Pieces setBlock(const Typesetter& setter, const content::Paragraph& paragraph, double width);
Pieces setBlock(const Typesetter& setter, const content::List& list, double width);

}  // namespace trellis::layout
