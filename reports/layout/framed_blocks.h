// Blocks on a ground of their own, each in one piece: cards, callout, boxed note. What is taller than a page,
// or has no room for its frame, flows as plain paragraphs.
// Sizes from the page specification, in points.
#pragma once

#include "reports/content/document.h"
#include "reports/layout/piece.h"

namespace trellis::layout {

Pieces setBlock(const Typesetter& setter, const content::Cards& cards, double width);
Pieces setBlock(const Typesetter& setter, const content::Callout& callout, double width);
Pieces setBlock(const Typesetter& setter, const content::BoxedNote& note, double width);

}  // namespace trellis::layout
